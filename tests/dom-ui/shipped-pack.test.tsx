import { describe, expect, test } from 'vitest';
import type { Signal, SignalState } from '../../utils/street/signal.ts';
import { samira } from './fake-data.ts';
import { shippedPack, shippedState } from './shipped.ts';
import { all, faults, showSidebar, textOf } from './show.tsx';

const HOLES = /[{}]|undefined|null|NaN|\bgeen geen\b|(\b\p{L}+\b)\s\1\b/u;

/** Every indicator about a client in one state, with figures as the judge would give them. */
function inState(state: SignalState): Signal[] {
  return shippedPack.indicators
    .filter((one) => one.scope === 'client')
    .map((one): Signal => {
      const settled = one.kind === 'figure' && state === 'raised' ? 'not raised' : state;
      const figures: Signal['value'] = one.unit === 'list' ? ['Taal'] : one.unit === 'yes/no' ? null : 3;
      const missing = one.inputs.flat(2);
      return {
        indicator: one.id,
        client: samira.key,
        kind: one.kind,
        state: settled,
        value: settled === 'unknown' ? null : figures,
        of: one.unit === 'n of m' ? 8 : undefined,
        date: settled === 'unknown' ? null : '2026-06-29',
        threshold: one.threshold,
        missing: settled === 'unknown' ? missing : [],
        why: {},
        inputs: [],
      };
    });
}

describe.each(['nl', 'en'] as const)('the rules that ship, in %s', (language) => {
  test.each(['raised', 'not raised', 'unknown'] as const)('%s: each says whole sentences', (state) => {
    const client = { from: 'page' as const, client: samira, signals: inState(state) };
    const { root } = showSidebar(shippedState({ language, client, notInSystem: [] }), shippedPack);
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    const rows = all(root, '[data-explains]').filter((row) => row.checkVisibility());
    const ids = client.signals.map((one) => one.indicator);
    expect(new Set(rows.map((row) => row.dataset['explains']))).toEqual(new Set(ids));
    for (const row of rows) expect(textOf(row)).not.toMatch(HOLES);
  });

  test('each explains itself without a hole', () => {
    const client = { from: 'page' as const, client: samira, signals: inState('raised') };
    const { root } = showSidebar(shippedState({ language, client, notInSystem: [] }), shippedPack);
    for (const { indicator } of client.signals) {
      root.querySelector<HTMLElement>(`[data-explains="${indicator}"]`)!.click();
      const page = root.querySelector('.explain')!;
      expect(textOf(page.querySelector('h2'))).not.toBe('');
      expect(textOf(page).replace(/CEL.*/, ''), indicator).not.toMatch(HOLES);
      page.querySelector<HTMLElement>('.back')!.click();
    }
  });

  test.each(['client', 'caseload'] as const)('judged, the %s lens has no faults', async (lens) => {
    const { root } = showSidebar(shippedState({ language, lens }), shippedPack);
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    expect(await faults()).toEqual([]);
    expect(textOf(root)).not.toMatch(/[{}]|undefined|null|NaN/);
  });
});
