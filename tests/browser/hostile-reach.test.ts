/** What a page can reach of Sidelight: its files, its closed root, its look, and pages that look like a granted one. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostile, type HostileHouse } from './harness/hostile.ts';
import {
  askDesk,
  BROWSERS,
  grantedBuild,
  launch,
  releaseBuild,
  servePages,
  until,
  type Browser,
  type ServedPages,
} from './harness/index.ts';
import { CLIENT, client, list, whole } from './hostile-pages.ts';
import { inPage } from '../../utils/text/in-page.ts';

/** What a page writes down of all that comes by. */
const REACHING = `<script>
  window.seen = { roots: 0, paths: [], texts: [] };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { window.seen.roots++; return attach.call(this, init); };
  const note = (text) => void (text && window.seen.texts.push(String(text)));
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mouseover', 'click', 'keydown', 'focusin', 'selectionchange', 'dragstart', 'copy'])
    window.addEventListener(type, (event) => {
      window.seen.paths.push(...event.composedPath().map((at) => at.localName ?? at.nodeName ?? 'window'));
      note(getSelection());
      for (const data of [event.dataTransfer, event.clipboardData]) if (data) note(data.getData('text/plain'));
    }, true);
</script>`;

/** Everything that a page's sheet can do to elements that are not its own. */
const STYLES = `<style>
  @layer first { sidelight-guest { display: none !important; width: 1px !important; opacity: 0 !important } }
  body * { color: red !important; text-transform: uppercase !important }
  sidelight-guest { all: unset !important; display: none !important; visibility: hidden !important; width: 0 !important; transform: scale(.1) !important; }
  * { font: 40px serif !important; letter-spacing: 1em !important; user-select: none !important; box-sizing: content-box !important; border: 0 solid !important; }
  div, iframe { position: fixed !important; max-width: 10px !important; height: 1px !important; }
  :host, ::slotted(*) { display: none !important }
  html { font-size: 1px; direction: rtl; line-height: 9; display: block !important; width: auto !important; opacity: 1 !important }
  body, table, tbody, thead, tr, td, th, h1, input { width: auto !important; opacity: 1 !important }
  body, h1 { display: block !important } table { display: table !important } tr { display: table-row !important }
  thead { display: table-header-group !important } tbody { display: table-row-group !important }
  td, th { display: table-cell !important; font: 14px sans-serif !important; letter-spacing: 0 !important } input { display: inline-block !important }
</style>`;

const PAGES = {
  '/plain': whole(list()),
  '/reaching': whole(list(), REACHING),
  '/styled': whole(list(), STYLES),
  '/copying': whole(
    `${client}<aside id="copy" style="position: fixed; inset: 0 0 0 auto; width: 320px; background: #fff">
      <h2>Sidelight</h2>${['Alles wissen', 'Exporteren', 'Instellingen', 'Afvinken'].map((word) => `<button>${word}</button>`).join('')}</aside>
      <script>
        const ask = (message) => {
          window.postMessage(message, '*');
          document.querySelector('sidelight-guest')?.dispatchEvent(new CustomEvent('sidelight', { detail: message, bubbles: true, composed: true }));
          for (const api of [window.chrome, window.browser]) try { api.runtime.sendMessage(message); api.runtime.sendMessage('ORIGIN', message); } catch {}
        };
        for (const button of document.querySelectorAll('#copy button'))
          button.addEventListener('click', () => ['wipeAll', 'settings', 'studyLog'].forEach((name) => ask({ kind: 'question', name, argument: {} })));
      </script>`,
  ),
};

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;

  const kept = async () =>
    (await askDesk(house.desk, 'keptAbout', { number: CLIENT })).flatMap((each) => each.kept);
  const bars = () =>
    until('five marks', async () => {
      const found = (await house.page.drawn()).filter(({ part }) => part === 'bar');
      return found.length === 5 ? found : null;
    });

  beforeAll(async () => {
    house = await openHostile(name, PAGES);
  });
  afterAll(() => house?.close());

  test('a page that asks for every file gets none of them but the sidebar’s, whether Sidelight is on there or not', async () => {
    const build = grantedBuild(name);
    const files = readdirSync(build, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath.slice(build.length)}/${file.name}`);
    expect(files).toContain('/manifest.json');
    const answers = () =>
      house.page.evaluate(
        async (origin: string, paths: string[]) => {
          const asked = paths.map((path) =>
            fetch(origin + path).then(
              () => path,
              () => null,
            ),
          );
          return (await Promise.all(asked)).filter(Boolean);
        },
        house.browser.extensionOrigin,
        files,
      );
    await house.page.goto(`${house.pages.on('localhost')}/plain`);
    const off = await answers();
    await house.visit('/plain');
    await house.sidebar();
    expect(await answers()).toEqual(off);
    // Chromium draws an address for each page; in Firefox one is drawn when it is installed.
    expect(off).toEqual(name === 'chromium' ? [] : ['/sidebar.html']);
    await house.sound();
  });

  test('the sidebar’s address tells a page nothing', async () => {
    await house.visit('/plain');
    const { host } = new URL(await (await house.sidebar()).url());
    const hosts = () =>
      house.page.evaluate(
        () =>
          [
            window.length,
            performance
              .getEntries()
              .map((entry) => entry.name)
              .join(),
          ] as const,
      );
    const [frames, entries] = await hosts();
    expect(frames).toBe(0);
    expect(entries).not.toContain(host);
    await house.sound();
  });

  test('a copy of the sidebar that a page draws can do nothing, and neither can the real one in a page: what is kept is wiped and exported elsewhere', async () => {
    await house.visit('/copying');
    const frame = await house.sidebar();
    const keptBefore = await kept();
    const before = await house.logged();
    for (const at of [1, 2, 3, 4]) {
      await house.page.evaluate(
        (nth: number) => document.querySelector<HTMLElement>(`#copy button:nth-of-type(${nth})`)!.click(),
        at,
      );
    }
    const answers = await frame.evaluate(async () => {
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<{ error?: string } | undefined> };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const ask = (question: string) =>
        (browser ?? chrome).runtime.sendMessage({ kind: 'question', name: question, argument: {} });
      const asked = [
        'wipeAll',
        'wipeClient',
        'studyLog',
        'settings',
        'applySettings',
        'keptAbout',
        'acceptStudy',
        'handOut',
        'inspect',
      ];
      return Promise.all(asked.map(async (question) => (await ask(question))?.error ?? 'answered'));
    });
    expect(new Set(answers)).toEqual(new Set(['Only a page of its own may ask this.']));
    expect(await kept()).toEqual(keptBefore);
    // Nothing of it is gone; what came to be seen may still come in.
    expect((await house.logged()).slice(0, before.length)).toEqual(before);
    expect((await askDesk(house.desk, 'siteState', { origin: house.pages.url })).mode).toBe('open');
    await house.page.evaluate(() => document.getElementById('copy')!.remove());
    await house.sound({ differs: 'The copy was taken away.' });
  });

  test('a page that listens, patches and looks for it finds our element, and nothing of what is in it', async () => {
    await house.visit('/reaching');
    const frame = await house.sidebar();
    const [bar] = await bars();
    const at = { x: (bar!.left + bar!.right) / 2, y: (bar!.top + bar!.bottom) / 2 };
    // The pointer on a mark brings its words; a press in the sidebar and keys go by as well.
    await house.page.drag({ x: at.x + 40, y: at.y }, at);
    await frame.click('[role=tab]:nth-of-type(2)');
    const [edge] = await house.page.handles();
    const middle = { x: (edge!.left + edge!.right) / 2, y: (edge!.top + edge!.bottom) / 2 };
    await house.page.drag(middle, { x: middle.x - 20, y: middle.y });
    await house.page.drag({ x: 5, y: 5 }, { x: middle.x + 60, y: middle.y + 200 });
    for (const key of ['Tab', 'Tab', 'Control+a', 'Control+c']) await house.page.press(key);
    const words = Object.values(inPage).map(({ inView }) => inView);
    const found = await house.page.evaluate(
      (x: number, y: number) => {
        const host = document.querySelector('sidelight-guest')!;
        const all = (fn: () => unknown): string => {
          try {
            return String(fn() ?? '');
          } catch {
            return '';
          }
        };
        type Odd = Element & { getInnerHTML?(options: object): string; openOrClosedShadowRoot?: unknown };
        const selection = getSelection()!;
        selection.selectAllChildren(document.documentElement);
        const range = document.createRange();
        range.selectNode(host);
        return {
          texts: [
            all(() => host.getHTML({ serializableShadowRoots: true })),
            all(() => (host as Odd).getInnerHTML?.({ includeShadowRoots: true })),
            all(() => selection),
            all(() => range.cloneContents().textContent),
            all(() => (host as HTMLElement).innerText),
            all(() => new XMLSerializer().serializeToString(host)),
            ...(window as unknown as { seen: { texts: string[] } }).seen.texts,
          ].join('\n'),
          roots: [host.shadowRoot, (host as Odd).openOrClosedShadowRoot ?? null],
          at: [...document.elementsFromPoint(x, y), document.elementFromPoint(innerWidth - 100, 300)!].map(
            (each) => each.localName,
          ),
          active: document.activeElement!.localName,
          seen: (window as unknown as { seen: { roots: number; paths: string[] } }).seen,
        };
      },
      at.x,
      at.y,
    );
    const shown = await frame.evaluate(() =>
      document.body.innerText.split('\n').filter((line) => line.length > 12),
    );
    const ofPage = await house.page.evaluate(() => document.body.innerText);
    for (const line of [...words, ...shown].filter((each) => !ofPage.includes(each)))
      expect(found.texts).not.toContain(line);
    expect(found.roots).toEqual([null, null]);
    const KNOWN = [
      'sidelight-guest',
      'html',
      'body',
      'head',
      '#document',
      'window',
      'table',
      'thead',
      'tbody',
      'tr',
      'td',
      'th',
      'h1',
      'input',
    ];
    for (const each of [...found.seen.paths, ...found.at, found.active]) expect(KNOWN).toContain(each);
    expect(found.seen.roots).toBe(0);
    await frame.click('[role=tab]:nth-of-type(1)');
    await house.sound();
  });

  test('a page whose sheet reaches everywhere changes neither the sidebar nor the marks', async () => {
    const look = async () => {
      const frame = await house.sidebar();
      const sizes = (await bars()).map(({ left, right }) => right - left);
      const text = await frame.evaluate(() => {
        const { fontSize, fontFamily, direction, letterSpacing, textTransform, color } = getComputedStyle(
          document.querySelector('[role=tab]')!,
        );
        return [
          innerWidth,
          innerHeight,
          fontSize,
          fontFamily,
          direction,
          letterSpacing,
          textTransform,
          color,
        ];
      });
      const shown = await house.page.evaluate(() => {
        const { display, visibility, opacity, transform, width } = getComputedStyle(
          document.querySelector('sidelight-guest')!,
        );
        return [display, visibility, opacity, transform, width];
      });
      return { sizes, text, shown };
    };
    await house.visit('/plain');
    const plain = await look();
    await house.visit('/styled');
    expect(await look()).toEqual(plain);
    expect(plain.sizes).toEqual([3, 3, 3, 3, 3]);
    await house.sound();
  });
});

describe.each(BROWSERS)('%s, one site granted', (name) => {
  const HOST = 'demodam.test';
  const ALIKE = [
    'demodam.test.evil.test',
    'evil-demodam.test',
    'www.demodam.test',
    'demodam.test-evil.test',
    'xn--demdam-cxa.test',
    'demodam.tests',
  ];
  let pages: ServedPages;
  let browser: Browser;

  beforeAll(async () => {
    pages = await servePages({ '/plain': whole(list()) });
    browser = await launch(name, {
      extension: releaseBuild(name),
      hostMap: [HOST, ...ALIKE],
      seedHosts: [`http://${HOST}/*`],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('nothing comes into pages whose host looks like the one that was granted', async () => {
    const page = await browser.newPage(`${pages.on(HOST)}/plain`);
    const popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(pages.on(HOST))}`);
    await popup.click('.button.primary');
    await page.bringToFront();
    await page.sidebar();
    const addresses = [
      ...ALIKE.map((host) => pages.on(host)),
      pages.on(HOST).replace('//', '//evil.test@').replace(HOST, ALIKE[0]!),
    ];
    for (const address of addresses) {
      const alike = await browser.newPage(`${address}/plain`);
      expect(await alike.evaluate(() => document.querySelectorAll('#lijst tr').length)).toBe(6);
      // The granted page, loaded after it and served, shows that there was time enough.
      await page.bringToFront();
      await page.reload();
      await page.sidebar();
      expect(await alike.evaluate(() => document.querySelectorAll('sidelight-guest').length), address).toBe(
        0,
      );
      await alike.close();
    }
    expect(await browser.faults()).toEqual([]);
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
  });
});
