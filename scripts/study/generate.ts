/** Studies that never were, of any size, with what is true of them. The same seed makes the same files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { aboutOf, bundleFiles, withSums, zipOf } from '../../utils/traces/exports/bundle.ts';
import type { ExportedLog } from '../../utils/traces/exports/log.ts';
import { parquetOf } from '../../utils/traces/exports/parquet.ts';
import type { Study } from '../../utils/traces/study.ts';

export interface Size {
  participants: number;
  /** Events of each, about. */
  events: number;
  seed: number;
  /** Parquet alone is faster, for large studies. */
  forms: 'all' | 'parquet';
}

/** What holds for the study as it was made, to six places. */
export interface Truth {
  participants: number;
  events: number;
  baselineShare: number;
  mainShare: number;
  shift: number;
  /** Disputes by theme. */
  disputes: Record<string, number>;
  /** Answers to what the study asks, by lens and answer, such as `caseload 3`. */
  answers: Record<string, number>;
}

const DAYS = 14;
const STEPS = 3;
const study: Study = {
  schema: 1,
  id: 'made-study',
  version: '1.0.0',
  title: { nl: 'Gemaakt onderzoek', en: 'Made study' },
  purpose: { nl: 'Proef op de som.', en: 'To try the figures.' },
  researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
  logs: ['lens', 'signal'],
  period: { from: '2026-08-03', to: '2026-08-16', baselineTo: '2026-08-09' },
  retentionDays: 14,
  timestamps: 'exact',
  clients: 'none',
  words: false,
  conditions: [],
  prompts: {
    perDay: 12,
    items: [
      {
        id: 'overview',
        ask: { nl: 'Hoeveel overzicht heeft u nu?', en: 'How much of an overview do you have now?' },
        when: { by: 'event', after: 'lens.switched', restMinutes: 5 },
        expiresMinutes: 5,
        answer: {
          form: 'scale',
          steps: STEPS,
          from: { nl: 'weinig', en: 'little' },
          to: { nl: 'veel', en: 'much' },
        },
      },
    ],
  },
};
const THEMES = ['data', 'service', 'representation'] as const;

/** Writes a bundle for each participant, and `truth.json`. */
export async function generate(folder: string, size: Size): Promise<Truth> {
  mkdirSync(folder, { recursive: true });
  const truth: Truth = {
    participants: size.participants,
    events: 0,
    baselineShare: 0,
    mainShare: 0,
    shift: 0,
    disputes: {},
    answers: {},
  };
  for (let n = 0; n < size.participants; n += 1) {
    const made = logOf(n, size, truth);
    truth.events += made.log.events.length;
    truth.baselineShare += made.shares[0] / size.participants;
    truth.mainShare += made.shares[1] / size.participants;
    const files =
      size.forms === 'all'
        ? await bundleFiles(made.log, { separator: ',', bom: false })
        : await withSums([aboutOf(made.log), ...parquetOf(made.log)]);
    writeFileSync(join(folder, `sidelight_${study.id}_${made.log.participant}.zip`), zipOf(files));
  }
  truth.shift = truth.mainShare - truth.baselineShare;
  for (const name of ['baselineShare', 'mainShare', 'shift'] as const) {
    truth[name] = Math.round(truth[name] * 1e6) / 1e6;
  }
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}

/** One participant, who looks more at the caseload in the second week than in the first. */
function logOf(
  n: number,
  { events: wanted, seed }: Size,
  { disputes, answers }: Pick<Truth, 'disputes' | 'answers'>,
): { log: ExportedLog; shares: [number, number] } {
  const random = numbers(seed * 100_003 + n);
  const events: TraceEvent[] = [];
  const sessions: ExportedLog['sessions'][number][] = [];
  /** ms by phase and lens. */
  const spent = { baseline: { client: 0, caseload: 0 }, main: { client: 0, caseload: 0 } };
  for (let day = 0; day < DAYS; day += 1) {
    const phase = day < 7 ? 'baseline' : 'main';
    const startedAt = Date.parse(study.period.from) + day * 86_400_000 + 9 * 3_600_000;
    let at = startedAt;
    let seq = 0;
    const told = { desk: 0, view: 0 };
    const tell = (act: Act, room: keyof typeof told = 'view'): void => {
      seq += 1;
      told[room] += 1;
      events.push({
        ...act,
        session: day + 1,
        seq,
        at,
        clock: at - startedAt,
        room,
        sender: room === 'desk' ? 1 : 2,
        number: told[room],
      });
    };
    tell(
      { kind: 'session.started', data: { browser: 'chromium', sidelight: '0.1.0', language: 'nl', phase } },
      'desk',
    );
    sessions.push({ session: day + 1, startedAt, deleted: [] });
    const length = Math.max(4, Math.floor(wanted / DAYS) - 1);
    let lens: 'client' | 'caseload' = 'client';
    for (let i = 0; i < length; i += 1) {
      if (i > 0) {
        const gap = 1000 + Math.floor(random() * 59_000);
        spent[phase][lens] += gap;
        at += gap;
      }
      const chance = phase === 'baseline' ? 0.3 : 0.6;
      const draw = random();
      if (i === 0 || draw < 0.3) {
        lens = i > 0 && random() < chance ? 'caseload' : 'client';
        tell({ kind: 'lens.switched', data: { to: lens, by: 'coach' } });
      } else if (draw < 0.35) {
        const theme = THEMES[Math.floor(random() * THEMES.length)]!;
        disputes[theme] = (disputes[theme] ?? 0) + 1;
        const which = { indicator: 'contact.no_next', version: '1.0.0' };
        tell({ kind: 'signal.disputed', data: { ...which, theme, reason: 'unclear' } });
      } else if (draw < 0.43) {
        const answer = 1 + Math.floor(random() * STEPS);
        const key = `${lens} ${answer}`;
        answers[key] = (answers[key] ?? 0) + 1;
        tell({ kind: 'prompt.asked', data: { prompt: 'overview', why: 'event' } }, 'desk');
        tell({ kind: 'prompt.answered', data: { prompt: 'overview', answer } }, 'desk');
      } else {
        const which = { indicator: 'contact.no_next', version: '1.0.0', lens };
        tell({ kind: 'signal.shown', data: { ...which, state: 'raised', form: 'row' } });
      }
    }
  }
  const share = ({ client, caseload }: { client: number; caseload: number }): number =>
    caseload / (client + caseload);
  return {
    log: { study, participant: `p-${String(n + 1).padStart(6, '0')}`, events, sessions },
    shares: [share(spent.baseline), share(spent.main)],
  };
}

/** Mulberry32: numbers from 0 to 1 that a seed repeats. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
