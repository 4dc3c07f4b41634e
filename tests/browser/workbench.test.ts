/**
 * From question to published pack, on the demo: a rule is made by form, tried, moved, published, and shows on the page;
 * then a colleague takes the pack in, disputes its signal, and the team learns of it. The colleague also says how it should
 * be, and checks a sample.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import { learnWords } from '../../utils/text/learn.ts';
import { readDisputes } from '../../utils/workbench/dispute-file.ts';
import { ofColleagues } from './colleagues.ts';
import {
  askDesk,
  BROWSERS,
  chooseFile,
  holdDownloads,
  launch,
  saved,
  until,
  type Browser,
  type Page,
} from './harness/index.ts';

const ID = 'own.rule_1';
const FIELD = 'benefit_start';
const TEXTS = {
  nl: {
    name: 'Uitkering loopt lang',
    question: 'Loopt de uitkering al lang?',
    raised: 'De uitkering loopt al een tijd',
    notRaised: 'De uitkering begon kort geleden',
    purpose: 'Je kijkt op tijd samen vooruit.',
    thresholdFrom: 'Voorstel van het team.',
    objection: 'Lang is niet erg: soms is rust goed.',
  },
  en: {
    name: 'Benefit runs long',
    question: 'Has the benefit run for long?',
    raised: 'The benefit has run for a while',
    notRaised: 'The benefit began a short time ago',
    purpose: 'You look ahead together in time.',
    thresholdFrom: 'A proposal of the team.',
    objection: 'Long is not bad: rest can be good.',
  },
};

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let desk: Page;
  let page: Page;
  let bench: Page;
  let client: Client;
  /** The file of the pack that was published. */
  let pack: string;
  /** The file of disputes that the colleague gives away. */
  let given: string;

  const draft = async () => (await askDesk(desk, 'drafts', null)).find(({ id }) => id === ID)?.steps[0];
  const threshold = async () => (await draft())?.indicator.threshold;
  /** The language that this browser is shown in. */
  const language = async () =>
    (await bench.evaluate(() => document.documentElement.lang)) === 'nl' ? 'nl' : 'en';
  const choose = (part: string, value: string) =>
    bench.evaluate(
      (selector, wanted) => {
        const select = document.querySelector<HTMLSelectElement>(selector)!;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      `[data-part="${part}"]`,
      value,
    );
  const counts = () =>
    bench.evaluate(() =>
      [...document.querySelectorAll('.trial-counts strong')].map((each) => Number(each.textContent)),
    );

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    // Somebody whose benefit began long enough ago for any threshold that is set here.
    client = demodamClients({}).find((each) => {
      const value = truth(each)[FIELD]?.value;
      return typeof value === 'string' && Date.now() - Date.parse(value) > 400 * 86_400_000;
    })!;
    browser = await launch(name);
    desk = await browser.extensionPage('settings.html');
    await askDesk(desk, 'setSiteMode', { origin: demo.url, mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${demo.url}/klant/${client.number}`);
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
    await until('the client to be read', async () => (await askDesk(desk, 'held', null)).memory > 0);
    bench = await browser.extensionPage('workbench.html#write');
    await bench.setViewport(1280, 900);
    await bench.waitFor('[data-act="new-rule"]');
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a rule is made by form and kept as it is typed, also when the worker stops', async () => {
    await bench.click('[data-act="new-rule"]');
    await bench.waitFor('[data-part="field"]');
    await choose('field', FIELD);
    await bench.fill('[data-part="threshold"]', '180');
    for (const [nth, each] of [
      [1, 'nl'],
      [2, 'en'],
    ] as const) {
      await bench.click(`.rule-texts .segments button:nth-of-type(${nth})`);
      for (const [part, text] of Object.entries(TEXTS[each]))
        await bench.fill(`.rule-text [data-part="${part}"]`, text);
    }
    await bench.fill('[data-part="owner"]', 'Pilotteam');
    expect(await bench.text('[data-part="plain"]')).toContain('180');
    expect(await bench.evaluate(() => document.querySelector('.rule-todo')?.textContent ?? '')).toBe('');
    await until('the draft to be kept', async () => (await draft())?.indicator.owner === 'Pilotteam');
    expect(await bench.axe()).toEqual([]);

    await browser.stopWorker();
    await bench.reload();
    await bench.waitFor(`[data-rule="${ID}"]`);
    await bench.click(`[data-rule="${ID}"]`);
    const typed = await bench.evaluate(
      () => document.querySelector<HTMLInputElement>('.rule-text [data-part="thresholdFrom"]')!.value,
    );
    expect(typed).toBe(TEXTS[await language()].thresholdFrom);
    expect((await draft())!.indicator.texts).toMatchObject(TEXTS);
  });

  test('it is tried on what was seen and on the example, and the keyboard moves its threshold', async () => {
    await bench.click('#tab-try');
    await bench.waitFor('.trial-counts');
    // One client was opened, and for that one it is raised.
    await until('what was seen', async () => (await counts()).join() === '1,0,0');
    expect(await bench.text('.trial')).not.toContain(client.number);
    await bench.click('.trial-head .segments button:nth-of-type(2)');
    await until('the example', async () => (await counts()).reduce((sum, each) => sum + each, 0) === 40);
    await bench.waitFor('.curve-line[d*="H"]');
    expect(await bench.axe()).toEqual([]);
    const before = await counts();
    await bench.evaluate(() => document.querySelector<HTMLElement>('[data-part="slider"]')!.focus());
    for (let n = 0; n < 3; n++) await bench.press('ArrowLeft');
    await until('the draft to follow', async () => (await threshold()) === 177);
    await bench.press('Home');
    await until('the slider to reach its end', async () => (await counts())[0]! > before[0]!);
    const lowest = await bench.evaluate(() =>
      Number(document.querySelector<HTMLInputElement>('[data-part="slider"]')!.min),
    );
    await until('the draft to follow', async () => (await threshold()) === lowest);
    expect(lowest).toBeLessThan(177);
  });

  test('it is published as the next version, and the page that is open shows its signal', async () => {
    await bench.click('#tab-write');
    await bench.fill('[data-part="threshold"]', '200');
    await bench.fill('[data-part="what-nl"]', 'Nieuwe regel over hoe lang de uitkering loopt.');
    await bench.fill('[data-part="what-en"]', 'A new rule about how long the benefit has run.');
    await bench.click('[data-act="publish"]');
    await until('the pack to be in use', async () => {
      const { active } = await askDesk(desk, 'packs', null);
      return active.version === '1.2.0';
    });
    await bench.waitFor((text: string) => document.body.innerText.includes(text), '1.2.0');
    expect(await askDesk(desk, 'drafts', null)).toEqual([]);
    const { packs, problems } = await askDesk(desk, 'packs', null);
    expect(problems).toEqual([]);
    expect(packs.find(({ version }) => version === '1.2.0')!.origin).toBe('workbench');

    await page.bringToFront();
    const sidebar = await page.sidebar();
    await sidebar.click('[role=tab]:nth-of-type(1)');
    await sidebar.waitFor(`[data-explains="${ID}"]`);
    const said = await language();
    await until('the signal in words', async () =>
      (await sidebar.evaluate(() => document.body.innerText)).includes(TEXTS[said].raised),
    );
  });

  test('its file is saved, and says in a second profile what it would change before it is taken in', async () => {
    await bench.bringToFront();
    await bench.click('#tab-share');
    await holdDownloads(bench);
    await bench.click('[data-act="save-pack"][data-version="1.2.0"]');
    const file = await until('the file', async () => (await saved(bench))[0] ?? null);
    expect(file.name).toBe('werk-inkomen-1.2.0.pack.json');
    pack = file.text;

    // The colleague has a browser of their own, and nothing of the first.
    await browser.close();
    browser = await launch(name);
    bench = await browser.extensionPage('workbench.html#share');
    await bench.setViewport(1280, 900);
    await askDesk(bench, 'setSiteMode', { origin: demo.url, mode: 'open' });
    await bench.waitFor('.packs li');
    await chooseFile(bench, '.share input[type=file]', pack);
    await bench.waitFor('.incoming');
    const said = await bench.text('.incoming');
    expect(said).toContain(TEXTS[await language()].name);
    expect(said).toMatch(/1\.1\.0.+1\.2\.0/);
    expect(await bench.axe()).toEqual([]);
    expect((await askDesk(bench, 'packs', null)).active.version).toBe('1.1.0');
    await bench.click('[data-act="take-and-use"]');
    await until(
      'the pack to be in use',
      async () => (await askDesk(bench, 'packs', null)).active.version === '1.2.0' || null,
    );
  });

  test('the colleague sees its signal, disputes it, and gives that away as a file', async () => {
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${demo.url}/klant/${client.number}`);
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
    await sidebar.click('[role=tab]:nth-of-type(1)');
    await sidebar.waitFor('.own [data-own="worklist"]');
    await sidebar.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const signal = `[data-explains="${ID}"]`;
    await sidebar.waitFor(
      (css: string) =>
        document.querySelector(css)?.closest<HTMLElement>('.signal')?.dataset['state'] === 'raised',
      signal,
    );
    await sidebar.click(signal);
    await sidebar.click('[data-act="dispute"]');
    await sidebar.waitFor('.contest-form select');
    await sidebar.click('.contest-form [type=submit]');
    await sidebar.waitFor('.stance-now');

    const list = await browser.extensionPage('worklist.html');
    await holdDownloads(list);
    await list.click('[data-act="look-at-disputes"]');
    await list.waitFor('[data-disputes="made"]');
    expect(await list.text('[data-disputes="made"]')).toContain(TEXTS[await language()].name);
    await list.click('[data-act="save-disputes"]');
    given = (await until('the file', async () => (await saved(list))[0] ?? null)).text;
    const read = readDisputes(given);
    expect('file' in read && read.file.disputes).toMatchObject([
      { rule: ID, version: '1.0.0', pack: { id: 'werk-inkomen', version: '1.2.0' }, said: 'objected' },
    ]);
    expect(given).not.toContain(client.number);
    await list.close();
  });

  test('the team learns “fewer than five” of that file alone, and the figure of five', async () => {
    await bench.bringToFront();
    await bench.click('#tab-learn');
    const read = async (text: string, count: number): Promise<void> => {
      await chooseFile(bench, '.learn input[type=file]', text);
      await bench.waitFor(
        (all: number) => document.querySelectorAll('.learn-files li').length === all,
        count,
      );
    };
    const fewer = `${TEXTS[await language()].name}: ${learnWords[await language()].few}`;
    await read(given, 1);
    await bench.click('.learn summary');
    await bench.waitFor('.learn-fewer li');
    expect(await bench.text('.learn-fewer')).toContain(fewer);
    expect(await bench.evaluate(() => document.querySelectorAll('.learnt').length)).toBe(0);
    for (const [at, text] of ofColleagues(given, 4).entries()) await read(text, at + 2);
    await bench.waitFor(`[data-rule="${ID}"]`);
    expect(await bench.text(`[data-rule="${ID}"] [data-level="total"]`)).toMatch(/\s5\b/);
    expect(await bench.text('.learn-fewer')).not.toContain(fewer);
    expect(await bench.axe()).toEqual([]);
  });

  test('how it should be and what a sample found go along in the file, without client or number', async () => {
    const words = 'Kijk er na een half jaar samen naar.';
    await choose('norm-rule', ID);
    await bench.fill('[data-part="norm-words"]', words);
    await bench.click('[data-act="keep-norm"]');
    await until('the note', async () => (await askDesk(bench, 'norms', null))[0]?.words === words);
    await bench.click('[data-act="draw-sample"]');
    await bench.waitFor('[data-part="sample-file"]');
    expect(await bench.text('[data-part="sample-file"] summary')).toContain(client.number);
    await bench.click('[data-part="sample-file"] summary');
    await bench.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('[data-part="sample-file"] [data-item]')!;
      select.value = 'right';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await bench.axe()).toEqual([]);
    await bench.click('[data-act="keep-findings"]');
    const [found] = await until('the findings', async () => {
      const kept = await askDesk(bench, 'findings', null);
      return kept.length > 0 ? kept : null;
    });
    expect(found).toMatchObject({ checked: 1, of: 1, found: [{ right: 1, wrong: 0, unclear: 0 }] });
    expect(JSON.stringify(found)).not.toContain(client.number);

    const list = await browser.extensionPage('worklist.html');
    await holdDownloads(list);
    await list.click('[data-act="look-at-disputes"]');
    await list.waitFor('[data-disputes="made"]');
    expect(await list.text('[data-disputes="made"]')).toContain(words);
    await list.click('[data-act="save-disputes"]');
    const { text } = await until('the file', async () => (await saved(list))[0] ?? null);
    const read = readDisputes(text);
    expect('file' in read && read.file).toMatchObject({
      norms: [{ rule: ID, said: 'proposed', role: 'coach', words }],
      findings: [{ right: 1, wrong: 0, unclear: 0 }],
    });
    expect(text).not.toContain(client.number);
  });
});
