import * as v from 'valibot';
import { CATALOGUE } from './catalogue.ts';
import type { ExportedLog } from './exports/log.ts';

/**
 * What stood on pages in this session, as keyed hashes: enough to find it again in an export, and no list of names.
 * The key is drawn for one look and goes with it.
 */
export interface LeakGuard {
  /** HMAC key, hex. */
  key: string;
  /** HMAC-SHA-256 of words and word groups, hex, cut to 16 characters. */
  hashes: string[];
}

/** A value that was read in this session. Of a name every word counts, of other values the whole and its word groups. */
export interface SeenValue {
  text: string;
  name: boolean;
}

/** Something that may not leave, and where it stands. */
export interface Leak {
  what: 'seen' | 'bsn';
  /** Null where it stands beside the events. */
  session: number | null;
  seq: number | null;
  field: string;
}

/** Words of a value that is a group; longer values are found by their groups of three. */
const LONGEST = 3;
/** Parts of Dutch names that stand in any text. */
const COMMON = new Set(['van', 'der', 'den', 'ten', 'ter', 'het', 'aan', 'uit', 'mevrouw', 'meneer']);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every run of one to `LONGEST` words. */
const groupsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );

/** Says too little to be recognised by: "ja", "12". */
const tells = (group: string): boolean =>
  /^\d+$/.test(group) ? group.length >= 5 : group.length >= 3 && !COMMON.has(group);

function toldBy({ text, name }: SeenValue): string[] {
  const words = wordsOf(text);
  const groups = groupsOf(words).filter(tells);
  // 12-34-56 and 123456 are the same number.
  const joined = /\d/.test(text) && words.length > 1 ? [words.join('')].filter(tells) : [];
  if (name || words.length === 1) return [...groups, ...joined];
  return [...groups.filter((group) => group.includes(' ') || /\d{5}/.test(group)), ...joined];
}

const hex = (bytes: ArrayBuffer | Uint8Array): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function hasher(key: string): Promise<(group: string) => Promise<string>> {
  const raw = Uint8Array.from(key.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const made = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const known = new Map<string, Promise<string>>();
  const make = async (group: string) =>
    hex(await crypto.subtle.sign('HMAC', made, new TextEncoder().encode(group))).slice(0, 16);
  return (group) => {
    if (!known.has(group)) known.set(group, make(group));
    return known.get(group)!;
  };
}

/** Makes a guard of what was seen; the values themselves do not leave. */
export async function guardOf(values: Iterable<SeenValue>): Promise<LeakGuard> {
  const key = hex(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await hasher(key);
  const groups = new Set<string>();
  for (const value of values) for (const group of toldBy(value)) groups.add(group);
  return { key, hashes: await Promise.all(Array.from(groups, hash)) };
}

/** Looks for what was seen in texts: of each what stands in it, or null. */
export async function findInTexts(
  texts: readonly string[],
  guard: LeakGuard,
): Promise<(Leak['what'] | null)[]> {
  const whatIn = await looker(guard);
  return Promise.all(texts.map(whatIn));
}

async function looker({ key, hashes }: LeakGuard): Promise<(text: string) => Promise<Leak['what'] | null>> {
  const hash = await hasher(key);
  const seen = new Set(hashes);
  return async (text) => {
    if (holdsBsn(text)) return 'bsn';
    const of = wordsOf(text);
    for (const group of new Set([...groupsOf(of), of.join('')]))
      if (seen.has(await hash(group))) return 'seen';
    return null;
  };
}

/**
 * Looks through everything of an export that is not drawn by the recorder itself (numbers, moments).
 * What a closed list of the catalogue allows says nothing of a page, whatever a client is called.
 *
 * @param words remarks in the participant's own words, which go to a file of their own
 */
export async function findLeaks(
  log: ExportedLog,
  words: readonly { session: number; seq: number; text: string }[],
  guard: LeakGuard,
): Promise<Leak[]> {
  const whatIn = await looker(guard);
  const leaks: Leak[] = [];
  const known = new Map<string, Leak['what'] | null>();
  for (const { session, seq, field, text } of textsOf(log, words)) {
    if (!known.has(text)) known.set(text, await whatIn(text));
    const what = known.get(text);
    if (what) leaks.push({ what, session, seq, field });
  }
  return leaks;
}

interface Place extends Omit<Leak, 'what'> {
  text: string;
}

function* textsOf(
  { study, participant, events }: ExportedLog,
  words: readonly { session: number; seq: number; text: string }[],
): Generator<Place> {
  const beside = { session: null, seq: null };
  yield { ...beside, field: 'study', text: study.id };
  yield { ...beside, field: 'participant', text: participant };
  for (const { session, seq, kind, data, client } of events) {
    if (client !== undefined) yield { session, seq, field: 'client', text: client };
    for (const [field, value] of Object.entries(data)) {
      if (value !== null && typeof value !== 'boolean' && !isClosed(kind, field, value))
        yield { session, seq, field, text: `${value}` };
    }
  }
  for (const { session, seq, text } of words) yield { session, seq, field: 'words', text };
}

function isClosed(kind: keyof typeof CATALOGUE, field: string, value: unknown): boolean {
  const fields = CATALOGUE[kind].fields as Record<string, { schema: v.GenericSchema }>;
  const schema = fields[field]?.schema as (v.GenericSchema & { wrapped?: v.GenericSchema }) | undefined;
  const inner = schema?.wrapped ?? schema;
  return inner?.type === 'picklist' && v.is(inner, value);
}

const BSN = /(?<![\p{L}\d])(?:\d{8,9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?![\p{L}\d])/gu;

/** Whether a citizen service number stands in a text (eleven-test: 9a+8b+…+2h−i is a multiple of 11). */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(BSN)].some(([found]) => {
    const digits = found.replace(/\D/g, '').padStart(9, '0');
    if (/^0+$/.test(digits)) return false;
    const sum = [...digits].reduce((at, digit, i) => at + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
    return sum % 11 === 0;
  });
}
