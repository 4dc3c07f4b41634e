import { expect, test, vi } from 'vitest';
import { ClientSheetPage } from '../../components/sheet/ClientSheetPage.tsx';
import type { SheetHolder } from '../../components/sheet/holder.ts';
import { sheetRows } from '../../components/sheet/sheet-rows.ts';
import type { Kept } from '../../utils/street/annotation.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { CitizenAnswer } from '../../utils/traces/questionnaire-form.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';
import { AT, citizenStudy, keptOfSheet, sheet, UNTIL } from './fake-sheet.ts';
import { shippedPack } from './shipped.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showSheet(first: ClientSheet | null = sheet()) {
  let now = first;
  const listeners = new Set<() => void>();
  const holder = {
    read: vi.fn(async () => now),
    keepRemark: vi.fn(async (text: string | null) => {
      if (!now) throw new Error('gone');
      const kept: Kept[] = text === null ? [] : [{ kind: 'remark', text, at: AT, keptUntil: UNTIL }];
      now = { ...now, kept };
    }),
    answerStudy: vi.fn(async (answers: CitizenAnswer[] | null) => {
      now = now && { ...now, study: now.study && { ...now.study, given: answers !== null } };
    }),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    print: vi.fn(),
  } satisfies SheetHolder;
  const root = show(() => <ClientSheetPage holder={holder} language="nl" />);
  await settled();
  return { root, holder };
}

function write(root: HTMLElement, text: string): void {
  const area = root.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test('says to the citizen what shows, why, and where it was read', () => {
  const { shown } = sheetRows(sheet(), textsFor('nl'));
  const answer = shown.find(({ id }) => id === 'cit.waiting_on_us')!;
  expect(answer).toEqual({
    id: 'cit.waiting_on_us',
    what: 'Op uw bericht van 24 september 2026 staat geen antwoord van ons.',
    why: 'Wij willen binnen 10 werkdagen antwoorden.',
    where: 'Contacten',
    coach: null,
  });
});

test.each(['nl', 'en'] as const)(
  'every rule about a client speaks to the citizen in %s, without a hole',
  (language) => {
    for (const indicator of shippedPack.indicators.filter(({ scope }) => scope === 'client')) {
      const own = indicator.texts[language];
      expect(own.citizen, indicator.id).toBeDefined();
      const raised = sheet({
        signals: [
          {
            indicator: indicator.id,
            client: 'c1',
            kind: indicator.kind,
            state: indicator.kind === 'signal' ? 'raised' : 'not raised',
            value: 3,
            of: 8,
            date: '2026-09-01',
            threshold: indicator.threshold,
            missing: [],
            why: {},
            inputs: [],
          },
        ],
        notInSystem: [],
      });
      const [row] = sheetRows(raised, textsFor(language)).shown;
      expect(`${row!.what} ${row!.why}`).not.toMatch(/[{}]|undefined|null/);
      if (language === 'nl') expect(`${row!.what} ${row!.why}`).not.toMatch(/\b(je|jij|jou|jullie)\b/i);
    }
  },
);

test('a sentence that needs a day which is not known is not said with a hole in it', () => {
  const [signal] = sheet().signals.filter(({ indicator }) => indicator === 'cit.waiting_on_us');
  const { shown } = sheetRows(sheet({ signals: [{ ...signal!, date: null }] }), textsFor('nl'));
  expect(shown[0]!.what).toBe('Een bericht van de inwoner is niet beantwoord.');
});

test('what the coach set aside stays on the sheet, with what the coach says of it', async () => {
  const signals = sheet().signals.map((signal) =>
    signal.indicator === 'cit.waiting_on_us'
      ? { ...signal, stance: { kind: 'dispute', theme: 'data', reason: 'elsewhere' } as const }
      : signal,
  );
  const { root } = await showSheet(sheet({ signals }));
  expect(textOf(root)).toContain('Uw coach zegt: dit klopt niet, het staat in een ander systeem.');
});

test.each(['nl', 'en'] as const)('no faults in %s, with everything that can be kept', async (language) => {
  const kept = keptOfSheet;
  const { root } = await showSheet(sheet({ language, kept }));
  expect(await faults()).toEqual([]);
  expect(all(root, '.sheet-kept li')).toHaveLength(kept.length);
  expect(textOf(root)).not.toMatch(/[{}]|undefined|null|NaN/);
  expect(document.documentElement.lang).toBe(language);
});

test('the language changes on the page itself, and the name is not in the title', async () => {
  const { root } = await showSheet();
  control(root, 'English').click();
  await settled();
  expect(textOf(root.querySelector('h1'))).toBe('What is shown here about you');
  expect(document.title).not.toContain(sheet().name!);
});

test('the citizen’s words are on paper only, until both choose to keep them', async () => {
  const { root, holder } = await showSheet();
  write(root, 'Bel mij na vier uur.');
  expect(textOf(root)).not.toContain('Bewaar deze woorden');
  all(root, 'input[type=radio]')[1]!.click();
  control(root, 'Bewaar deze woorden').click();
  await settled();
  expect(holder.keepRemark).toHaveBeenCalledExactlyOnceWith('Bel mij na vier uur.');
  expect(textOf(root)).toContain('Uw eigen woorden: Bel mij na vier uur. (tot en met 13 april 2027)');
  control(root, 'Haal deze woorden weg').click();
  await settled();
  expect(holder.keepRemark).toHaveBeenLastCalledWith(null);
  expect(root.querySelector('textarea')!.value).toBe('');
});

test.each(['nl', 'en'] as const)(
  'a study asks the citizen in %s, and shows its questions only once the citizen said yes',
  async (language) => {
    const { root, holder } = await showSheet(sheet({ language, study: citizenStudy }));
    const study = root.querySelector<HTMLElement>('.sheet-study')!;
    expect(textOf(study)).toContain(citizenStudy.about[language]);
    expect(textOf(study)).toContain('N. Testpersoon, Testuniversiteit');
    expect(all(study, 'fieldset')).toEqual([]);
    const agree = study.querySelector<HTMLInputElement>('[name=agree-study]')!;
    agree.click();
    expect(all(study, 'fieldset')).toHaveLength(2);
    expect(await faults()).toEqual([]);
    expect(textOf(study)).not.toMatch(/[{}]|undefined|null|NaN/);
    study.querySelector<HTMLElement>('[data-act="give-answers"]')!.click();
    await settled();
    expect(holder.answerStudy).not.toHaveBeenCalled();
    all(study, '[data-question="clear"] input')[3]!.click();
    study.querySelector<HTMLElement>('[data-act="give-answers"]')!.click();
    await settled();
    expect(holder.answerStudy).toHaveBeenCalledExactlyOnceWith([{ question: 'clear', answer: 4 }]);
    expect(study.querySelector('[data-study="given"]')).not.toBeNull();
    study.querySelector<HTMLElement>('[data-act="take-back-answers"]')!.click();
    await settled();
    expect(holder.answerStudy).toHaveBeenLastCalledWith(null);
    expect(all(study, 'fieldset')).toEqual([]);
    expect(await faults()).toEqual([]);
  },
);

test('a yes that is taken back takes the answers along that were not given yet', async () => {
  const { root, holder } = await showSheet(sheet({ study: citizenStudy }));
  const agree = root.querySelector<HTMLInputElement>('[name=agree-study]')!;
  agree.click();
  all(root, '[data-question="right"] input')[0]!.click();
  agree.click();
  agree.click();
  control(root, 'Geef mijn antwoorden').click();
  await settled();
  expect(holder.answerStudy).not.toHaveBeenCalled();
  expect(textOf(root)).toContain('Kies eerst een antwoord.');
});

test('where no own words may be kept, there is paper only', async () => {
  const { root } = await showSheet(sheet({ remarkUntil: null }));
  expect(all(root, 'input[type=radio]')).toEqual([]);
  expect(textOf(root)).toContain('Ze staan alleen op papier.');
});

test('what was typed stays when the page is told of something new', async () => {
  const { root, holder } = await showSheet();
  write(root, 'half geschreven');
  holder.read.mockResolvedValueOnce(sheet({ day: '2026-10-13' }));
  expect(root.querySelector('textarea')!.value).toBe('half geschreven');
});

test('a sheet of a session that is gone says what to do', async () => {
  const { root } = await showSheet(null);
  expect(textOf(root)).toContain('Open de cliënt opnieuw');
  expect(await faults()).toEqual([]);
});

test.each([320, 200])('nothing scrolls sideways at %i px', async (width) => {
  const { root } = await showSheet(sheet({ study: citizenStudy }));
  root.querySelector<HTMLInputElement>('[name=agree-study]')!.click();
  root.style.width = `${width}px`;
  expect(root.scrollWidth).toBe(width);
});
