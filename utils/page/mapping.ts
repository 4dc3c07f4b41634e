/** Labels and values of one table or form → vocabulary fields. */
import type { FieldId, FieldType, Handling, HistoryUnit, ReadingKind } from '../street/reading.ts';
import type { Area } from '../vocabulary/index.ts';
import { fieldOf, type LabelledField } from '../vocabulary/packed.ts';
import { identityOf } from './identity.ts';
import { isNamePart, matchLabel, matchUnder, type Candidate } from './labels.ts';
import { fits, isNeverByValue, isOwnName, looksLikePerson, typeOf, type Profile } from './profile.ts';
import { topicOf } from './topic.ts';
import { plain, wordsOf } from './words.ts';

export interface Column {
  label: string;
  /** Title, abbr, aria-label: evidence where the label itself says nothing. */
  hints: string[];
  profile: Profile;
  /** Values that the profile was made of. */
  sample: string[];
  /** Headings above it, nearest first. */
  sections: string[];
}

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

export interface MappingContext {
  kind: ReadingKind;
  unit?: HistoryUnit;
  area: Area | null;
}

const STRICT: Record<Handling, number> = { keep: 0, session: 1, presence: 2, never: 3 };

/** Labels that number rows in any system: the system's own key, unless nothing better is there. */
export const isBareId = (label: string): boolean =>
  /^(?:id|nr|no|number|nummer|#|volgnr|rownr|pid)$/.test(plain(label).replace(/\./g, ''));

/** A client's or case's number by its name, so that digits which happen to pass the eleven-test stay. */
export const isClearNumber = (label: string): boolean =>
  /(?:kl(?:ant)?|cl(?:ie)?nt|client|dossier|zaak|case|ticket)[ .-]*(?:n(?:umme)?r|no|num|id|number)/.test(
    plain(label),
  );

const prefixOf: Record<HistoryUnit, string> = {
  contact: 'contact_',
  appointment: 'appointment_',
  plan: 'plan_',
  instrument: 'instrument_',
};

/** What names of a unit's fields are made with. */
const wordOf: Record<HistoryUnit, string> = {
  contact: 'contact',
  appointment: 'afspraak',
  plan: 'plan',
  instrument: 'traject',
};

/** From when and until when, in one word: of what, the heading, the unit or the area says. */
const PERIODS: ['start' | 'end', RegExp][] = [
  [
    'start',
    /^(?:(?:geldig |loop\w+ )?(?:van|vanaf)|ingang|ingegaan|aanvang|begin|start|per|since|from|starts?)$/,
  ],
  ['end', /^(?:(?:geldig |loop\w+ )?(?:tot|tot en met|t\/m)|einde?|until|to|ends?)$/],
];

/** What the ids begin with of periods that a bare word may tell of. */
function periodsOf({ sections }: Column, { unit, area, kind }: MappingContext): string[] {
  if (unit) return /^(?:plan|instrument)$/.test(unit) ? [prefixOf[unit]] : [];
  const word = sections.map((section) => topicOf(section)?.words[0]).find(Boolean);
  const of = { plan: 'plan_', instrument: 'instrument_', uitkering: 'benefit_', ontheffing: 'exemption_' };
  if (word && word in of && !(area === 'wmo' && word === 'instrument')) return [of[word as keyof typeof of]];
  return kind === 'list' || word ? [area === 'wmo' ? 'wmo_' : area === 'jeugd' ? 'jz_' : ''] : [];
}

/** What a client has only one of at a time says nothing in a row of a history. */
const NOT_IN_HISTORY = new Set([
  'client_status',
  'last_contact',
  'assigned_since',
  'case_type',
  'plan_last_review',
]);

/** "Opgepakt door", "Vaste begeleider": who does the work; who only wrote something down is somebody else. */
const isOfWorker = (label: string): boolean => {
  const words = wordsOf(label);
  return (
    words.some(({ concept, guess, raw }) => (guess ?? concept) === 'worker' || /^(?:door|by)$/.test(raw)) &&
    !words.some(({ concept }) => /^(?:created|updated)$/.test(concept))
  );
};

/** "W&I037", "KVD": who it is, is said elsewhere. */
const isWorkersCode = (text: string): boolean =>
  /^(?:[A-Z]{2,3}|(?=.*\d)(?=.*[A-Z])[\dA-Z&./-]{3,8})$/.test(text);

/** One of them: "Klanten" and "Cases" count. */
export function thingOf(label: string): 'client_no' | 'case_no' | null {
  const [word, more] = wordsOf(label);
  if (!word || more) return null;
  if (/^(?:zaak|case|casus|dossier|file)$/.test(word.raw)) return 'case_no';
  return word.concept === 'client' && !/(?:ten|ers|nts)$/.test(word.raw) ? 'client_no' : null;
}

function candidatesOf(column: Column, context: MappingContext): Candidate[] {
  const best = new Map<FieldId, Candidate>();
  // "Nr." over 1, 2, 3: the rows are counted.
  if (
    HEURISTIC.countedRows &&
    column.sample.length > 2 &&
    isBareId(column.label) &&
    column.sample.every((text, at) => +text === at + 1)
  )
    return [];
  const add = (candidates: Candidate[], bonus: number) => {
    for (const { field, score } of candidates) {
      const at = Math.min(1.1, score + bonus);
      if (at > (best.get(field.id)?.score ?? 0)) best.set(field.id, { field, score: at });
    }
  };
  add(matchLabel(column.label), 0);
  for (const hint of column.hints) add(matchLabel(hint), -0.05);
  const label = column.label || (column.hints[0] ?? '');
  for (const section of column.sections) {
    const topic = topicOf(section);
    if (!topic) continue;
    for (const word of topic.words) add(matchUnder(label, word), 0.1);
    break;
  }
  // In a list of plans "Loopt tot" is the plan's end.
  if (context.unit) add(matchUnder(label, wordOf[context.unit]), 0.06);
  if (isNamePart(column.label)) add([{ field: fieldOf('client_name'), score: 0.95 }], 0);
  for (const prefix of periodsOf(column, context)) {
    for (const [end, test] of PERIODS)
      if ([label, ...column.hints].some((text) => test.test(plain(text.replace(/\(.*/, ''))))) {
        const field = fieldOf(prefix + end) ?? fieldOf(`${end}_date`);
        add([{ field, score: prefix ? 0.95 : 0.8 }], 0);
      }
  }
  const { profile } = column;
  if (
    HEURISTIC.titleNames &&
    context.kind === 'list' &&
    profile.filled > 4 &&
    isOwnName(profile) &&
    /^contact ?(?:person|persoon)?$/.test(plain(label))
  )
    add([{ field: fieldOf('client_name'), score: 0.9 }], 0);
  // Systems that give each row a title are used with the client's name for it.
  if (HEURISTIC.titleNames && best.has('subject') && isOwnName(profile))
    add([{ field: fieldOf('client_name'), score: 1 }], 0.05);
  if (profile.filled && (!best.size || plain(column.label).length < 3)) {
    if (profile.priority >= 0.8) add([{ field: fieldOf('priority'), score: 0.8 }], 0);
    else if (column.label === '' && profile.person >= 0.8) {
      // Names that differ from row to row are the rows' people; a few that return are their coaches.
      add([{ field: fieldOf(isOwnName(profile) ? 'client_name' : 'coach'), score: 0.78 }], 0);
    } else if (
      HEURISTIC.bareCodes &&
      column.label === '' &&
      profile.code >= 0.8 &&
      profile.different === profile.filled &&
      profile.filled > 2
    )
      // Beside names, numbers without letters are those of the people.
      add([{ field: fieldOf(profile.number >= 0.8 ? 'client_no' : 'case_no'), score: 0.78 }], 0);
    else if (profile.scheme >= 0.6 && profile.long < 0.2)
      add([{ field: fieldOf('case_type'), score: 0.78 }], 0);
    else if (HEURISTIC.statusWords && column.label === '' && profile.status >= 0.6)
      add([{ field: fieldOf('client_status'), score: 0.78 }], 0);
  }
  // "Klant: K-77120", "Dossier: SHV-26-00817": what is called like the thing itself, and is a code, is its number.
  const thing = profile.code >= 0.8 ? thingOf(label) : null;
  if (thing) add([{ field: fieldOf(thing), score: 0.82 }], 0);
  if (isOfWorker(label)) {
    if (profile.person >= 0.8) add([{ field: fieldOf('coach'), score: 0.78 }], 0);
    if (column.sample.length && column.sample.every(isWorkersCode))
      add([{ field: fieldOf('coach_code'), score: 1 }], 0);
  }
  const unit = context.kind === 'record' && column.sections.map(topicOf).find(Boolean)?.unit;
  const out: Candidate[] = [];
  // What a word says of any case, it says of one part of it only under that part's heading.
  const general = [...best.values()].filter(({ field }) => field.area === 'general' && field.type === 'date');
  const plainest = Math.max(0, ...general.map(({ score }) => score));
  for (const { field, score: raw } of best.values()) {
    let score = raw;
    const fit = fits(profile, field.type);
    // One or two odd values say less than a plain label, but who did it is no day.
    score +=
      fit < 0 && field.type === 'date' && BY.test(label)
        ? -0.5
        : fit < 0
          ? profile.filled < 3
            ? -0.15
            : -0.35
          : fit * 0.12;
    // A coach has more than one client.
    if (field.id === 'coach' && context.kind === 'list' && profile.filled > 4 && isOwnName(profile))
      score -= 0.1;
    if (profile.filled) {
      // Values of a known kind decide between meanings of a short label.
      const kind = {
        participation_step: profile.step,
        priority: profile.priority,
        benefit_type: profile.scheme,
        client_status: HEURISTIC.statusWords ? profile.status : undefined,
      }[field.id];
      if (kind !== undefined && kind >= 0.5) score += 0.08;
      else if (field.id === 'participation_step') score -= 0.35;
    }
    if (/^(?:client_name|coach|jz_worker)$/.test(field.id) && profile.filled) {
      score += profile.person >= 0.3 ? 0.05 : profile.number > 0.5 || profile.long > 0.5 ? -0.35 : -0.1;
    }
    if (context.area && field.area !== 'general' && field.area !== context.area) {
      score -= field.area === 'werk_inkomen' ? 0.04 : 0.2;
    }
    if (!context.area && /^(?:wmo|jeugd|schuldhulp)$/.test(field.area)) score -= 0.03;
    if (unit && field.id.startsWith(prefixOf[unit])) score += 0.06;
    if (context.kind === 'list' && field.screen === 'client' && field.handling !== 'never') score -= 0.06;
    if (context.unit) {
      if (field.id.startsWith(prefixOf[context.unit])) score += 0.06;
      else if (NOT_IN_HISTORY.has(field.id)) continue;
    } else if (/^(?:instrument|contact|appointment)_/.test(field.id) && field.handling !== 'never') {
      if (raw <= plainest) continue;
      score -= 0.04;
    }
    if (score >= 0.6) out.push({ field, score });
  }
  out.sort((a, b) => b.score - a.score);
  // A short word that means something in one area only means that in its own area, but an
  // ambiguous one keeps that meaning until the area is known.
  const strange = ({ field }: Candidate) =>
    field.handling !== 'never' &&
    /^(?:wmo|jeugd|schuldhulp)$/.test(field.area) &&
    field.area !== context.area;
  return /^[a-z]{1,10}$/.test(plain(column.label)) && out.every(strange) ? [] : out;
}

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

export const areNamed = ({ sample, profile }: Pick<Column, 'sample' | 'profile'>): boolean => {
  const names = sample.map(nameFirst).filter(looksLikePerson);
  return (
    profile.filled > 3 && names.length >= profile.filled * 0.7 && new Set(names).size > names.length * 0.8
  );
};

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
      return;
    }
    if (HEURISTIC.namedTitles && !context.unit && (!first || first.id === 'subject') && areNamed(column)) {
      const [name, title] = [fieldOf('client_name'), fieldOf('subject')];
      slots.push({ index, column, options: [{ field: name, score: 0.9 }], never: null, take: nameFirst });
      if (!first) options.push({ field: title, score: 0.78 });
    }
    let never: Slot['never'] = first?.handling === 'never' ? first : null;
    if (!never && isNeverByValue(column.profile) && !clear) never = 'value';
    slots.push({ index, column, options: never ? [] : options, never });
  });
  return slots;
}

const BY = /\s(?:door|by)\W*$/i;

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
    if (option.field.id === 'case_no' && isBareId(slot.column.label) && taken.has('client_no')) continue;
    given.set(slot, option);
    taken.add(option.field.id);
  }
  nameNumbered(slots, given, taken);
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

/** Labels such as "First Name:" and "Last Name:" give one name, unless a whole name stands there too. */
function joinedNames(slots: Slot[], given: Map<Slot, Candidate>): Slot[] {
  const named = [...given].find(([, option]) => option.field.id === 'client_name')?.[0];
  if (!named || !isNamePart(named.column.label)) return [];
  const parts = slots.filter(
    (slot) => !slot.never && isNamePart(slot.column.label) && (slot === named || !given.has(slot)),
  );
  return parts.length > 1 ? parts : [];
}
