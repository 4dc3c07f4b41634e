/** The browser is killed while it logs, twenty times: what the desk said is stored is there, once, and no number is missing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { checkLog } from '../../utils/traces/gaps.ts';
import { readLog } from './harness/read-log.ts';
import { studyFile } from './harness/study-file.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Page } from './harness/index.ts';

const KILLS = 20;
const SENDERS = 2;
/** Every act holds a number that no other has: this many for each sender of each round. */
const STRIDE = 10_000;

/** What a page of the extension sees of what it told: the last number of each sender that has its receipt. */
interface Told {
  stored: number[];
  sent: number[];
}

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  let desk: Page;

  beforeEach(async () => {
    browser = await launch(name);
    // What was just installed is written down by a browser that closes; from then on none does.
    await browser.restart();
  });
  afterEach(async () => browser?.close());

  const openDesk = async (): Promise<string> => {
    desk = await browser.extensionPage('research.html');
    const log = await until('the log to be open', async () => {
      const { now, sessions } = await askDesk(desk, 'study', null);
      return now?.log.recording && !now.trouble && sessions.length > 0 ? now.log.log : null;
    });
    return log;
  };

  /** Tells acts without end, in batches of several senders; each waits for its receipt, as a sender does. */
  const tell = (log: string, round: number): Promise<void> =>
    desk.evaluate(
      (token: string, senders: number, first: number, stride: number) => {
        const { browser: a, chrome: b } = globalThis as unknown as Record<
          string,
          { runtime: { sendMessage(message: unknown): Promise<unknown> } }
        >;
        const told: Told = { stored: [], sent: [] };
        (globalThis as unknown as { told: Told }).told = told;
        for (let sender = 0; sender < senders; sender++) {
          told.stored[sender] = told.sent[sender] = 0;
          void (async () => {
            while (told.sent[sender]! < stride) {
              const from = told.stored[sender]! + 1;
              const acts = [0, 1, 2].map((n) => ({
                number: from + n,
                at: Date.now(),
                clock: Math.round(performance.now()),
                kind: 'list.searched',
                data: { clients: first + sender * stride + from + n },
              }));
              told.sent[sender] = from + 2;
              const reply = (await (a ?? b)!.runtime.sendMessage({
                kind: 'question',
                name: 'record',
                argument: { sender: `killed-${first}-${sender}`, log: token, acts, lost: 0 },
              })) as { answer?: { upTo: number } };
              told.stored[sender] = reply.answer!.upTo;
            }
          })();
        }
      },
      log,
      SENDERS,
      round * SENDERS * STRIDE,
      STRIDE,
    );

  const told = (): Promise<Told> => desk.evaluate(() => (globalThis as unknown as { told: Told }).told);

  test('killed twenty times while it logs: what was acknowledged is there, once and without a hole', async () => {
    desk = await browser.extensionPage('research.html');
    await askDesk(desk, 'acceptStudy', { file: studyFile(new Date()), words: false });
    let token = (await askDesk(desk, 'study', null)).now!.log.log;
    const must = new Set<number>();
    let events: TraceEvent[] = [];
    for (let round = 0; round < KILLS; round++) {
      await tell(token, round);
      let last: Told = { stored: [], sent: [] };
      // Each time at another moment, so that a kill meets the desk at other work.
      const least = 3 * (1 + (round % 7));
      await until(
        'acts to be stored',
        async () => (last = await told()).stored.every((upTo) => upTo >= least),
        {
          every: 5,
        },
      );
      await browser.restart({ kill: true });
      token = await openDesk();
      last.stored.forEach((upTo, sender) => {
        for (let n = 1; n <= upTo; n++) must.add((round * SENDERS + sender) * STRIDE + n);
      });
      events = await readLog(desk);
      const found = events.flatMap((event) => (event.kind === 'list.searched' ? [event.data.clients] : []));
      expect(found.length, `in round ${round} each is there once`).toBe(new Set(found).size);
      expect([...must].filter((each) => !found.includes(each))).toEqual([]);
      expect(checkLog(events, new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });
    }
    // A browser session each, and none but the last goes on.
    expect(events.filter(({ kind }) => kind === 'session.started').length).toBe(KILLS + 1);
    expect(events.filter(({ kind }) => kind === 'session.ended').length).toBe(KILLS);
    expect(must.size).toBeGreaterThanOrEqual(KILLS * SENDERS * 3);
    console.info(`${name}: ${must.size} acts acknowledged before ${KILLS} kills, ${events.length} events`);
  }, 240_000);
});
