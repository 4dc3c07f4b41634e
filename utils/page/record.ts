/** One client's record out of the pairs and the heading of a page. */
import type { Taught } from './adapter/taught.ts';
import { fieldOf } from '../vocabulary/packed.ts';
import type { Area } from '../vocabulary/index.ts';
import { STAFF_LABEL } from './classify.ts';
import { isBold } from './drawn-heads.ts';
import { keyOf } from './glance.ts';
import { OTHER_PERSON, TITLE_NUMBER } from './headings.ts';
import { matchLabel } from './labels.ts';
import { isClearNumber, mapColumns, type Mapped } from './mapping.ts';
import { isBareId, thingOf, type Column } from './meanings.ts';
import type { Pair } from './pairs.ts';
import { looksLikePerson, profileOf } from './profile.ts';
import { sectionsOf, short } from './section.ts';
import { give, settleContact, settleName, settleWorker } from './settled.ts';
import { ask, ofDocument, stepFrom } from './step.ts';
import { topicOf } from './topic.ts';
import { plain, squash } from './words.ts';

export interface RecordFound {
  /** Set where an adapter found it. */
  taught?: Taught;
  pairs: Pair[];
  columns: Column[];
  fields: Mapped[];
  confidence: number;
}

/** So many rows up a heading is looked for. */
const ROWS_UP = 20;

/** The row with nothing but a short title over the rows of its part of a table. */
function titleRow(row: Element): Element | null {
  let at = row.previousElementSibling;
  for (let steps = 0; at && steps < ROWS_UP; steps += 1, at = at.previousElementSibling)
    if (at.childElementCount === 1) return short(at) === '' ? null : at;
  return null;
}

/** What holds pairs that share their headings: the rows below a row with a title, a table or list, or a group. */
function holderOf(value: Element): Element {
  const holder = value.closest('table, dl, fieldset:has(> legend), [role=group]') ?? value;
  const row = holder.tagName === 'TABLE' ? value.closest('tr') : null;
  return (row && titleRow(row)) ?? holder;
}

/** What a numbered case is about: by its number, or because the document's title says it right behind one. */
const isOfPage = (section: string, title: string): boolean =>
  TITLE_NUMBER.test(section) ||
  (!OTHER_PERSON.test(plain(section)) &&
    !PEOPLE.test(plain(section)) &&
    title.includes(section) &&
    /\d\W{1,4}$/.test(title.slice(0, title.indexOf(section))));

export function pairColumns(pairs: Pair[], now: Date): Column[] {
  const sections = new Map<Element | null, string[]>();
  return pairs.map((pair, i) => {
    const sample = [pair.read()];
    // "Klant: L. Moor  Nr: 59033"
    const ofClient = isBareId(pair.label) && i > 0 && thingOf(pairs[i - 1]!.label) === 'client_no';
    // Pairs of one table or list share their headings.
    const holder = holderOf(pair.value);
    if (!sections.has(holder)) {
      // A bold line of its own right before them is a heading too.
      const before = HEURISTIC.boldTitles && holder !== pair.value && holder.previousElementSibling;
      const title = before && before.childElementCount < 2 && isBold(before) ? short(before) : '';
      // What a case is about says nothing of the field.
      const isOwn = holder === pair.value && pairs[i + 1]?.value !== holder;
      const around = sectionsOf(holder, isOwn ? pair.label : '').filter(
        (section) => !isOfPage(section, ofDocument(holder.ownerDocument, 'title')),
      );
      const own = holder.tagName === 'TR' ? short(holder) : title;
      sections.set(holder, own ? [own, ...around] : around);
    }
    return {
      label: pair.label,
      hints: ofClient ? [...pair.hints, 'Klantnummer'] : pair.hints,
      profile: profileOf(sample, now),
      sample,
      sections: sections.get(holder)!,
    };
  });
}

/** Fields that say that this is somebody's case, not a colleague's profile or a form of settings. */
const CASE =
  /^(?:client_no|client_status|benefit|assigned|decision|application|last_contact|next_app|plan_|participation|matchab|exemption|instrument|outflow|callback|priority|start_date|created_at|coach|wmo_|jz_|sh_|bsn|birth_date|household)/;

/** Fields that colleagues have too. */
const OF_WORK = /^(?:coach|start_date|created_at|priority)/;

/** Under such a heading each person has a heading with their name. */
const PEOPLE = /^(?:huishouden|gezin|leden van|samenstelling|household|family)\b/;

/** Whether a pair stands under the heading of somebody else. */
const isOfOther = ({ sections: [nearest, next] }: Column): boolean =>
  HEURISTIC.otherPeople &&
  nearest !== undefined &&
  (OTHER_PERSON.test(plain(nearest)) ||
    (next !== undefined &&
      looksLikePerson(nearest) &&
      (PEOPLE.test(plain(next)) || OTHER_PERSON.test(plain(next)))));

/** The block of each of two elements, right below what holds both. */
function apart(one: Element, other: Element): [Element, Element] | null {
  const below = (from: Element, to: Element): Element | null => {
    let at: Element | null = from;
    for (
      let up = stepFrom(from, 'parentElement');
      up && !ask(up, 'contains', to);
      up = stepFrom(up, 'parentElement')
    )
      at = up;
    return at;
  };
  return one.contains(other) || other.contains(one) ? null : [below(one, other)!, below(other, one)!];
}

/** So many lines of one list with the same label are no fields of a record: they tell of so many things. */
const LINES = 3;

/** Pairs that are each all that a line of a list says, and have the same label and other values. */
function inLines(pairs: Pair[], columns: Column[]): Set<number> {
  const byLine = Map.groupBy(pairs.keys(), (i) => pairs[i]!.value.closest('li'));
  const alone = [...byLine].flatMap(([line, [i, more]]) =>
    line && i !== undefined && more === undefined ? [i] : [],
  );
  const lists = Map.groupBy(alone, (i) => pairs[i]!.value.closest('li')!.parentElement);
  return new Set(
    [...lists.values()].flatMap((list) =>
      [...Map.groupBy(list, (i) => pairs[i]!.label).values()]
        .filter((same) => same.length >= LINES && new Set(same.map((i) => columns[i]!.sample[0])).size > 1)
        .flat(),
    ),
  );
}

/** "Nieuw → Lopend" tells in the course of a case what became of a value. */
const isChange = ({ sample: [text = ''] }: Column): boolean =>
  HEURISTIC.changes && /(?:^|\s)[→⇒]\s/.test(text);

/** Pairs in blocks that look alike, each under a heading of its own, with the same labels: not one of them is about the client. */
function inTwins(pairs: Pair[], columns: Column[]): Set<number> {
  const found = new Set<number>();
  const before = new Map<string, number>();
  if (!HEURISTIC.labelledCards) return found;
  const labelsIn = (block: Element) =>
    new Set(pairs.filter(({ value }) => block.contains(value)).map(({ label }) => label));
  pairs.forEach(({ label, value }, i) => {
    // What is said of a partner is left out anyway, and makes no twin of what is said of the client.
    if (isOfOther(columns[i]!)) return;
    const twin = before.get(label);
    before.set(label, i);
    if (twin === undefined || columns[twin]!.sample[0] === columns[i]!.sample[0]) return;
    const blocks = apart(pairs[twin]!.value, value);
    if (!blocks || blocks[0].className === '' || keyOf(blocks[0]) !== keyOf(blocks[1])) return;
    const heads = blocks.flatMap(
      (block) => block.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]') ?? [],
    );
    const [topic, other] = heads.map((head) => topicOf(short(head)));
    // "Plan van aanpak" beside "Ontheffing": two things of one client.
    if (heads.length < 2 || (topic && other && topic !== other)) return;
    const [own, others] = blocks.map((block) => labelsIn(block));
    const both = [...own!].filter((name) => others!.has(name)).length;
    if (both < (own!.size + others!.size - both) / 2) return;
    found.add(twin).add(i);
  });
  return found;
}

/** So many lines has the head of a message. */
const HEAD_OF_MESSAGE = 4;

const SENDER = /^(?:van|from|afzender|sender)$/;
const ADDRESSEE = /^(?:aan|naar|to|ontvanger|recipients?)$/;

/** "From", "To" and what stands below them head a message (RFC 5322): who wrote it, when and what about is not said of the case. */
function isOfMessage(pairs: Pair[], columns: Column[], i: number): boolean {
  // "From 01-09-2026 to 28-02-2027" is a time.
  const isTold = (at: number) => columns[at]!.profile.date === 0;
  const named = ({ label }: Pair) => plain(label).replace(/\W+$/, '');
  const own = named(pairs[i]!);
  const start = Math.max(0, i - HEAD_OF_MESSAGE);
  const before = pairs.slice(start, i).map((pair, at) => (isTold(start + at) ? named(pair) : ''));
  const isBelow = before.some((label) => ADDRESSEE.test(label));
  return (
    HEURISTIC.messageHeads &&
    (SENDER.test(own)
      ? isTold(i) &&
        pairs.slice(i + 1, i + 3).some((pair, at) => ADDRESSEE.test(named(pair)) && isTold(i + 1 + at))
      : isBelow &&
        (/^(?:onderwerp|betreft|subject)$/.test(own) ||
          (/^(?:datum|date|verzonden|sent)$/.test(own) && before.some((label) => SENDER.test(label)))))
  );
}

/** What several messages each tell of when they were written, each another moment, no more tells it of the case. */
function ofMessages(columns: Column[]): Set<number> {
  const told = Map.groupBy(
    [...columns.keys()].filter(
      (i) => columns[i]!.profile.date > 0 && WRITTEN.test(matchLabel(columns[i]!.label)[0]?.field.id ?? ''),
    ),
    (i) => columns[i]!.label,
  );
  const others = [...told.values()].filter((all) => all.length < 2);
  return new Set(
    HEURISTIC.messageHeads && others.length
      ? [...told.values()].filter((all) => new Set(all.map((i) => columns[i]!.sample[0])).size > 1).flat()
      : [],
  );
}

const WRITTEN = /^(?:created|updated)_at$/;

/** Whether two names may be one person's: by the last name, and by the first name as far as both tell it. */
export const areOne = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((name) => {
    const [last, called] = squash(name).toLowerCase().split(', ');
    return `${called ?? ''} ${last}`.trim().split(' ');
  });
  const [a, b] = [first![0]!, second![0]!];
  if (!a || !b) return false;
  const isShort = /^.\.?/.exec(a)![0] === a || /^.\.?/.exec(b)![0] === b || /\./.test(a + b);
  return first!.at(-1) === second!.at(-1) && (isShort ? a[0] === b[0] : a === b);
};

/** What is said of somebody who works with the system. */
const SIGNS_IN =
  /^(?:gebruikersnaam|username|login|laatste login|laatst ingelogd|last login|bevoegdheden|permissions|personeelsnummer|medewerkernummer)$/;

/** The record that the pairs make up, or null when nobody is named or too little is known. */
export function findRecord(
  pairs: Pair[],
  heading: Pair[],
  title: Pair[],
  number: Pair[],
  columns: Column[],
  area: Area | null,
  now: Date,
  alone: boolean,
): RecordFound | null {
  // What a page says twice, it says more of the second time: above a record stands a summary of it.
  const last = new Map(columns.map(({ label, sample }, i) => [`${label}|${sample[0]}`, i]));
  const twins = inTwins(pairs, columns);
  const lines = inLines(pairs, columns);
  const messages = ofMessages(columns);
  const own = columns.map(
    (column, i) =>
      !twins.has(i) &&
      !lines.has(i) &&
      !isChange(column) &&
      !messages.has(i) &&
      !isOfOther(column) &&
      !isOfMessage(pairs, columns, i) &&
      last.get(`${column.label}|${column.sample[0]}`) === i,
  );
  const all = pairs.filter((_, i) => own[i]);
  const used = columns.filter((_, i) => own[i]);
  const fields = mapColumns(used, { kind: 'record', area });
  settleWorker(fields, used);
  settleName(fields, used, all);
  settleContact(fields, used, now);
  const support = fields.filter(
    (field) => field.field && CASE.test(field.field.id) && field.field.id !== 'client_no',
  ).length;
  // A client has a job as well: what colleagues have none of is a number of a client, and only they log in.
  const isNumbered = fields.some(
    ({ id, label, columns: [column] }) =>
      id === 'client_no' && isClearNumber(label) && /\d/.test(used[column!]!.sample[0]!),
  );
  const ofStaff = used.some(({ label }) => (isNumbered ? SIGNS_IN : STAFF_LABEL).test(plain(label)));
  // Settings and colleagues have a status as well.
  const ofClient = fields.some(
    ({ field }) => field && CASE.test(field.id) && !OF_WORK.test(field.id) && field.id !== 'client_status',
  );
  const titled =
    !heading.length &&
    !ofStaff &&
    fields.filter(({ field, id }) => id !== null && CASE.test(field!.id) && !OF_WORK.test(id)).length > 1;
  const addPair = (pair: Pair) => {
    const id = pair.hints[0]!;
    if (fields.some((field) => field.id === id && used[field.columns[0]!]!.profile.filled)) return;
    const clash = fields.find((field) => field.id === id);
    if (clash) clash.id = null;
    const sample = [pair.read()];
    used.push({ label: pair.label, hints: [], profile: profileOf(sample, now), sample, sections: [] });
    all.push(pair);
    const field = fieldOf(id);
    fields.push({ columns: [all.length - 1], label: pair.label, id, type: field.type, field, score: 0.9 });
  };
  // Who works with a client may have a heading, too.
  const isWorker = (pair: Pair) =>
    fields.some(
      ({ field, columns: [column] }) =>
        field && /^(?:coach|jz_worker)/.test(field.id) && areOne(used[column!]!.sample[0]!, pair.read()),
    );
  // Below a heading such as "Contact" a name may look like that of something else.
  const [titleName] = title;
  const named = fields.find(
    ({ id, label, columns: [column] }) =>
      id !== 'client_name' &&
      /^(?:naam|name)\W*$/.test(plain(label)) &&
      used[column!]!.sample[0] === titleName?.read(),
  );
  if (titled && named && !isWorker(titleName!) && !fields.some(({ id }) => id === 'client_name'))
    give(named, 'client_name');
  for (const pair of titled ? title.filter((one) => !isWorker(one)) : heading) addPair(pair);
  const filled = (id: string) =>
    fields.find((field) => field.id === id && field.columns.some((column) => used[column]!.profile.filled));
  /** A number has a digit, and is no sentence about numbers. */
  const numbered = (id: string) => {
    const field = filled(id);
    const text = field && used[field.columns[0]!]!.sample[0]!;
    return text && /\d/.test(text) && text.length <= 40 ? field : undefined;
  };
  const [clientNo, caseNo, name] = [numbered('client_no'), numbered('case_no'), filled('client_name')];
  const headed = heading.length > 0 && !!clientNo && !!name;
  const person =
    name && (name.columns.length > 1 || headed || used[name.columns[0]!]!.profile.person > 0 || !!clientNo);
  const shown = fields.filter((field) => field.id !== null).length;
  let confidence = 0;
  if (clientNo && person) confidence = headed && !pairs.length ? 0.7 : 0.75;
  else if (clientNo && support >= 1) confidence = 0.65;
  else if (person && support >= 2 && ofClient && !ofStaff) confidence = 0.55;
  else if (caseNo && support >= 3) confidence = 0.55;
  else if (
    number.length &&
    !ofStaff &&
    (filled('client_status')
      ? (filled('coach') ?? name) && support >= 3
      : filled('coach') && support >= 3 && shown >= 5)
  )
    confidence = 0.55;
  if (!confidence) return null;
  // Beside a list, a form is more often a filter than a record.
  if (!alone && !headed && pairs.filter((pair) => pair.control).length > pairs.length / 2) return null;
  // The number of a case is not that of its client.
  const isOfClient = (pair: Pair) => clientNo && used[clientNo.columns[0]!]!.sample[0] === pair.read();
  number.filter((pair) => !isOfClient(pair)).forEach(addPair);
  return {
    pairs: all,
    columns: used,
    fields,
    confidence: Math.min(0.98, confidence + 0.02 * Math.min(8, support + shown)),
  };
}
