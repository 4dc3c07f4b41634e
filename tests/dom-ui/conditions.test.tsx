/** What a study's conditions make of the sidebar. */
import { expect, test } from 'vitest';
import { KINDS } from '../../utils/traces/catalogue.ts';
import type { StudyNow } from '../../utils/wire/study.ts';
import { viewState } from './fake-data.ts';
import { faults, settled, showSidebar, textOf } from './show.tsx';

const study: StudyNow = {
  log: { log: 'run:boot', recording: true, kinds: KINDS },
  title: { nl: 'Zicht op werk', en: 'A view of work' },
  state: 'running',
  pausedUntil: null,
  lastDay: '2096-10-30',
  trouble: null,
  conditions: [{ factor: 'indicators', level: 'off', unit: 0 }],
};

test('a distribution begins in the form that the study says', async () => {
  const { root } = showSidebar(viewState({ lens: 'caseload', form: 'table' }));
  await settled();
  expect(root.querySelector('table')).not.toBeNull();
});

test('that a study shows no signals is said, without faults', async () => {
  const { root } = showSidebar(viewState({ study, indicatorsOff: true }));
  await settled();
  expect(textOf(root.querySelector('.study-line'))).toContain('zet nu alle signalen uit');
  expect(await faults()).toEqual([]);
});
