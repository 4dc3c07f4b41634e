/** Pages whose own code works against whoever reads them. After each case `sound` looks whether all is as it has to be. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CANARY, openHostile, type HostileHouse } from './harness/hostile.ts';
import { askDesk, BROWSERS, until } from './harness/index.ts';
import type { Inspection } from '../../utils/wire/messages.ts';
import { HEADS, list, row, whole } from './hostile-pages.ts';

const MARKUP = [
  `<img src=x onerror=window.pwned=1 ${CANARY}>`,
  `"><svg/onload=window.pwned=1 ${CANARY}>`,
  `<script ${CANARY}>window.pwned=1</script>`,
  `{{7*7}} \${7*7} <%= 7*7 %>`,
];
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const FORBIDS = [
  "default-src 'none'",
  // Firefox holds the icon that it asks for by itself against the policy, and reports it.
  "img-src 'self'",
  "style-src 'none'",
  "script-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-uri /report',
].join('; ');

const PAGES: Record<string, string> = {
  '/plain': whole(list()),
  '/poisoned': whole(
    list(),
    `<script>
      const broken = () => { throw new Error('poisoned'); };
      for (const [of, names] of [
        [Array.prototype, ['map', 'filter', 'flatMap', 'push', 'find', 'some']], [JSON, ['stringify', 'parse']],
        [Element.prototype, ['closest', 'matches', 'attachShadow', 'getAttribute']], [Map.prototype, ['get', 'set']],
        [CustomElementRegistry.prototype, ['define']], [Document.prototype, ['createElement', 'querySelectorAll']],
        [Promise.prototype, ['then']], [String.prototype, ['replace', 'trim', 'split']],
      ]) for (const name of names) Object.defineProperty(of, name, { value: broken });
      window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = broken;
    </script>`,
  ),
  '/markup': whole(
    `<h1>${escaped(MARKUP[0]!)}</h1><table aria-label="${escaped(MARKUP[1]!)}" id="lijst"><tr>${HEADS.map((head) => `<th title="${escaped(MARKUP[0]!)}">${head}</th>`).join('')}<th>${escaped(MARKUP[2]!)}</th></tr>
     ${MARKUP.map((text, at) => row(at, escaped(text)).replace('</tr>', `<td><a href="javascript:window.pwned=1">${escaped(text)}</a><a href="data:text/html,x">x</a></td></tr>`)).join('')}</table>`,
    `<title>${escaped(MARKUP[0]!)}</title>`,
  ),
  '/forbidding': whole(list()),
  '/messages': whole(
    list(),
    `<script>
      const KINDS = ['reader', 'guest', 'question', 'view'], NAMES = ['leave', 'session', 'hello', 'readings', 'wipeAll', 'annotate', 'teach'];
      let posted = 0;
      window.posting = setInterval(() => {
        for (let n = 0; n < 100; n++) {
          const at = posted++;
          window.postMessage({ kind: KINDS[at % 4], name: NAMES[at % 7], argument: { mode: 'off' }, id: at, source: 'sidelight' }, '*');
        }
      }, 10);
    </script>`,
  ),
  '/warring': whole(
    list(),
    `<script>
      window.removed = 0;
      new MutationObserver(() => {
        const ours = document.querySelector('sidelight-guest');
        if (!ours) return;
        if (location.hash === '#removes') { window.removed++; ours.remove(); }
        else if (location.hash === '#moves') { if (ours.parentNode !== document.body) { window.removed++; document.body.append(ours); } }
        else if (location.hash === '#hides') { if (!ours.hidden) { window.removed++; ours.hidden = true; } }
        else if (ours.style.opacity !== '0') { window.removed++; ours.style.setProperty('opacity', '0', 'important'); }
      }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
    </script>`,
  ),
  '/redrawing': whole(
    `${list()}<script>
      window.drawn = 0;
      const watch = new MutationObserver((records) => {
        for (const { target } of records) {
          const line = (target.closest ? target : target.parentElement)?.closest('tr');
          if (line) { window.drawn++; line.replaceWith(line.cloneNode(true)); }
        }
        watch.takeRecords();
      });
      watch.observe(document.querySelector('#lijst'), { subtree: true, attributes: true });
    </script>`,
  ),
  '/growing': whole(
    `${list()}<script>
      window.gap = 0;
      let last = performance.now(), at = 100;
      setInterval(() => { const now = performance.now(); window.gap = Math.max(window.gap, now - last); last = now; }, 20);
      window.growing = setInterval(() => {
        const body = document.querySelector('#lijst tbody');
        const more = document.createElement('template');
        more.innerHTML = Array.from({ length: 200 }, () => \`${row(0).replace('1052491', '${1052491 + at++}')}\`).join('');
        body.append(more.content);
      }, 100);
    </script>`,
  ),
};

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;

  const ofList = ({ readings }: Inspection) => readings.find(({ kind }) => kind === 'list');
  const numbersOf = (seen: Inspection): (string | null | undefined)[] =>
    ofList(seen)?.rows.map(({ values }) => values['client_no']?.text) ?? [];
  const readList = (count = 5) =>
    house.read(`a list of ${count}`, (seen) => numbersOf(seen).length === count);
  const marks = (count = 5) =>
    until(`${count} marks`, async () => {
      const found = (await house.page.drawn()).filter(({ part }) => part === 'bar');
      return found.length === count ? found : null;
    });

  beforeAll(async () => {
    house = await openHostile(name, PAGES, { '/forbidding': { 'content-security-policy': FORBIDS } });
  });
  afterAll(() => house?.close());

  test('a page that does nothing is read, marked and left as it is', async () => {
    await house.visit('/plain');
    await readList();
    await marks();
    await house.sidebar();
    await house.sound();
  });

  test('built-in functions that the page replaced are not ours', async () => {
    await house.visit('/poisoned');
    await readList();
    await house.sidebar();
    expect(numbersOf(await readList())[0]).toBe('1052491');
    // The page has broken what a test needs to press in it and to see its frames.
    await house.visit('/plain');
    await readList();
    await house.sound();
  });

  test('markup in texts, headings, names and addresses stays text', async () => {
    await house.visit('/markup');
    const seen = await readList(MARKUP.length);
    expect(ofList(seen)!.rows.map(({ values }) => values['client_name']?.text)).toEqual(MARKUP);
    const frame = await house.sidebar();
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor((text: string) => document.body.innerText.includes(text), MARKUP[0]!);
    expect(await frame.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href))).toEqual(
      [],
    );
    await house.sound();
    await frame.click('[role=tab]:nth-of-type(1)');
  });

  test('under a policy that forbids everything it stands as ever, and breaks no rule of it', async () => {
    await house.visit('/forbidding');
    await readList();
    const bars = await marks();
    expect(bars.every(({ left, right, top, bottom }) => right - left === 3 && bottom - top > 10)).toBe(true);
    const frame = await house.sidebar();
    expect(await frame.evaluate(() => innerWidth)).toBeGreaterThan(300);
    await house.sound();
    expect(house.pages.requests).not.toContain('POST /report');
    // That a breach would be told.
    await house.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until('the report', async () => house.pages.requests.includes('POST /report'));
  });

  test('forged window messages do nothing', async () => {
    await house.visit('/messages');
    await readList();
    await house.sidebar();
    // What came to be seen while the page was read may still be on its way; what somebody does is not.
    const acts = async () =>
      (await house.logged()).filter((kind) =>
        /^(?:signal\.(?!shown)|act|client|list|worklist|intensity|note|value|remark)/.test(kind),
      ).length;
    const before = await acts();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await readList();
    await marks();
    expect(await acts()).toBe(before);
    expect((await askDesk(house.desk, 'siteState', { origin: house.pages.url })).mode).toBe('open');
    await house.page.evaluate(() => clearInterval((window as unknown as { posting: number }).posting));
    await house.sound();
  });

  test('forged events of the page’s life and of the tools it was built with stop nothing', async () => {
    await house.visit('/plain');
    await readList();
    await house.sidebar();
    const stood = await marks();
    await house.page.evaluate((id: string) => {
      for (let n = 0; n < 50; n++) {
        for (const type of ['wxt:content-script-started', `wxt:${id}`, 'wxt:locationchange'])
          for (const target of [document, window])
            target.dispatchEvent(
              new CustomEvent(type, { detail: { contentScriptName: 'reader', messageId: 'x' } }),
            );
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        for (const type of ['visibilitychange', 'freeze', 'resume']) document.dispatchEvent(new Event(type));
        for (const type of ['popstate', 'hashchange', 'unload', 'beforeunload'])
          window.dispatchEvent(new Event(type));
      }
    }, house.browser.extensionOrigin);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await readList();
    expect(await marks()).toEqual(stood);
    expect(await house.page.hasSidebar()).toBe(true);
    await house.sound();
  });

  // In Firefox it has not been seen to hold often enough yet.
  test.skipIf(name === 'firefox')(
    'before and after, the page finds one element and nothing else',
    async () => {
      const look = () =>
        house.page.evaluate(() => ({
          globals: Object.getOwnPropertyNames(window).sort(),
          attributes: [...document.querySelectorAll('*')].flatMap((element) =>
            element.localName === 'sidelight-guest' ? [] : element.getAttributeNames(),
          ),
          sheets: document.styleSheets.length,
          adopted: document.adoptedStyleSheets.length,
          frames: window.length,
          // A browser asks for a site's icon by itself, and not each time.
          resources: performance
            .getEntriesByType('resource')
            .map(({ name }) => new URL(name).pathname)
            .filter((path) => path !== '/favicon.ico'),
          host: [...document.querySelectorAll('sidelight-guest')].map((element) => [
            element.getAttributeNames().join(),
            element.textContent,
            element.shadowRoot,
            customElements.get(element.localName) === undefined,
          ]),
        }));
      await house.page.goto(`${house.pages.on('localhost')}/plain`);
      const before = await look();
      await house.visit('/plain');
      await readList();
      await marks();
      await house.sidebar();
      const after = await look();
      expect(before.host).toEqual([]);
      expect(after.host).toEqual([['style', '', null, true]]);
      // The room that it makes beside the page is a constructed sheet, which the page can see.
      expect(after.adopted - before.adopted).toBe(1);
      expect({ ...after, host: 0, adopted: 0 }).toEqual({ ...before, host: 0, adopted: 0 });
      await house.sound();
    },
  );

  test.each(['removes', 'moves', 'hides', 'fades'])(
    'a page that %s our element has its way after a few tries, and a window says why',
    async (does) => {
      await house.visit(`/warring#${does}`);
      const view = await house.browser.openedPage('window.html?tab=');
      await view.waitFor('.elsewhere');
      await view.waitFor(() =>
        /haalt de zijbalk steeds weg|keeps taking the sidebar away/.test(document.body.innerText),
      );
      const removed = () => house.page.evaluate(() => (window as unknown as { removed: number }).removed);
      const times = await removed();
      expect(times).toBeGreaterThan(3);
      expect(times).toBeLessThan(8);
      expect(await house.page.hasSidebar()).toBe(false);
      await readList();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await removed()).toBe(times);
      await house.sound();
      await house.visit('/plain');
      await house.sidebar();
    },
  );

  test('a page that draws a row anew at every change of it is not set going', async () => {
    await house.visit('/redrawing');
    await readList();
    await marks();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await house.page.evaluate(() => (window as unknown as { drawn: number }).drawn)).toBe(0);
    await house.sound();
    // That it draws when something does change.
    await house.page.evaluate(() => document.querySelector('#lijst td')!.setAttribute('data-x', ''));
    await until('a row drawn anew', () =>
      house.page.evaluate(() => (window as unknown as { drawn: number }).drawn > 0),
    );
    await marks();
  });

  test('a page that grows without end stays quick, and is read when it rests', async () => {
    await house.visit('/growing');
    await house.sidebar();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const grown = await house.page.evaluate(() => {
      clearInterval((window as unknown as { growing: number }).growing);
      return document.querySelectorAll('#lijst tbody tr').length;
    });
    await readList(grown);
    expect(await house.page.evaluate(() => (window as unknown as { gap: number }).gap)).toBeLessThan(3000);
    await house.sound({ differs: 'It grew for another while than the page beside it.' });
  });
});
