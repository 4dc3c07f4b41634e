/** Labels that name what they are of: "Datum besluit jeugdhulp", "Reden einde traject", or "Einddatum" under "Wmo". */
import type { Area } from '../vocabulary/index.ts';
import { fieldOf, type LabelledField } from '../vocabulary/packed.ts';
import { matchLabel, type Candidate } from './labels.ts';
import { wordsOf } from './words.ts';

/** A word in a label or heading that says what the rest of a label is of, and the fields that may then be meant. */
interface Qualifier {
  test: RegExp;
  area?: Area;
  isOf: (field: LabelledField) => boolean;
}

const ofArea = (area: Area, test: RegExp): Qualifier => ({
  test,
  area,
  isOf: (field) => field.area === area,
});
const ofIds = (ids: RegExp, test: RegExp): Qualifier => ({ test, isOf: (field) => ids.test(field.id) });

/** So well a label must be known that another word stood in. */
const SURE = 0.9;

/** What the ids of the start and the end of support begin with. */
const PREFIX: Partial<Record<Area, string>> = { wmo: 'wmo_', jeugd: 'jz_' };

const QUALIFIERS: Qualifier[] = [
  ofArea('wmo', /\b(?:wmo(?: voorziening| support)?|maatwerkvoorziening)\b/),
  ofArea('jeugd', /\b(?:jeugd(?: ?hulp| ?zorg| ?wet)?(?: ?verlening)?|youth(?: care)?)\b/),
  ofArea(
    'schuldhulp',
    /\b(?:schuld ?(?:hulp|dienst) ?(?:verlening)?|shv|schulden|vroegsignalering|debt(?: help)?|early warning)\b/,
  ),
  ofIds(
    /^(?:benefit|application|decision|outflow|inflow)_/,
    /\b(?:(?:bijstands?)?uitkering|bijstand|levensonderhoud|(?:uit)?betaling|benefit|payment)\b/,
  ),
  ofIds(
    /^(?:instrument|provider)/,
    /\b(?:(?:re ?integratie)?traject|(?:re ?integratie)?instrument|re ?integratie|programme|reintegration(?: programme)?)\b/,
  ),
  ofIds(/^plan_/, /\bplan(?: van)?(?: aanpak)?\b/),
  ofIds(/^contact_/, /\b(?:klant)?contact(?:moment)?\b/),
  ofIds(/^appointment_/, /\b(?:afspraak|actie|appointment)\b/),
];

/** Compounds taken apart, without marks. */
const apart = (text: string): string =>
  wordsOf(text)
    .map(({ raw }) => raw)
    .join(' ');

/** From when and until when, it is of what the heading names; a deadline is not. */
const ownPeriod = (label: string, area: Area) => {
  const ends = wordsOf(label).map(({ concept }) => concept);
  return ({ field, score }: Candidate): Candidate => {
    const end = /^(start|end)_date$/.exec(field.id)?.[1];
    const own = end && ends.includes(end) ? fieldOf(`${PREFIX[area]}${end}`) : undefined;
    // Before the field whose very name the label is.
    return own ? { field: own, score: score + 0.1 } : { field, score };
  };
};

const OF_CASE = /^(?:zaak|dossier|case|algemeen|general|basis)/i;

/** The areas that a text names. */
const areasIn = (text: string): Qualifier[] => QUALIFIERS.filter(({ area, test }) => area && test.test(text));

/** The fields that a label means which names its area or thing: "Datum besluit jeugdhulp" is the date of a decision, of youth care. */
export function qualified(label: string, sections: string[]): { found: Candidate[]; area?: Area } {
  if (!HEURISTIC.qualifiedLabels) return { found: [] };
  const text = apart(label);
  // "Wmo en jeugd" is of neither alone.
  if (areasIn(text).length > 1) return { found: [] };
  for (const { test, area, isOf } of QUALIFIERS) {
    if (!test.test(text)) continue;
    const rest = text.replace(test, ' ').trim();
    if (rest.length < 3) continue;
    const found = matchLabel(rest).filter(({ field, score }) => score >= SURE && isOf(field));
    if (found.length) return { found, area };
  }
  for (const [at, section] of sections.entries()) {
    const [named, other] = areasIn(apart(section));
    if (other) return { found: [] };
    if (!named) continue;
    // Under a heading for the case, a period is the case's, whatever that is about.
    const ofCase = sections.slice(0, at).some((nearer) => OF_CASE.test(nearer));
    const found = matchLabel(label)
      .map((candidate) => (ofCase ? candidate : ownPeriod(label, named.area!)(candidate)))
      .filter(({ field, score }) => score >= SURE && named.isOf(field));
    return { found, area: named.area };
  }
  return { found: [] };
}
