/** The cheap look before reading: what holds nothing is left alone until it holds something. */
import { afterEach, expect, test, vi } from 'vitest';
import { isWorthReading, whenWorthReading } from '../../utils/page/worth.ts';
import { show } from './page.ts';

let stop = new AbortController();
afterEach(() => stop.abort());

test.each([
  ['nothing', ''],
  ['white space and hulls', ' <div> <p></p> </div><br>'],
  [
    'frames, scripts and images without words',
    '<div><iframe></iframe><script>var a = 1</script><img src=""></div>',
  ],
])('%s is not worth reading', (_what, html) => {
  show(html);
  expect(isWorthReading(document)).toBe(false);
});

test.each([
  ['text', '<div><p>1048213</p></div>'],
  ['a control', '<form><input></form>'],
  ['a name', '<i title="Status: lopend"></i>'],
  ['an element that draws itself', '<case-list></case-list>'],
])('%s is', (_what, html) => {
  show(html);
  expect(isWorthReading(document)).toBe(true);
});

test('an open shadow root is', () => {
  show('<div id="host"></div>');
  document.querySelector('#host')!.attachShadow({ mode: 'open' });
  expect(isWorthReading(document)).toBe(true);
});

test('an empty document is read as soon as something stands in it, once', async () => {
  stop = new AbortController();
  show('<div id="app"></div>');
  const found = vi.fn();
  expect(whenWorthReading(document, found, stop.signal)).toBe(false);
  const app = document.querySelector('#app')!;
  app.append(document.createElement('div'));
  await new Promise((done) => setTimeout(done, 250));
  expect(found).not.toHaveBeenCalled();
  app.append('1048213');
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1));
  app.append('Bakker');
  await new Promise((done) => setTimeout(done, 250));
  expect(found).toHaveBeenCalledTimes(1);
});
