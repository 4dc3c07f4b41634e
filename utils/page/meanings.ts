/** Which fields a column may be: what its label, its headings and its values say together. */
import type { FieldId, HistoryUnit, ReadingKind } from '../street/reading.ts';
import type { Area } from '../vocabulary/index.ts';
import { fieldOf } from '../vocabulary/packed.ts';
import { isNamePart, matchLabel, matchUnder, type Candidate } from './labels.ts';
import { fits, isOwnName, type Profile } from './profile.ts';
import { qualified } from './qualified.ts';
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

export interface MappingContext {
  kind: ReadingKind;
  unit?: HistoryUnit;
  area: Area | null;
}

/** Labels that number rows in any system: the system's own key, unless nothing better is there. */
export const isBareId = (label: string): boolean =>
  /^(?:id|nr|no|number|nummer|#|volgn(?:umme)?r|rownr|pid)$/.test(plain(label).replace(/\./g, ''));

/** A bare number that may be the row's own; a "PID" is that of a person. */
export const isRowNumber = (label: string): boolean => isBareId(label) && !/^pid/.test(plain(label));

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
    /^(?:(?:geldig |loop\w+ )?(?:van|vanaf)|ingang|ingegaan|aanvang|begin|begonnen|start|per|since|from|starts?)$/,
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

/** Most are written as no name is: a capital first and small words behind it, or a digit first. */
const areNoNames = ({ sample }: Column): boolean => {
  const filled = sample.filter(Boolean);
  const odd = filled.filter((text) => /^\W?\d|^\p{Lu}\S*(?: [\p{Ll}\d]\S*)+$/u.test(text));
  return filled.length > 2 && odd.length > filled.length * 0.7;
};

/** What can be done with a row, below a word for that. */
const areActs = ({ label, sample: [first = ''] }: Column): boolean =>
  /^(?:acties?|actions?|handelingen?)$/.test(plain(label)) &&
  /\||bewerk|wijzig|verwijder|bekijk|toon|\b(?:edit|del|delete|wis|view|open|show|remove)\b/i.test(first);

const KIND = /^(?:type|soort|kind)$/;

/** What a contact or appointment has, and a case has as well. */
const OF_TALK = /^(?:contact_channel|appointment_result)$/;
const NAMES_TALK = /contact|afspra|gesprek|appointment|meeting|call|visit/i;

/** Who did it. */
const BY = /\s(?:door|by)\W*$/i;

export function candidatesOf(column: Column, page: MappingContext): Candidate[] {
  const best = new Map<FieldId, Candidate>();
  // "Nr." over 1, 2, 3: the rows are counted.
  if (
    HEURISTIC.countedRows &&
    column.sample.length > 2 &&
    isBareId(column.label) &&
    [column.sample, column.sample.toReversed()].some((texts) => texts.every((text, at) => +text === at + 1))
  )
    return [];
  // What can be done with each row is the same in all.
  if (column.profile.filled > 2 && column.profile.different === 1 && areActs(column)) return [];
  const add = (candidates: Candidate[], bonus: number) => {
    for (const { field, score } of candidates) {
      const at = Math.min(1.1, score + bonus);
      if (at > (best.get(field.id)?.score ?? 0)) best.set(field.id, { field, score: at });
    }
  };
  add(matchLabel(column.label), 0);
  for (const hint of column.hints) add(matchLabel(hint), -0.05);
  const label = column.label || (column.hints[0] ?? '');
  const { found, area = page.area } = qualified(label, column.sections);
  const context = { ...page, area };
  add(found, 0.04);
  for (const section of column.sections) {
    const topic = topicOf(section);
    if (!topic) continue;
    // Support under the Wmo is no way to work, and what kind of case a row is, no heading says.
    const isOther = context.area === 'wmo' && topic.unit === 'instrument';
    const isKind = context.kind === 'list' && KIND.test(plain(label));
    if (!isOther && !isKind) for (const word of topic.words) add(matchUnder(label, word), 0.1);
    break;
  }
  // In a list of plans "Loopt tot" is the plan's end.
  if (context.unit) add(matchUnder(label, wordOf[context.unit]), 0.06);
  // Support begins with a report; of a system for anything it is no more than its own number.
  if (/^(?:wmo|jeugd|schuldhulp)$/.test(context.area ?? '') && /^meldings?(?:nummer|nr)\b/.test(plain(label)))
    add([{ field: fieldOf('case_no'), score: 0.95 }], 0);
  if (isNamePart(column.label)) add([{ field: fieldOf('client_name'), score: 0.95 }], 0);
  for (const prefix of periodsOf(column, context)) {
    for (const [end, test] of PERIODS)
      if ([label, ...column.hints].some((text) => test.test(plain(text.replace(/\(.*/, ''))))) {
        const field = fieldOf(prefix + end) ?? fieldOf(`${end}_date`);
        add([{ field, score: prefix ? 0.95 : 0.8 }], 0);
      }
  }
  const { profile } = column;
  // "From 01-11-2026" names nobody, and until when is not since when.
  if (profile.date >= 0.8 && /^(?:van|from)\W*$/.test(plain(label))) best.delete('client_name');
  if (/^(?:tot|to|until)\W*$/.test(plain(label)))
    for (const id of best.keys()) if (/(?:^|_)start(?:_date)?$/.test(id)) best.delete(id);
  if (
    HEURISTIC.titleNames &&
    context.kind === 'list' &&
    profile.filled > 4 &&
    isOwnName(profile) &&
    /^contact ?(?:person|persoon)?$/.test(plain(label))
  )
    add([{ field: fieldOf('client_name'), score: 0.9 }], 0);
  // Where each row has a name that is nobody's, it says what the case is about.
  if (
    HEURISTIC.titleNames &&
    context.kind === 'list' &&
    best.has('client_name') &&
    profile.person < 0.2 &&
    areNoNames(column)
  )
    add([{ field: fieldOf('subject'), score: 0.8 }], 0);
  // Systems that give each row a title are used with the client's name for it.
  if (HEURISTIC.titleNames && best.has('subject') && isOwnName(profile))
    add([{ field: fieldOf('client_name'), score: 1 }], 0.05);
  if (profile.filled && (!best.size || plain(column.label).length < 3)) {
    if (profile.priority >= 0.8) add([{ field: fieldOf('priority'), score: 0.8 }], 0);
    else if (column.label === '' && profile.person >= 0.8 && (profile.different > 1 || profile.filled < 3)) {
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
  // Who provided a contact or kept an appointment is a worker, where people are named.
  if (
    HEURISTIC.providers &&
    /^(?:contact|appointment)$/.test(context.unit ?? '') &&
    best.has('provider') &&
    profile.person >= 0.8
  )
    add([{ field: fieldOf('coach'), score: 1 }], 0.1);
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
    // One or two odd values say less than a plain label, but who did it and how many there are is no day.
    score +=
      field.type === 'date' && fit < 0 && (BY.test(label) || profile.number === 1 || profile.person === 1)
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
      score +=
        profile.person >= 0.3
          ? 0.05
          : Math.max(profile.number, profile.long, profile.yesNo) > 0.5 ||
              (profile.person < 0.2 && areNoNames(column))
            ? -0.35
            : -0.1;
    }
    // Until when something must be decided is said in every area.
    if (
      context.area &&
      field.area !== 'general' &&
      field.area !== context.area &&
      field.id !== 'decision_due'
    ) {
      score -= field.area !== 'werk_inkomen' ? 0.2 : field.handling === 'never' ? 0 : 0.04;
    }
    if (!context.area && /^(?:wmo|jeugd|schuldhulp)$/.test(field.area)) score -= 0.03;
    if (unit && field.id.startsWith(prefixOf[unit])) score += 0.06;
    if (context.kind === 'list' && field.screen === 'client' && field.handling !== 'never') score -= 0.06;
    if (context.unit) {
      if (field.id.startsWith(prefixOf[context.unit])) score += 0.06;
      else if (NOT_IN_HISTORY.has(field.id)) continue;
    } else if (/^(?:instrument|contact|appointment)_/.test(field.id) && field.handling !== 'never') {
      const ofUnit = unit && field.id.startsWith(prefixOf[unit]);
      if (raw <= plainest && !ofUnit) continue;
      // Of a case the result and the channel are its own.
      if (context.kind === 'record' && !ofUnit && OF_TALK.test(field.id) && !NAMES_TALK.test(label)) continue;
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
  const isShort = /^[a-z]{1,10}$/.test(plain(column.label));
  if (isShort && context.area && out[0] && strange(out[0]))
    return out.filter((candidate) => !strange(candidate) && candidate.score >= 0.8);
  return isShort && out.every(strange) ? [] : out;
}
