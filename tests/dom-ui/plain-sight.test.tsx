/** The sidebar in a page keeps nothing while it is not plainly to be seen, says why, and ignores what comes too early. */
import { userEvent } from 'vitest/browser';
import { createRoot } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inPlainSight, Unseen } from '../../components/sidebar/plain-sight.ts';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { KEEPS, type Seen } from '../../utils/wire/seen.ts';
import type { ViewCalls } from '../../utils/wire/view.ts';
import { viewState } from './fake-data.ts';
import { fakeDesk } from './fake-desk.ts';
import { all, faults, show, textOf } from './show.tsx';

const ANNOTATION = {
  act: 'abcdefgh',
  client: 'x',
  annotation: { kind: 'note' as const, text: 'Belt liever' },
};

/** A desk whose page around the sidebar can be seen as it is told. */
function guarded(seen: () => Seen | Promise<Seen>) {
  const desk = fakeDesk(viewState());
  const asked: { name: keyof ViewCalls; argument: unknown }[] = [];
  const sight = createRoot((dispose) => {
    onTestFinished(dispose);
    return inPlainSight({
      ...desk,
      async call(name, argument) {
        asked.push({ name, argument });
        return (name === 'seen' ? await seen() : await desk.call(name, argument)) as never;
      },
    });
  });
  const names = () => asked.map(({ name }) => name);
  /** Somebody acts, once the sidebar has stood in view for long enough. */
  const act = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 350));
    window.dispatchEvent(new Event('pointerdown'));
  };
  return { sight, asked, names, act };
}

test('what keeps something asks first and is then done; all else is done at once', async () => {
  const { sight, names, act } = guarded(() => 'plain');
  // So that a move is known at the first act.
  expect(names()).toEqual(['seen']);
  await expect(sight.desk.call('annotate', ANNOTATION)).rejects.toThrow('just now');
  expect(names()).toEqual(['seen', 'seen']);
  await act();
  // Whatever somebody does looks, so that an old move is no move of now at the next act.
  expect(names()).toEqual(['seen', 'seen', 'seen']);
  await sight.desk.call('setLens', 'caseload');
  await sight.desk.call('annotate', ANNOTATION);
  expect(names()).toEqual(['seen', 'seen', 'seen', 'setLens', 'seen', 'annotate']);
  window.dispatchEvent(new Event('pointermove'));
  expect(names()).toHaveLength(6);
});

test.each(['faint', 'covered', 'early'] as const)('while it is %s nothing is kept', async (how) => {
  const { sight, names } = guarded(() => how);
  const keeping = Object.entries(KEEPS).flatMap(([name, keeps]) => (keeps ? [name as 'undo'] : []));
  expect(keeping.length).toBeGreaterThan(5);
  for (const name of keeping)
    await expect(sight.desk.call(name, { act: 'abcdefgh' })).rejects.toThrow(Unseen);
  expect(new Set(names())).toEqual(new Set(['seen']));
  expect(sight.veil()).toBe(how === 'early' ? null : how);
});

test('the time of the act goes along, not that of the question', async () => {
  const { sight, asked, act } = guarded(() => 'plain');
  await act();
  const button = document.createElement('button');
  document.body.append(button);
  onTestFinished(() => button.remove());
  await userEvent.click(button);
  const clicked = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await sight.desk.call('annotate', ANNOTATION);
  const { at } = asked.findLast(({ name }) => name === 'seen')!.argument as { at: number };
  expect(Math.abs(at - clicked)).toBeLessThan(300);
});

test('a line says why as long as it is so', async () => {
  let now: Seen = 'covered';
  const { sight } = guarded(() => now);
  const root = show(() => <Sidebar desk={fakeDesk(viewState())} veil={sight.veil()} />);
  expect(all(root, '.veiled')).toEqual([]);
  await sight.desk.call('annotate', ANNOTATION).catch(() => undefined);
  expect(textOf(root.querySelector('.veiled'))).toBe(
    'Er ligt iets van de pagina over Sidelight. Zolang dat zo is, bewaart Sidelight niets.',
  );
  expect(await faults()).toEqual([]);
  now = 'faint';
  await vi.waitFor(() => expect(textOf(root.querySelector('.veiled'))).toContain('moeilijk te zien'), 3000);
  now = 'plain';
  await vi.waitFor(() => expect(all(root, '.veiled')).toEqual([]), 3000);
});

test('a page that does not answer keeps nothing, and it is no veil', async () => {
  const { sight } = guarded(() => Promise.reject(new Error('The page does not answer.')));
  await expect(sight.desk.call('annotate', ANNOTATION)).rejects.toThrow('does not answer');
  expect(sight.veil()).toBeNull();
});
