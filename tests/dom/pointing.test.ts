/** Pointing in a page: what can be taught, what stands under the pointer, and that the page hears nothing of it. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { createHost } from '../../utils/guest/host.ts';
import { isGivenName } from '../../utils/pointing/locators.ts';
import { createPointing, type Pointing } from '../../utils/pointing/pointing.ts';
import type { AdapterPage } from '../../utils/street/adapter.ts';
import type { Candidate, Pointed } from '../../utils/wire/teach.ts';
import { heads, NOW, rows, show } from './page.ts';

const ignore = (): void => {};
const words = { layer: 'Aanwijzen' };
const LIST = `<table>${heads('RD1', 'RD2', 'BSN', 'RD3')}${rows(
  ['204600', 'Haverkamp, W.', '111222333', '01-03-2026'],
  ['204607', 'Vossen, S.', '123456782', '02-03-2026'],
  ['204614', 'Aalbers, D.', '999994086', '03-03-2026'],
)}</table>`;

let pointing: Pointing;
let pointed: Pointed[];

function start(html: string): Candidate[] {
  show(html);
  const host = createHost(document, ignore);
  pointed = [];
  pointing = createPointing({ document, host, now: () => NOW, onPointed: (news) => pointed.push(news) });
  onTestFinished(() => {
    pointing.stop();
    host.remove();
  });
  return pointing.answer({ do: 'look' }).candidates!;
}

const point = (on = true, focus = false) => pointing.answer({ do: 'point', on, focus, words });

/** At what lies on top there, and real: what a page makes itself is no pointing. */
async function press(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const around = window.frameElement!.getBoundingClientRect();
  const scale = around.width / window.innerWidth;
  const at = { x: around.left + (left + width / 2) * scale, y: around.top + (top + height / 2) * scale };
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const)
    await cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
}
const key = (name: string): Promise<void> => userEvent.keyboard(`{${name}}`);

beforeEach(() => window.scrollTo(0, 0));
afterEach(() => document.body.replaceChildren());

describe('what can be taught', () => {
  test('a table that nobody understands, with what its values look like and none of them', () => {
    const [candidate] = start(LIST);
    expect(candidate).toMatchObject({ kind: 'list', rows: 3 });
    expect(candidate!.columns.map(({ label, never }) => [label, never])).toEqual([
      ['RD1', false],
      ['RD2', false],
      ['BSN', true],
      ['RD3', false],
    ]);
    expect(candidate!.columns[3]!.reasons).toContainEqual({ why: 'values', shape: 'date', count: 3, of: 3 });
    expect(candidate!.columns[3]!.at[0]).toEqual({ by: 'header', text: 'RD3' });
    expect(JSON.stringify(candidate)).not.toMatch(/Vossen|204607|123456782|02-03-2026/);
  });

  test('a table without headings, and labels beside values', () => {
    const found = start(
      `<table>${rows(['204600', '01-03-2026'], ['204607', '02-03-2026'], ['204614', '03-03-2026'])}</table>
       <dl><dt>Klantnummer</dt><dd>204600</dd><dt>Qq</dt><dd>x</dd></dl>`,
    );
    expect(found.map(({ kind }) => kind).sort()).toEqual(['list', 'record']);
    const list = found.find(({ kind }) => kind === 'list')!;
    expect(list.columns[0]!.at[0]!.by).toBe('css');
    expect(list.rowsAt.map(({ by }) => by)).toEqual(['css']);
  });

  test('names that a build made are no way back', () => {
    expect(['lijst', 'client-no', 'veld_2'].map(isGivenName)).toEqual([true, true, true]);
    expect(['css-1q2w3e', 'ext-gen1042', 'id123456', 'a1b2c3'].map(isGivenName)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

test('how a draft would be read comes from the page, without what is never read', () => {
  const [candidate] = start(LIST);
  const [no, , bsn, contact] = candidate!.columns;
  const page: AdapterPage = {
    id: 'x',
    kind: 'list',
    rows: candidate!.rowsAt,
    fields: [
      { field: 'client_no', at: no!.at },
      { field: 'case_no', at: bsn!.at },
      { field: 'last_contact', at: contact!.at },
      { field: 'plan_end', at: [{ by: 'header', text: 'weg' }] },
    ],
  };
  const { tried } = pointing.answer({ do: 'try', page });
  expect(tried).toMatchObject({ lost: ['plan_end'], never: ['case_no'], rows: 3 });
  expect(tried!.fields!.last_contact).toMatchObject({ by: 'header', at: 0, count: 3, of: 3 });
  expect(tried!.fields!.last_contact!.sample[0]!.value).toBe('2026-03-01');
  expect(JSON.stringify(tried)).not.toContain('111222333');
  expect(pointing.answer({ do: 'try', page: { ...page, path: ['/elders'] } }).tried!.fields).toBeNull();
});

describe('while pointing is on', () => {
  const heard: string[] = [];

  function listen(): void {
    heard.length = 0;
    const life = new AbortController();
    for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])
      document.addEventListener(type, (event) => heard.push(event.type), {
        signal: life.signal,
        capture: true,
      });
    onTestFinished(() => life.abort());
  }

  test('a cell or heading is said with its column, and the page hears nothing', async () => {
    start(LIST);
    listen();
    const before = document.body.outerHTML;
    point();
    await press(document.querySelectorAll('td')[3]!);
    await press(document.querySelectorAll('th')[1]!);
    expect(pointed.map((news) => 'column' in news && news.column)).toEqual(['c3', 'c1']);
    expect(heard).toEqual([]);
    expect(document.body.outerHTML).toBe(before);
  });

  test('arrows and Enter choose, and Escape gives the page its clicks back', async () => {
    start(LIST);
    listen();
    point(true, true);
    await key('ArrowRight');
    await key('ArrowDown');
    await key('Enter');
    expect(pointed).toMatchObject([{ column: 'c1' }]);
    await key('Escape');
    expect(pointed.at(-1)).toEqual({ ended: true });
    expect(heard).toEqual([]);
    await press(document.querySelectorAll('td')[0]!);
    expect(heard).toEqual(['pointerdown', 'mousedown', 'click']);
  });

  test('a value that nobody saw as a field becomes one', async () => {
    start('<p>Inleiding</p><div><i>Qz</i><u id="v">01-03-2026</u></div>');
    point();
    await press(document.querySelector('#v')!);
    const [news] = pointed as [{ candidate: Candidate; column: string }];
    const column = news.candidate.columns.find((each) => each.key === news.column)!;
    expect(column).toMatchObject({ label: 'Qz', expect: { shape: 'date' } });
  });

  test('in an open shadow root', async () => {
    show('<x-card></x-card>');
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = LIST;
    const host = createHost(document, ignore);
    const told: Pointed[] = [];
    const inner = createPointing({ document, host, now: () => NOW, onPointed: (news) => told.push(news) });
    onTestFinished(() => {
      inner.stop();
      host.remove();
    });
    inner.answer({ do: 'look' });
    inner.answer({ do: 'point', on: true, focus: false, words });
    await press(root.querySelectorAll('td')[3]!);
    expect(told).toMatchObject([{ column: 'c3' }]);
  });
});

test('what the page makes itself is no pointing', () => {
  start(LIST);
  point();
  const { left, top } = document.querySelectorAll('td')[3]!.getBoundingClientRect();
  const target = document.elementFromPoint(left + 5, top + 5)!;
  for (const type of ['pointerdown', 'pointerup', 'click'])
    target.dispatchEvent(new PointerEvent(type, { clientX: left + 5, clientY: top + 5, bubbles: true }));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(pointed).toEqual([]);
});

describe('frames of the page', () => {
  const FRAME = '<iframe style="position:absolute;left:40px;top:60px;width:200px;height:100px"></iframe>';
  const frameOf = (guest: boolean): HTMLIFrameElement => {
    const frame = document.querySelector('iframe')!;
    if (guest) createHost(frame.contentDocument!, ignore);
    return frame;
  };

  test('one with a layer of its own is left open, where it is now', () => {
    start(LIST + FRAME);
    const frame = frameOf(true);
    point();
    expect(document.elementFromPoint(100, 100)).toBe(frame);
    expect(document.elementFromPoint(250, 100)?.localName).toBe('sidelight-guest');
    frame.style.left = '300px';
    window.dispatchEvent(new Event('resize'));
    expect(document.elementFromPoint(100, 100)?.localName).toBe('sidelight-guest');
    expect(document.elementFromPoint(350, 100)).toBe(frame);
    point(false);
    expect(document.elementFromPoint(100, 100)).not.toBe(frame);
  });

  test('one that Sidelight is not in stays covered', () => {
    start(LIST + FRAME);
    frameOf(false);
    point();
    expect(document.elementFromPoint(100, 100)?.localName).toBe('sidelight-guest');
  });

  test('what the page laid over an open frame hears nothing either', async () => {
    start(
      `${LIST + FRAME}<button style="position:absolute;left:60px;top:80px;width:90px;height:40px">Sluiten</button>`,
    );
    frameOf(true);
    point();
    const button = document.querySelector('button')!;
    let heard = 0;
    for (const type of ['pointerdown', 'mousedown', 'click'])
      button.addEventListener(type, () => (heard += 1));
    await press(button);
    expect(document.elementFromPoint(100, 100)).toBe(button);
    expect(heard).toBe(0);
  });
});
