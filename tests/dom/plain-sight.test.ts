/** Whether the sidebar's frame is plainly to be seen, measured in the page around it; and our element, which pages take away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHost, type GuestHost } from '../../utils/guest/host.ts';
import { measurePlainSight, type PlainSight } from '../../utils/guest/plain-sight.ts';

const TAG = 'sidelight-guest';
let host: GuestHost;
let frame: HTMLElement;
let sight: PlainSight;
let taken: () => void;

const element = (): HTMLElement => document.querySelector<HTMLElement>(TAG)!;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const seen = () => sight.seen(Date.now());
const style = (css: string): void => document.documentElement.setAttribute('style', css);

beforeEach(async () => {
  taken = vi.fn();
  host = createHost(document, taken);
  frame = document.createElement('iframe');
  frame.style.cssText =
    'position: absolute; top: 0; right: 0; width: 376px; height: 100%; border: 0; pointer-events: auto';
  host.root.append(frame);
  sight = measurePlainSight(frame, element());
  seen();
  await wait(350);
});

afterEach(() => {
  host.remove();
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
});

test('it is plain once it has stood for a while, and early before', () => {
  expect(seen()).toBe('plain');
  expect(sight.seen(Date.now() - 200)).toBe('early');
});

test.each([['transform: translateX(-20px)'], ['translate: 0 3px'], ['zoom: 1.1']])(
  '%s is a move, there and back',
  async (css) => {
    for (const now of [css, '']) {
      style(now);
      expect(seen()).toBe('early');
      await wait(250);
      expect(seen()).toBe('early');
      await wait(100);
      expect(seen()).toBe('plain');
    }
  },
);

test.each([
  ['opacity: .5', 'faint'],
  ['opacity: .8', 'plain'],
  ['filter: opacity(.1)', 'faint'],
  ['filter: blur(3px)', 'faint'],
  ['filter: invert(1) hue-rotate(180deg)', 'plain'],
  ['visibility: hidden', 'plain'],
  ['clip-path: inset(0 300px 0 0)', 'faint'],
  ['mask-image: linear-gradient(#000, transparent)', 'faint'],
  ['mix-blend-mode: difference', 'faint'],
])('a root with %s makes it %s', async (css, expected) => {
  style(css);
  expect(seen()).toBe(expected);
});

test('out of the window it is not in sight, and hidden itself it is faint', () => {
  frame.style.right = '-250px';
  expect(seen()).toBe('covered');
  frame.style.right = '0';
  frame.style.display = 'none';
  expect(seen()).toBe('faint');
});

test.each(['auto', 'none'])('a popover over it covers it, with pointer-events %s', (events) => {
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = `inset: 0; width: 90vw; height: 90vh; pointer-events: ${events}`;
  document.body.append(cover);
  cover.showPopover();
  expect(seen()).toBe('covered');
  cover.style.cssText = 'inset: auto auto 0 0; width: 50px; height: 20px';
  expect(seen()).toBe('plain');
});

test('what comes after our element covers it, what the page holds lies under it', () => {
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none';
  document.body.append(cover);
  expect(seen()).toBe('plain');
  document.documentElement.append(cover);
  expect(seen()).toBe('covered');
  cover.remove();
});

test.each([
  ['removed', () => element()?.remove()],
  ['moved', () => document.body.append(element())],
  ['hidden', () => (element().hidden = true)],
  ['made inert', () => (element().inert = true)],
  ['styled', () => element().style.setProperty('opacity', '0', 'important')],
])('our element that is %s comes back, and no more after five times', async (_how, take) => {
  const sound = (): boolean =>
    document.querySelector(`:root > ${TAG}`) !== null &&
    element().getAttributeNames().join() === 'style' &&
    element().style.opacity !== '0';
  for (let times = 0; times < 5; times++) {
    take();
    await wait(0);
    await vi.waitFor(() => expect(sound()).toBe(true), 2000);
    expect(taken).not.toHaveBeenCalled();
  }
  take();
  await wait(0);
  expect(taken).toHaveBeenCalledOnce();
});

test('another attribute of it is nobody’s business', async () => {
  element().setAttribute('data-theme', 'dark');
  await wait(100);
  expect(element().hasAttribute('data-theme')).toBe(true);
  expect(host.root.isConnected).toBe(true);
});

test('what is not trusted acts on nothing in our layer', () => {
  const heard = vi.fn();
  const button = document.createElement('button');
  button.addEventListener('click', heard);
  host.root.append(button);
  button.click();
  expect(heard).not.toHaveBeenCalled();
});
