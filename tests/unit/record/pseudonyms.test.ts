import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePseudonyms } from '../../../scripts/record/pseudonyms.ts';
import { writePage } from '../../../scripts/record/write-page.ts';
import type { CapturedDocument, CapturedNode } from '../../../scripts/record/capture.ts';

const make = (keep: string[] = []) => makePseudonyms({ shift: -70, keep });

describe('a pseudonym', () => {
  test('is the same for the same name, in any case, and another for another', () => {
    const { text } = make();
    const [aarts, again, loud, bos] = ['Aartsma, Q.', 'Aartsma', 'AARTSMA', 'Bosveld'].map(text);
    expect(aarts).not.toContain('Aartsma');
    expect(aarts).toBe(`${again}, Q.`);
    expect(loud).toBe(again!.toUpperCase());
    expect(bos).not.toBe(again);
  });

  test('leaves words of the work and of the system', () => {
    const { text } = make(['Zorgprofiel']);
    for (const label of [
      'Laatste contact',
      'Klantnummer',
      'Lopend',
      'Participatiewet',
      'Zorgprofiel',
      '3 weken geleden',
    ]) {
      expect(text(label)).toBe(label);
    }
  });

  test('of a BSN is a test number, of other numbers one of the same length', () => {
    const { text } = make();
    expect(text('BSN 123456782')).toMatch(/^BSN 99999\d{4}$/);
    expect(text('0048213')).toMatch(/^0\d{6}$/);
    expect(text('0048213')).toBe(text('0048213'));
    expect(text('0048213')).not.toBe('0048213');
    expect(text('Trede 3')).toBe('Trede 3');
  });

  test.each([
    ['12-09-2026', '04-07-2026'],
    ['2-3-26', '22-12-25'],
    ['2026-09-12 10:15', '2026-07-04 10:15'],
    ['11/23/2026', '09/14/2026'],
    ['12 september 2026', '4 juli 2026'],
    ['3 mrt 2026', '23 dec 2025'],
    ['31-12-9999', '31-12-9999'],
    ['01-01-1900', '01-01-1900'],
  ])('of the date %s is %s: all move by the same days', (date, moved) => {
    expect(make().text(date)).toBe(moved);
  });

  test('of mail, phone and postal code is none that exists', () => {
    const { text } = make();
    expect(text('q.aartsma@gemeente.nl')).toMatch(/^iemand\d+@example\.nl$/);
    expect(text('06-12345678')).toMatch(/^06-555\d{5}$/);
    expect(text('3011 AB')).toMatch(/^\d{4} AA$/);
  });

  test('of what somebody wrote is filler', () => {
    expect(
      make().text('Mevrouw belt over haar rugklachten en de ruzie met haar zus Geertruida in Zutphen.'),
    ).not.toMatch(/rugklachten|Geertruida|Zutphen/);
  });

  test('leaves no long number, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 999_999_999 }),
        fc.string(),
        fc.string(),
        (number, before, after) => {
          const whole = `${before.replace(/\d/g, '')} ${number} ${after.replace(/\d/g, '')}`;
          return !make().text(whole).includes(String(number));
        },
      ),
    );
  });
});

const tag = (name: string, attributes: [string, string][], ...children: CapturedNode[]) => ({
  tag: name,
  attributes,
  children,
});

describe('a recorded page', () => {
  const frame: CapturedDocument = {
    url: 'http://x/klant',
    lang: 'nl',
    root: tag(
      'html',
      [],
      tag('body', [], tag('label', [], 'Zorgprofiel'), tag('input', [['value', 'Aartsma']])),
    ),
  };
  const page: CapturedDocument = {
    url: 'http://x/',
    lang: 'nl',
    root: tag('html', [['lang', 'nl']], tag('head', []), {
      ...tag(
        'body',
        [],
        tag('a', [['href', 'https://host.example/klant?id=1048213&naam=Aartsma']], 'Aartsma <3'),
        {
          ...tag('iframe', []),
          frame: 'http://x/klant',
        },
      ),
      shadow: [tag('p', [['title', 'Aartsma']], 'Zorgprofiel: x')],
    }),
  };
  const { files } = writePage([page, frame], { shift: -70, keep: [] });

  test('has a file for each frame, and leads to it', () => {
    expect(files.map(({ name }) => name)).toEqual(['index.html', 'frame-1.html']);
    expect(files[0]!.text).toContain('<iframe src="frame-1.html">');
  });

  test('keeps labels and shadow roots, and no name, host or number', () => {
    const whole = files.map(({ text }) => text).join('');
    expect(whole).toContain('<template shadowrootmode="open"><p');
    expect(whole.match(/Zorgprofiel/g)).toHaveLength(2);
    expect(whole).not.toMatch(/Aartsma|1048213|host\.example/i);
    expect(whole).toContain('&lt;3');
  });

  test('says the same name in each frame', () => {
    const name = /value="(\w+)"/.exec(files[1]!.text)![1]!;
    expect(files[0]!.text).toContain(`title="${name}"`);
  });
});
