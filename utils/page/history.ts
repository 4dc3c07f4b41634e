/** Tables whose rows are the contacts, appointments, plans or instruments of one client. */
import type { HistoryUnit } from '../street/reading.ts';
import type { Area } from '../vocabulary/index.ts';
import { isOfOnePerson, type Draft, type FoundSheet } from './detect.ts';
import { matchLabel } from './labels.ts';
import { mapColumns, type Mapped } from './mapping.ts';
import { isRowNumber, type Column } from './meanings.ts';
import { isOwnName } from './profile.ts';
import { short } from './section.ts';
import { ofDocument } from './step.ts';
import { topicOf } from './topic.ts';
import { plain, squash } from './words.ts';

/** Ways in which people are in touch, as systems name what was done. */
const WAY =
  /^(?:intern(?:al|e)?\b|tele(?:foon|fonisch|phone)|(?:in|uit)gaand|bel(?:len|afspraak)\b|(?:(?:phone|video|in-?bound|out-?bound) )?call\b|phone|(?:e-?)?mail|brief|letter|sms|text message|whatsapp|chat|(?:thuis|huis|werk)?bezoek|(?:home|office|site) visit|visit\b|(?:\w+)?gesprek|(?:\w+)?overleg|intake|afspraak|appointment|meeting|(?:aan de )?balie|front desk|face.to.face|ik belde\b|.{3,50} heeft gebeld$|i called\b|.{3,50} called$|video|spreekuur|in person|op kantoor)/i;

/** A column of ways of contact: more than one, and hardly anything else. */
export function areWays(texts: string[]): boolean {
  const filled = texts.filter(Boolean);
  return (
    HEURISTIC.contactWays &&
    filled.length > 2 &&
    new Set(filled).size > 1 &&
    // What is kept inside alone may be said of papers too.
    filled.some((text) => WAY.test(text) && !/^intern/i.test(text)) &&
    filled.filter((text) => text.length <= 40 && WAY.test(text)).length >= filled.length * 0.7
  );
}

const OUTCOME =
  /^(?:gepland|voltooid|afgerond|uitgevoerd|gehouden|niet (?:gehouden|verschenen|doorgegaan|bereikt)|doorgegaan|afgezegd|verzet|geannuleerd|vervallen|no.?show|(?:re)?scheduled|planned|completed|(?:not )?held|cancel+ed|attended|did not attend|missed)\b/i;

/** How far an activity is, or what became of it. */
const areOutcomes = ({ sample }: Column): boolean => {
  const filled = sample.filter(Boolean);
  return filled.length > 1 && filled.filter((text) => OUTCOME.test(text)).length >= filled.length * 0.7;
};

/** Headings and tabs over what was done, which say no more than that. */
const DONE =
  /\bactivit(?:eit|ies)|\bencounters?\b|\bvisits?\b|\bbezoeken|\bnot(?:es|ities)\b|tijdlijn|timeline|journaal|\bjournal\b|logboek|histor|geschiedenis|verloop/;

/** Whether the rows of a table tell how somebody was in touch, and when. */
function tellsOfContact({ columns }: Draft, around: string[], named: boolean): boolean {
  return (
    columns.some(({ sample }) => areWays(sample)) &&
    columns.some(({ profile }) => profile.date >= 0.8) &&
    // Each with somebody else: those are more people's.
    !columns.some(({ profile }) => profile.filled > 2 && isOwnName(profile)) &&
    (named || around.some((text) => DONE.test(plain(text))))
  );
}

const PRICE = /\b(?:tarief|prijs|price|rate)\b/;

const VERSION = /^(?:versie|version|revisie|revision)\b/;

export function histories(
  drafts: Draft[],
  area: Area | null,
  document: Document,
  client: boolean,
  framed: boolean,
  named: boolean,
): FoundSheet[] {
  const found: FoundSheet[] = [];
  if (!drafts.length) return found;
  const tab = openTab(document);
  const titles = ofDocument(document, 'title')
    .split(/\s[-–—|»·:]\s|:\s/)
    .map(squash)
    .filter((part) => part.length <= 30 && !/\d/.test(part));
  for (const draft of drafts) {
    if (!draft.records || (draft.records === 1 && draft.sheet.mixed)) continue;
    // Whatever else a page is about: a table of versions tells of a document.
    if (OF_PAPERS.test(plain(draft.sections[0] ?? ''))) continue;
    if (HEURISTIC.versionTables && draft.columns.some(({ label }) => VERSION.test(plain(label)))) continue;
    const around = [...draft.sections, tab, ...titles].filter(Boolean);
    // What something costs is said of a product, not of what one client was given.
    if (!client && draft.columns.some(({ label }) => PRICE.test(plain(label)))) continue;
    const first =
      unitOf(around, mapColumns(draft.columns, { kind: 'record', area })) ??
      (tellsOfContact(draft, around, client || named)
        ? ({ unit: 'contact', from: 'heading' } as const)
        : null);
    if (!first) continue;
    // The unit is what a bare "Datum" is a date of.
    const columns = withHints(draft, first.unit);
    const fields = mapColumns(columns, {
      kind: 'history',
      unit: first.unit,
      area: first.unit === 'instrument' ? (area ?? 'werk_inkomen') : area,
    });
    const numbers = fields.filter(
      (field) => field.id === 'client_no' && columns[field.columns[0]!]!.profile.different > 1,
    );
    // A bare "ID" or "Nr." of rows that name nobody is the row's own.
    const isBare = ({ label }: Mapped) => HEURISTIC.bareNumbers && isRowNumber(label);
    if (numbers.some((field) => !isBare(field) || columns.some(({ profile }) => isOwnName(profile))))
      continue;
    for (const field of numbers) field.id = null;
    const ofOne = client || isOfOnePerson(mapColumns(draft.columns, { kind: 'list', area }), draft.columns);
    // Whose history it is, its rows need not say.
    if (!client && ofOne) for (const field of fields) if (field.id === 'client_name') field.id = null;
    // Under one person's name, where no row is another one's.
    const ofNamed = named && !draft.columns.some(({ profile }) => profile.filled > 2 && isOwnName(profile));
    const confidence = historyConfidence(fields, first.from, ofOne, framed || ofNamed);
    if (confidence)
      found.push({
        kind: 'history',
        unit: first.unit,
        sheet: draft.sheet,
        columns,
        fields,
        confidence,
      });
  }
  return found;
}

/** What a person sees of an item of a timeline without a word: its day, and what it was. */
function withHints({ columns, sheet: { root }, records }: Draft, unit: HistoryUnit): Column[] {
  const isBare = ({ label }: Column) => HEURISTIC.bareItems && label === '';
  const titles = columns.filter(
    (column) =>
      isBare(column) &&
      root.tagName !== 'TABLE' &&
      column.profile.filled >= records * 0.8 &&
      column.profile.different > 1 &&
      column.profile.date + column.profile.long + column.profile.code + column.profile.person < 0.3,
  );
  const days = columns.filter(({ profile }) => profile.date >= 0.8 && profile.filled > 1);
  const [day] = days;
  const fields =
    HEURISTIC.loneDays && days.length === 1 && WHEN.test(day!.label) && !OF_PERSON.test(day!.label)
      ? mapColumns(columns, { kind: 'history', unit, area: null })
      : [];
  // What is known to be something else, such as a day of birth, stays that.
  const isUnknown =
    fields.length > 0 &&
    !fields.some(
      ({ type, id, field, columns: [at] }) => (id && type === 'date') || (field && columns[at!] === day),
    );
  return columns.map((column) => ({
    ...column,
    // The unit is what a bare "Datum" is a date of.
    sections: [unitWord[unit]],
    hints:
      (isBare(column) && column.profile.date >= 0.8) || (isUnknown && column === day)
        ? [...column.hints, column.label === '' ? 'Datum' : `Datum ${unitWord[unit]}`]
        : HEURISTIC.outcomes && areOutcomes(column)
          ? ['Resultaat']
          : (isBare(column) || (unit === 'contact' && isOfKind(column))) && areWays(column.sample)
            ? [...column.hints, `Soort ${unitWord[unit]}`]
            : titles.length === 1 && titles[0] === column
              ? [unit === 'contact' ? 'Onderwerp' : `Soort ${unitWord[unit]}`]
              : column.hints,
  }));
}

/** Names what kind something is of: what was written about it begins with such a word as often. */
const isOfKind = ({ label }: Column): boolean =>
  /^(?:type|soort|kind|categorie|category|kanaal|channel|wijze|medium|via|activiteit|vorm|contactvorm)\b/.test(
    plain(label),
  ) && !matchLabel(label).some(({ field }) => field.handling === 'never');

/** Something happened then. */
const WHEN = /tijd|datum|moment|registrat|date|time|wanneer|when/i;
/** … to somebody's own life. */
const OF_PERSON = /geb|birth|born|verjaar|overl|opmerk|notit|notes|remark/i;

const unitWord: Record<HistoryUnit, string> = {
  contact: 'contact',
  appointment: 'afspraak',
  plan: 'plan',
  instrument: 'instrument',
};

/** Headings over what is kept of a case besides its history. */
const OF_PAPERS = /^(?:documenten|bijlagen|bestanden|stukken|documents|attachments|files)\b/;

/** What the rows of a history are: the nearest heading says it, else the columns themselves. */
function unitOf(
  sections: string[],
  fields: Mapped[],
): { unit: HistoryUnit; from: 'heading' | 'columns' } | null {
  for (const section of sections) {
    const unit = topicOf(section)?.unit;
    if (unit) return { unit, from: 'heading' };
    // A heading of another topic (ontheffingen) means that this is no history that we know.
    if (topicOf(section)) return null;
  }
  const counts = new Map<HistoryUnit, number>();
  for (const { id } of fields) {
    const unit = /^(contact|appointment|plan|instrument)(?:_|$)/.exec(id ?? '')?.[1] as
      HistoryUnit | undefined;
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? { unit: best[0], from: 'columns' } : null;
}

/** 0..1 for a history of the unit; it needs a date of its own. */
function historyConfidence(
  fields: Mapped[],
  from: 'heading' | 'columns',
  client: boolean,
  framed: boolean,
): number {
  const known = fields.filter((field) => field.id !== null);
  if (!known.some((field) => field.type === 'date')) return 0;
  const evidence =
    known.length +
    (from === 'heading' ? 1 : 0) +
    fields.filter((field) => field.field && !field.id).length * 0.5;
  if (evidence < 2) return 0;
  if (client) return Math.min(0.95, 0.6 + 0.07 * evidence);
  if (framed) return Math.min(0.85, 0.5 + 0.06 * evidence);
  return from === 'heading' && evidence >= 4 ? 0.5 : 0.4;
}

const TAB =
  '[role=tab][aria-selected=true], [aria-current=page], [aria-current=true], li.active, li.current, li.selected, a.active, a.selected, a.current, td.active, td.selected, td.current, li.actief, td.actief, a.actief';

/** The tab that is open: marked as such, or the one item in a row of links that is no link. */
function openTab(document: Document): string {
  for (const tab of document.querySelectorAll(TAB)) {
    const text = short(tab);
    if (text && text.length <= 30) return text;
  }
  for (const bar of document.querySelectorAll('tr:first-child, ul, p, div, nav')) {
    const items = [...bar.children];
    if (items.length < 3 || items.length > 20) continue;
    const links = items.filter(
      (item) =>
        item.tagName === 'A' || (item.children.length === 1 && item.firstElementChild!.tagName === 'A'),
    );
    const rest = items.filter((item) => !links.includes(item) && squash(item.textContent ?? '') !== '');
    if (links.length >= 2 && rest.length === 1 && !rest[0]!.querySelector('input, select, table, a')) {
      const text = short(rest[0]);
      if (text && text.length <= 30) return text;
    }
  }
  return '';
}
