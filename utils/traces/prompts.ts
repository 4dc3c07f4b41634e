import { sha256 } from './assign.ts';
import type { EventData, EventKind } from './catalogue.ts';
import type { Prompt, Prompts } from './prompt-form.ts';

/** What was asked of a participant, and what is asked now. */
export interface PromptState {
  /** Day at this machine that the counts are of, `YYYY-MM-DD`. */
  day: string;
  /** Asked on that day. */
  asked: number;
  /** Moments of that day that were asked or answered, by `PromptMoment.key`. */
  done: string[];
  /** When each prompt that follows an act was asked last, ms since 1970. */
  last: Record<string, number>;
  open: OpenPrompt | null;
}

export interface OpenPrompt {
  /** Names this one asking of it. */
  key: string;
  prompt: string;
  /** ms since 1970 */
  until: number;
}

/** A moment at which a prompt may be asked, on one day. */
export interface PromptMoment {
  key: string;
  prompt: string;
  /** ms since 1970 */
  at: number;
}

export const NO_PROMPTS: PromptState = { day: '', asked: 0, done: [], last: {}, open: null };

/**
 * The moments of a day, in order. Random ones can be drawn again by anyone: the day between the two times is cut in as many
 * equal parts as there are moments, and the place within part `n` is the first 32 bits of SHA-256(`study/prompt/participant/day/n`).
 *
 * @param midnight ms since 1970 at which the day began at this machine
 */
export async function momentsOn(
  { items }: Prompts,
  study: string,
  participant: string,
  day: string,
  midnight: number,
): Promise<PromptMoment[]> {
  const moments: PromptMoment[] = [];
  for (const { id, when } of items) {
    const add = (n: number, minutes: number): void =>
      void moments.push({
        key: `${id}/${day}/${n}`,
        prompt: id,
        at: midnight + Math.round(minutes * 60_000),
      });
    if (when.by === 'time') when.at.forEach((at, n) => add(n, minutesOf(at)));
    if (when.by !== 'random') continue;
    const part = (minutesOf(when.to) - minutesOf(when.from)) / when.times;
    for (let n = 0; n < when.times; n += 1) {
      const drawn = parseInt((await sha256(`${study}/${id}/${participant}/${day}/${n}`)).slice(0, 8), 16);
      add(n, minutesOf(when.from) + part * (n + drawn / 2 ** 32));
    }
  }
  return moments.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** What has to be told of prompts. */
export type PromptAct =
  | { kind: 'prompt.asked'; data: EventData<'prompt.asked'> }
  | { kind: 'prompt.expired'; data: EventData<'prompt.expired'> };

interface Step {
  state: PromptState;
  acts: PromptAct[];
}

/**
 * Brings what is asked in line with the time: what nobody answered expires, and what is due is asked, one at a time. A
 * moment that is past by more than its prompt waits, as on a computer that slept, is not asked any more.
 *
 * @param words false where the participant allowed no words of their own: then nobody asks for them
 */
export function dueAt(
  prompts: Prompts,
  before: PromptState,
  moments: readonly PromptMoment[],
  day: string,
  now: number,
  words: boolean,
): Step {
  const { state, acts } = expired(before.day === day ? before : { ...before, day, asked: 0, done: [] }, now);
  if (state.open || state.asked >= prompts.perDay) return { state, acts };
  for (const moment of moments) {
    const prompt = promptOf(prompts, moment.prompt);
    if (!prompt || !askable(prompt, words) || state.done.includes(moment.key)) continue;
    if (now < moment.at || now >= moment.at + waitOf(prompt)) continue;
    const next = opened(state, prompt, moment.key, now);
    return { state: next, acts: [...acts, asked(prompt)] };
  }
  return { state, acts };
}

/** An act was done: asks what follows it, unless something is asked already or it was asked a short while ago. */
export function afterAct(
  prompts: Prompts,
  before: PromptState,
  kind: EventKind,
  now: number,
  words: boolean,
): Step {
  const { state, acts } = expired(before, now);
  if (state.open || state.asked >= prompts.perDay) return { state, acts };
  for (const prompt of prompts.items) {
    const { when, id } = prompt;
    if (when.by !== 'event' || when.after !== kind || !askable(prompt, words)) continue;
    if (now < (state.last[id] ?? -Infinity) + when.restMinutes * 60_000) continue;
    const next = opened(state, prompt, `${id}/${now}`, now);
    return { state: { ...next, last: { ...state.last, [id]: now } }, acts: [...acts, asked(prompt)] };
  }
  return { state, acts };
}

function expired(state: PromptState, now: number): Step {
  const { open } = state;
  if (!open || now < open.until) return { state, acts: [] };
  return {
    state: { ...state, open: null },
    acts: [{ kind: 'prompt.expired', data: { prompt: open.prompt } }],
  };
}

const opened = (state: PromptState, prompt: Prompt, key: string, now: number): PromptState => ({
  ...state,
  asked: state.asked + 1,
  done: [...state.done, key],
  open: { key, prompt: prompt.id, until: now + waitOf(prompt) },
});

const asked = ({ id, when }: Prompt): PromptAct => ({
  kind: 'prompt.asked',
  data: { prompt: id, why: when.by },
});

const askable = ({ answer }: Prompt, words: boolean): boolean => words || answer.form !== 'words';
const waitOf = ({ expiresMinutes }: Prompt): number => expiresMinutes * 60_000;

export const promptOf = ({ items }: Prompts, id: string): Prompt | undefined =>
  items.find((item) => item.id === id);

/** How many answers a prompt has, from 1; 0 for one in words. */
export const answersOf = ({ answer }: Prompt): number =>
  answer.form === 'scale' ? answer.steps : answer.form === 'choice' ? answer.options.length : 0;

/** When something may change by itself: a prompt expires, or the next moment comes. Infinity where nothing does. */
export function nextMoment(state: PromptState, moments: readonly PromptMoment[], now: number): number {
  const coming = moments.find(({ at, key }) => at > now && !state.done.includes(key));
  return Math.min(state.open?.until ?? Infinity, coming?.at ?? Infinity);
}
