/** What is seen and clicked: a page that hides, covers or moves the sidebar, acts in our name, or takes focus and keys. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostile, type HostileHouse } from './harness/hostile.ts';
import { askDesk, BROWSERS, until, type Frame } from './harness/index.ts';
import { CLIENT, client, whole } from './hostile-pages.ts';

const KEEP = '.own [data-own="worklist"]';
const PAGES: Record<string, string> = {
  '/client': whole(client),
  '/trapping': whole(
    `${client}<input id="field" aria-label="Zoek"><a href="#" id="last">Verder</a><script>
      window.keys = [];
      for (const type of ['keydown', 'keypress', 'keyup'])
        window.addEventListener(type, (event) => { window.keys.push(event.key); event.preventDefault(); event.stopImmediatePropagation(); }, true);
      document.addEventListener('focusout', () => setTimeout(() => { if (window.traps) document.getElementById('field').focus(); }));
    </script>`,
  ),
};

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;
  let frame: Frame;

  const kept = async () =>
    (await askDesk(house.desk, 'keptAbout', { number: CLIENT })).flatMap((each) => each.kept);
  /** Longer than the sidebar, or Chromium for a frame of another site, holds a move against a click. */
  const rest = () => new Promise((resolve) => setTimeout(resolve, 900));
  const press = async () => {
    await frame.pressAt(KEEP);
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  /** Takes the client up or off the list, which has to come to something. */
  const pressed = async () => {
    const before = (await kept()).length;
    await rest();
    await press();
    await until('the act to be kept', async () => (await kept()).length !== before);
  };
  const line = (words: RegExp) =>
    frame.waitFor(
      (source: string) => new RegExp(source).test(document.querySelector('.veiled')?.textContent ?? ''),
      words.source,
    );
  const clear = () => frame.waitFor(() => document.querySelector('.veiled') === null);
  const onClient = async () => {
    await house.visit('/client');
    frame = await house.sidebar();
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor(KEEP);
    await frame.evaluate(() => document.querySelector('.own')!.scrollIntoView());
  };
  const inPage = (act: () => void) => house.page.evaluate(act);

  beforeAll(async () => {
    house = await openHostile(name, PAGES);
    await house.page.setViewport(1280, 900);
  });
  afterAll(() => house?.close());

  test('what is plainly to be seen is kept', async () => {
    await onClient();
    await pressed();
    await pressed();
    await house.sound();
  });

  const FADED: [how: string, css: string][] = [
    ['nearly transparent', 'html { opacity: .3 }'],
    ['blurred', 'html { filter: blur(8px) }'],
    ['cut away', 'html { clip-path: inset(0 400px 0 0) }'],
    ['masked', 'html { mask-image: linear-gradient(90deg, #000, transparent) }'],
    ['mixed with what is below', 'html { mix-blend-mode: multiply }'],
    ['made tiny', 'html { transform: scale(.1); transform-origin: 0 0 }'],
  ];

  test.each(FADED)(
    'a page that is %s: nothing is kept, and the sidebar says why',
    async (_how, css) => {
      await onClient();
      await rest();
      // Switched on by a class, as such pages do, and before anybody came near the sidebar.
      await house.page.evaluate((rule: string) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rule.replace('html', 'html.on'));
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        document.documentElement.classList.add('on');
      }, css);
      await rest();
      const before = await kept();
      await frame.evaluate((keep: string) => document.querySelector<HTMLElement>(keep)!.click(), KEEP);
      await line(/bewaart Sidelight niets|keeps nothing/);
      expect(await kept()).toEqual(before);
      await inPage(() => {
        document.documentElement.removeAttribute('class');
        document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
      });
      await clear();
      await pressed();
      await house.sound();
    },
    60_000,
  );

  test('a page in inverted colours is seen as well as ever', async () => {
    await onClient();
    await inPage(() =>
      document.documentElement.setAttribute('style', 'filter: invert(1) hue-rotate(180deg)'),
    );
    await pressed();
    await inPage(() => document.documentElement.removeAttribute('style'));
    await house.sound();
  });

  const COVERS: [what: string, put: () => void][] = [
    [
      'a popover that lets clicks through',
      () => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff';
        document.body.append(cover);
        cover.showPopover();
      },
    ],
    [
      'a popover in a closed root',
      () => {
        const holder = document.createElement('div');
        holder.id = 'cover';
        document.body.append(holder);
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100%; height: 100%; background: #fffc';
        holder.attachShadow({ mode: 'closed' }).append(cover);
        cover.showPopover();
      },
    ],
    [
      'a modal dialog',
      () => {
        const cover = document.createElement('dialog');
        cover.id = 'cover';
        document.body.append(cover);
        cover.showModal();
      },
    ],
    [
      'an element after ours that lets clicks through',
      () => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.style.cssText =
          'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #fff';
        document.documentElement.append(cover);
      },
    ],
  ];

  test.each(COVERS)('under %s nothing is kept, and the sidebar says why', async (_what, put) => {
    await onClient();
    await rest();
    await house.page.evaluate(put);
    await rest();
    const before = await kept();
    await frame.evaluate((keep: string) => document.querySelector<HTMLElement>(keep)!.click(), KEEP);
    await line(/ligt iets van de pagina over|lies over Sidelight/);
    expect(await kept()).toEqual(before);
    await inPage(() => document.getElementById('cover')!.remove());
    await clear();
    await pressed();
    await house.sound();
  });

  test('a real click while the page moves the sidebar keeps nothing', async () => {
    await onClient();
    await rest();
    await inPage(() => {
      const { style } = document.documentElement;
      let at = 0;
      const move = (): void => {
        style.transform = `translateX(${(at -= 0.2)}px)`;
        (window as unknown as { moving: number }).moving = requestAnimationFrame(move);
      };
      move();
    });
    await rest();
    const before = await kept();
    for (let times = 0; times < 3; times++) await press();
    await rest();
    expect(await kept()).toEqual(before);
    await inPage(() => {
      cancelAnimationFrame((window as unknown as { moving: number }).moving);
      document.documentElement.removeAttribute('style');
    });
    await pressed();
    await house.sound({ differs: 'Its root keeps an empty style.' });
  });

  test('clicks and keys that the page makes do nothing and are not logged', async () => {
    await askDesk(house.desk, 'setSiteMode', { origin: house.pages.url, mode: 'open' });
    await onClient();
    // What coming here tells is in the log by then.
    await rest();
    const stood = await house.page.handles();
    const logged = await house.logged();
    const before = await kept();
    await house.page.evaluate((handles: { left: number; top: number; right: number; bottom: number }[]) => {
      const host = document.querySelector<HTMLElement>('sidelight-guest')!;
      host.click();
      host.focus();
      for (const { left, top, right, bottom } of handles) {
        const at = {
          clientX: (left + right) / 2,
          clientY: (top + bottom) / 2,
          bubbles: true,
          composed: true,
        };
        for (const target of [host, document.elementFromPoint(at.clientX, at.clientY)!, window]) {
          for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click'])
            target.dispatchEvent(
              new PointerEvent(type, { ...at, clientX: at.clientX - (type === 'pointermove' ? 90 : 0) }),
            );
          for (const key of ['ArrowLeft', 'Enter', ' ', 'End'])
            target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      }
    }, stood);
    await rest();
    expect(await house.page.handles()).toEqual(stood);
    expect(await kept()).toEqual(before);
    expect(await house.logged()).toEqual(logged);
    await house.sound();
  });

  test('a page that takes every key and the focus gets none of what is typed in the sidebar, and loses none of its own', async () => {
    await house.visit('/trapping');
    frame = await house.sidebar();
    await frame.click('[role=tab]:nth-of-type(2)');
    await house.page.evaluate(() => void Object.assign(window, { keys: [], traps: false }));
    await frame.waitFor('input[type=search]');
    await frame.click('input[type=search]');
    for (const key of ['a', 'b', 'Escape']) await house.page.press(key);
    expect(await house.page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    await house.page.click('#field');
    for (const key of ['x', 'y']) await house.page.press(key);
    const keys = await house.page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expect(keys).toEqual(expect.arrayContaining(['x', 'y']));
    await frame.click('[role=tab]:nth-of-type(1)');
    await house.sound();
  });

  test('a page whose body is inert leaves the sidebar to whoever works in it', async () => {
    await onClient();
    await inPage(() => {
      document.body.inert = true;
    });
    await rest();
    const before = (await kept()).length;
    await press();
    await until('the act to be kept', async () => (await kept()).length !== before);
    await inPage(() => {
      document.body.inert = false;
      document.body.removeAttribute('inert');
    });
    await house.sound();
  });
});
