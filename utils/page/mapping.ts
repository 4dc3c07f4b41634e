/** Labels and values of one table or form → vocabulary fields. */
import type { FieldId, FieldType, Handling } from '../street/reading.ts';
import { fieldOf, type LabelledField } from '../vocabulary/packed.ts';
import { candidatesOf, isBareId, type Column, type MappingContext } from './meanings.ts';
import { areTitled, identityOf } from './identity.ts';
import { isNamePart, type Candidate } from './labels.ts';
import { areOwnNumbers, isNeverByValue, isOwnName, looksLikePerson, profileOf, typeOf } from './profile.ts';
import { plain } from './words.ts';

export interface Mapped {
  /** Columns that give the value: more than one for the parts of a name. */
  columns: number[];
  label: string;
  /** Null: not recognised, or of class `never`. */
  id: FieldId | null;
  type: FieldType;
  /** The recognised field, also when it is never read: evidence of what the table is about. */
  field: LabelledField | null;
  score: number;
  /** Of a date, where an adapter says which comes first. */
  order?: 'dmy' | 'mdy';
  /** For a value that is one part of the cell's text. */
  take?: (text: string) => string;
}

const STRICT: Record<Handling, number> = { keep: 0, session: 1, presence: 2, never: 3 };

/** A client's or case's number by its name, so that digits which happen to pass the eleven-test stay. */
export const isClearNumber = (label: string): boolean =>
  /(?:kl(?:ant)?|cl(?:ie)?nt|client|dossier|zaak|case|ticket)[ .-]*(?:n(?:umme)?r|no|num|id|number)/.test(
    plain(label),
  );

/** The strictest of the best, until something settles which it is. */
function strictest(candidates: Candidate[]): Candidate[] {
  const top = candidates[0]?.score ?? 0;
  const tied = candidates.filter((candidate) => candidate.score >= top - 0.035);
  const hardest = Math.max(...tied.map(({ field }) => STRICT[field.handling]));
  const kept = tied.filter(({ field }) => STRICT[field.handling] === hardest);
  if (kept[0]?.field.handling === 'never') return kept;
  // Where the best place is taken, a second meaning may do, but never a looser one, nor one that is far from the label.
  return [
    ...kept,
    ...candidates.filter(
      (c) => !tied.includes(c) && c.score >= top - 0.18 && STRICT[c.field.handling] >= hardest,
    ),
  ];
}

interface Slot {
  index: number;
  column: Column;
  options: Candidate[];
  never: LabelledField | 'value' | null;
  take?: (text: string) => string;
}

/** "Fleur Hoekstra – dreigende ontruiming": whom it is about, before what it is about. */
const nameFirst = (text: string): string => /^(.{5,40}?)(?:: | [–—|-] )/.exec(text)?.[1] ?? '';

/** Reads the name before a dash or colon; a word that stands in front of every colon is the label of what follows. */
function namesFirst(sample: string[]): (text: string) => string {
  const ends = new Set(sample.map((text) => /\S+$/.exec(nameFirst(text))?.[0]).filter(Boolean));
  return ends.size === 1 &&
    sample.filter((text) => /^(?:(?! [–—|-] ).)*?: /.test(text)).length > sample.length / 2
    ? (text) => nameFirst(text).replace(/\s*\S+$/, '')
    : nameFirst;
}

export const areNamed = ({ sample, profile }: Pick<Column, 'sample' | 'profile'>): boolean => {
  const names = sample.map(namesFirst(sample)).filter(looksLikePerson);
  return (
    profile.filled > 3 && names.length >= profile.filled * 0.7 && new Set(names).size > names.length * 0.8
  );
};

/** "SD-261 - Intake", "0000003: Schuldenvrij in 36 maanden", "#212 Aanvraag compleet maken". */
const NUMBERED =
  /^(#\d+(?=\s+\p{L})|#?(?:\p{L}{1,8}[-_])?\d{1,10}(?=\s+[-–—]\s|:\s))(?:\s+[-–—]|:)?\s+(\p{L}.*)$/u;

/** What a matter is about, behind its own number: each row has another one, or the record tells the number elsewhere. */
function numberedTitles({ sample }: Column, columns: Column[]): boolean {
  if (!HEURISTIC.numberedTitles) return false;
  const filled = sample.filter(Boolean);
  const found = filled.flatMap((text) => {
    const [, number, title] = NUMBERED.exec(text) ?? [];
    return number ? [{ number, title: title! }] : [];
  });
  const numbers = found.map(({ number }) => number);
  // Where somebody lives or who is called is none.
  if (
    isNeverByValue(
      profileOf(
        found.map(({ title }) => title),
        new Date(0),
      ),
    )
  )
    return false;
  if (filled.length === 1) {
    const bare = (text: string) => text.replace(/^[#0]+/, '');
    return numbers.some((number) =>
      columns.some(
        (other) =>
          other.sample !== sample && bare(number) !== '' && bare(other.sample[0] ?? '') === bare(number),
      ),
    );
  }
  return (
    numbers.length > 2 &&
    numbers.length >= filled.length * 0.9 &&
    new Set(numbers).size === numbers.length &&
    // Years, and steps that are counted, are no numbers of cases.
    numbers.filter((number) => /\p{L}|\d{3}/u.test(number) && !/^(?:19|20)\d\d$/.test(number)).length >=
      numbers.length * 0.8
  );
}

function slotsOf(columns: Column[], context: MappingContext): Slot[] {
  const slots: Slot[] = [];
  columns.forEach((column, index) => {
    const clear = isClearNumber(column.label);
    const options = strictest(candidatesOf(column, context));
    const first = options[0]?.field;
    const parts =
      context.unit ||
      !column.sample.length ||
      (first && !/^(?:client_name|client_no|subject|case_no)$/.test(first.id))
        ? null
        : identityOf(column.sample);
    if (parts) {
      for (const id of ['client_name', 'client_no'] as const) {
        const take = (text: string) => parts(text)?.[id] ?? '';
        slots.push({ index, column, options: [{ field: fieldOf(id), score: 1.04 }], never: null, take });
      }
      if ((!first || first.id === 'subject') && areTitled(column.sample))
        slots.push({ index, column, options: [{ field: fieldOf('subject'), score: 0.9 }], never: null });
      return;
    }
    const numbered =
      !context.unit && first && /^(?:subject|case_no)$/.test(first.id) && numberedTitles(column, columns);
    if (numbered) {
      slots.push({
        index,
        column,
        options: [{ field: fieldOf('subject'), score: first.id === 'subject' ? options[0]!.score : 0.9 }],
        never: null,
        take: (text) => NUMBERED.exec(text)?.[2] ?? text,
      });
      if (context.kind === 'list')
        slots.push({
          index,
          column,
          options: [{ field: fieldOf('case_no'), score: first.id === 'case_no' ? options[0]!.score : 0.78 }],
          never: null,
          take: (text) => NUMBERED.exec(text)?.[1]?.replace(/^#/, '') ?? '',
        });
      return;
    }
    if (HEURISTIC.namedTitles && !context.unit && (!first || first.id === 'subject') && areNamed(column)) {
      const [name, title] = [fieldOf('client_name'), fieldOf('subject')];
      slots.push({
        index,
        column,
        options: [{ field: name, score: 0.9 }],
        never: null,
        take: namesFirst(column.sample),
      });
      if (!first) options.push({ field: title, score: 0.78 });
    }
    let never: Slot['never'] = first?.handling === 'never' ? first : null;
    if (!never && isNeverByValue(column.profile) && !clear) never = 'value';
    slots.push({ index, column, options: never ? [] : options, never });
  });
  return slots;
}

/** Gives each column its field, each field its best-founded column, and joins the parts of a name. */
export function mapColumns(columns: Column[], context: MappingContext): Mapped[] {
  const slots = slotsOf(columns, context);
  const given = new Map<Slot, Candidate>();
  const taken = new Set<FieldId>();
  const bids = slots
    .flatMap((slot) =>
      slot.options.map((option, rank) => ({
        slot,
        option,
        // A filled column is better founded than an empty one, the field's own name than another, a plain meaning than an ambiguous one.
        worth:
          option.score +
          (slot.column.profile.filled ? 0.02 : 0) +
          (plain(slot.column.label) === option.field.labels[0] ? 0.1 : 0) -
          rank * 0.05 -
          slot.options.length * 0.005 -
          (isBareId(slot.column.label) ? 0.4 : 0),
      })),
    )
    .sort((a, b) => b.worth - a.worth || a.slot.index - b.slot.index);
  for (const { slot, option } of bids) {
    if (given.has(slot) || taken.has(option.field.id)) continue;
    if (/^c(?:lient|ase)_no$/.test(option.field.id) && isBareId(slot.column.label) && areCounted(slot.column))
      continue;
    if (
      option.field.id === 'case_no' &&
      isBareId(slot.column.label) &&
      taken.has('client_no') &&
      !(HEURISTIC.bareCodes && taken.has('subject') && areKeys(slot.column))
    )
      continue;
    given.set(slot, option);
    taken.add(option.field.id);
  }
  nameNumbered(slots, given, taken);
  if (context.kind === 'list') numberNamed(slots, given, taken);
  const parts = joinedNames(slots, given);
  const out: Mapped[] = [];
  for (const slot of slots) {
    const { label, profile } = slot.column;
    const got = given.get(slot);
    if (parts.includes(slot)) {
      if (slot !== parts[0]) continue;
      out.push({
        columns: parts.map((part) => part.index),
        label: parts.map((part) => part.column.label).join(' / '),
        id: 'client_name',
        type: 'string',
        field: fieldOf('client_name'),
        score: 0.95,
      });
    } else if (got) {
      const { field, score } = got;
      out.push({
        columns: [slot.index],
        label,
        id: field.id,
        type: field.type,
        field,
        score: Math.min(1, score),
        take: slot.take,
      });
    } else {
      const field = slot.never && slot.never !== 'value' ? slot.never : null;
      out.push({
        columns: [slot.index],
        label,
        id: null,
        type: field?.type ?? typeOf(profile),
        field,
        score: 0,
      });
    }
  }
  return out;
}

/** Rows are counted, on a further page from where the page before ended. */
const areCounted = ({ sample }: Column): boolean =>
  sample.length > 1 &&
  sample.every((text, at) => text.length < 4 && (at === 0 || Math.abs(+text - +sample[at - 1]!) === 1));

/** Each row has another one, which is no name, no date and no text. */
function areKeys(column: Column): boolean {
  const { filled, different, date, person, long, money } = column.profile;
  return filled > 2 && different === filled && date + person + long + money === 0 && !areCounted(column);
}

/** Rows that have a number of their own are about the people of the one column of names that nothing else explains. */
function nameNumbered(slots: Slot[], given: Map<Slot, Candidate>, taken: Set<FieldId>): void {
  if (taken.has('client_name') || !(taken.has('client_no') || taken.has('case_no'))) return;
  const people = slots.filter(
    (slot) =>
      !given.has(slot) &&
      !slot.never &&
      !slot.options.length &&
      slot.column.profile.filled > 2 &&
      isOwnName(slot.column.profile),
  );
  if (people.length === 1) given.set(people[0]!, { field: fieldOf('client_name'), score: 0.78 });
}

/** Of so many columns at the begin of a row one may be its number without saying so. */
const FIRST = 3;

const OF_CASE = /zaak|case|casus|dossier|melding|aanvra|verzoek|request|ticket|referen/;

/** Rows with a name each have their number below a word for one, or in front of it below a word for a case. */
function numberNamed(slots: Slot[], given: Map<Slot, Candidate>, taken: Set<FieldId>): void {
  if (!HEURISTIC.bareCodes || taken.has('client_no') || taken.has('case_no')) return;
  if (![...given].some(([{ column }, { field }]) => field.id === 'client_name' && column.profile.filled > 2))
    return;
  const free = slots.filter((slot) => !given.has(slot) && !slot.never && !slot.options.length);
  const [number, more] = free.filter(
    ({ index, column }) =>
      column.label !== '' &&
      (/#|\b(?:id|n[or]|num\w*|ref\w*|code)\b/.test(plain(column.label)) ||
        (index < FIRST && OF_CASE.test(plain(column.label)))) &&
      areOwnNumbers(column),
  );
  if (!number || more) return;
  const isOfCase =
    OF_CASE.test(plain(number.column.label)) ||
    ['case_type', 'subject', 'priority'].some((id) => taken.has(id));
  given.set(number, { field: fieldOf(isOfCase ? 'case_no' : 'client_no'), score: 0.78 });
}

/** Labels such as "First Name:" and "Last Name:" give one name, unless a whole name stands there too. */
function joinedNames(slots: Slot[], given: Map<Slot, Candidate>): Slot[] {
  const named = [...given].find(([, option]) => option.field.id === 'client_name')?.[0];
  if (!named || !isNamePart(named.column.label)) return [];
  const parts = slots.filter(
    (slot) =>
      !slot.never &&
      isNamePart(slot.column.label) &&
      (slot === named || !given.has(slot)) &&
      // Under another heading stands another person.
      slot.column.sections[0] === named.column.sections[0],
  );
  return parts.length > 1 ? parts : [];
}
