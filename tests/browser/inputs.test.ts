/**
 * Along the whole street: taking a group of inputs off the page turns what was not raised to unknown, with
 * the missing fields named, and leaves raised only what the rest can't change. That the judge's own answers
 * are right whatever the rest may be is proved in tests/unit/indicators/three-values.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeClient } from '../../utils/indicators/index.ts';
import type { Client } from '../../utils/street/caseload.ts';
import { viewPort } from '../../utils/wire/messages.ts';
import { allFields, loadAll, TODAY, without } from '../unit/indicators/clients.ts';
import { fixtures } from '../unit/indicators/fixtures.ts';
import { clientPage } from './client-page.ts';
import {
  askDesk,
  BROWSERS,
  launch,
  servePages,
  until,
  type Browser,
  type Page,
  type ServedPages,
} from './harness/index.ts';

/** Those that begin switched off too: they are switched on in the browser as well. */
const pack = loadAll();
const fieldsShown = allFields(pack);

interface Case {
  id: string;
  client: Client;
  /** Null: everything is on the page. */
  removed: string[] | null;
  was: 'raised' | 'not raised';
}

const cases: Case[] = Object.entries(fixtures).flatMap(([id, { notRaised, raised, remembered }]) => {
  // What was remembered stands on no page.
  if (remembered) return [];
  const { inputs } = pack.indicators.find((each) => each.id === id)!;
  const groups = inputs.map((group) => [...new Set(group.flat())]);
  return ([null, ...groups] as (string[] | null)[]).flatMap((removed): Case[] => [
    { id, client: removed ? without(notRaised, removed) : notRaised, removed, was: 'not raised' },
    { id, client: removed ? without(raised, removed) : raised, removed, was: 'raised' },
  ]);
});

const numberOf = (index: number): string => String(2_000_001 + index * 7);
/** Shown first, so that the system is known to have every field: what one client's page lacks is then unknown. */
const everything = Object.values(fixtures).map(({ notRaised }) => notRaised);

/** As a view does it: some of the pack begin switched off. */
const switchOn = (popup: Page, indicators: string[]): Promise<void> =>
  popup.evaluate(
    async (name: string, ids: string[]) => {
      interface Port {
        postMessage(message: object): void;
        onMessage: { addListener(hear: (message: { id: number | null; error?: string }) => void): void };
      }
      interface Api {
        runtime: { connect(info: { name: string }): Port };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const port = (browser ?? chrome).runtime.connect({ name });
      const answered = new Set<number>();
      let failed: string | undefined;
      port.onMessage.addListener(({ id, error }) => {
        failed ??= error;
        if (id !== null) answered.add(id);
      });
      ids.forEach((indicator, n) =>
        port.postMessage({ id: n + 1, name: 'chooseIndicator', argument: { indicator, on: true } }),
      );
      while (answered.size < ids.length) await new Promise((resolve) => setTimeout(resolve, 20));
      if (failed !== undefined) throw new Error(failed);
    },
    viewPort(1),
    indicators,
  );

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  let pages: ServedPages;
  let popup: Page;
  let page: Page;

  async function judged(path: string) {
    await page.goto(`${pages.url}${path}`);
    return until(`the reading of ${path}`, async () => {
      const seen = await askDesk(popup, 'inspect', {});
      return seen?.settled && seen.url.endsWith(path) && seen.readings.length > 0 ? seen : null;
    });
  }

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(
        everything.map((client, n) => [`/all/${n}`, clientPage(client, String(1_000_001 + n))]),
      ),
      ...Object.fromEntries(cases.map(({ client }, n) => [`/case/${n}`, clientPage(client, numberOf(n))])),
    });
    browser = await launch(name);
    popup = await browser.extensionPage('popup.html?site=');
    await askDesk(popup, 'setSession', { referenceDate: `${TODAY}T12:00:00` });
    page = await browser.newPage();
    await switchOn(popup, [...new Set(cases.map(({ id }) => id))]);
    for (const n of everything.keys()) await judged(`/all/${n}`);
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test.each(cases.map((each, n) => ({ ...each, n, without: each.removed?.join(' + ') ?? 'nothing' })))(
    '$id, $was, without $without',
    async ({ id, client, removed, was, n }) => {
      const seen = await judged(`/case/${n}`);
      const signal = seen.signals.find((each) => each.indicator === id && each.client !== null);
      const expected = judgeClient(pack, client, { today: TODAY, fieldsShown }).find(
        ({ indicator }) => indicator === id,
      )!;
      expect(signal).toMatchObject({ state: expected.state, missing: expected.missing });
      if (removed === null) expect(signal!.state).toBe(was);
      else if (was === 'not raised') expect(signal!.state).toBe('unknown');
      else expect(signal!.state).not.toBe('not raised');
      if (signal!.state === 'unknown') expect(signal!.missing).toEqual(expect.arrayContaining(removed!));
    },
  );
});
