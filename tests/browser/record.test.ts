/** A page is recorded after its scripts ran, with its frames and shadow roots, and without anyone's data. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../scripts/browser/facade.ts';
import { captureDocument } from '../../scripts/record/capture.ts';
import { writePage } from '../../scripts/record/write-page.ts';
import { BROWSERS, launch, releaseBuild, servePages, type ServedPages } from './harness/index.ts';

const PAGE = `<!doctype html><html lang="nl"><head><style>.weg{display:none}</style><script>var geheim = 'Aartsma'</script></head>
<body><h1>Klant</h1><p class="weg">Verborgen tekst</p><div id="app"></div><kaart-x></kaart-x>
<label for="a">Laatste contact</label><input id="a" value="01-01-2020"><input type="password" value="wachtwoord1"><input type="hidden" value="verstopt">
<select><option>Lopend</option><option>Afgesloten</option></select><iframe src="/frame"></iframe>
<script>
document.getElementById('app').textContent = 'Naam: Aartsma, Q. BSN: 123456782';
document.getElementById('a').value = '12-09-2026';
document.querySelector('select').selectedIndex = 1;
document.querySelector('kaart-x').attachShadow({ mode: 'open' }).innerHTML = '<b>Klantnummer</b> 1048213';
</script></body></html>`;
const FRAME = `<!doctype html><html><body><table><tr><th>Zorgprofiel</th></tr><tr><td>Aartsma 1048213</td></tr></table></body></html>`;

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  let served: ServedPages;
  let index: string;
  let frame: string;

  beforeAll(async () => {
    served = await servePages({ '/': PAGE, '/frame': FRAME });
    browser = await launch(name, { extension: releaseBuild(name) });
    const page = await browser.newPage(`${served.url}/`);
    await page.waitFor(() => Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('td')));
    const documents = await Promise.all((await page.frames()).map((each) => each.evaluate(captureDocument)));
    [index = '', frame = ''] = writePage(documents, { shift: -70, keep: [] }).files.map(({ text }) => text);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test('what scripts made is there, and scripts are not', () => {
    expect(index).toMatch(/Naam: \w+, Q\. BSN: 99999\d{4}/);
    expect(index).toMatch(/<template shadowrootmode="open"><b>Klantnummer<\/b> \d{7}/);
    expect(index).toMatch(/<input id="a" value="04-07-2026">/);
    expect(index).toMatch(/<option selected>Afgesloten/);
    expect(index).not.toContain('<script');
  });

  test('a frame is a file of its own', () => {
    expect(index).toContain('<iframe src="frame-1.html">');
    expect(frame).toContain('<th>Zorgprofiel</th>');
  });

  test('what was hidden is hidden, and what was secret is gone', () => {
    expect(index).toMatch(/<p class="weg" style="display:none">/);
    expect(index).not.toMatch(/wachtwoord1|verstopt/);
  });

  test('no name and no number is left', () => {
    expect(index + frame).not.toMatch(/Aartsma|1048213|123456782/i);
  });
});
