import { describe, expect, test, vi } from 'vitest';
import type { PackShelf } from '../../components/workbench/pack-shelf.ts';
import { Share } from '../../components/workbench/Share.tsx';
import { standardPackFile } from '../../utils/indicators/index.ts';
import { canonical, checksumOf } from '../../utils/packs/checksum.ts';
import { signPack } from '../../utils/packs/signature.ts';
import type { PackFile, PacksNow } from '../../utils/street/pack-file.ts';
import { shareWords } from '../../utils/text/packs.ts';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/settings/settings.css';
import { changed, packsNow } from './fake-bench.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

const first = packsNow({ before: [] });

async function begin(state: PacksNow = first) {
  const shelf = {
    packs: vi.fn<PackShelf['packs']>(async () => structuredClone(state)),
    install: vi.fn<PackShelf['install']>(async () => ({
      installed: { id: 'werk-inkomen', version: '1.2.0' },
      problems: [],
    })),
    activate: vi.fn<PackShelf['activate']>(async () => ({ problems: [] })),
    rollBack: vi.fn<PackShelf['rollBack']>(async () => state.before[0]!),
    drop: vi.fn<PackShelf['drop']>(async () => undefined),
    onChange: () => () => undefined,
  };
  const root = show(() => (
    <main class="settings">
      <h1>Werkbank</h1>
      <Share shelf={shelf} language="nl" />
    </main>
  ));
  await settled();
  return { root, shelf };
}

const transfer = (text: string): DataTransfer => {
  const files = new DataTransfer();
  files.items.add(new File([text], 'team.json'));
  return files;
};

async function choose(root: HTMLElement, text: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = transfer(text).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => root.querySelector('.incoming')).not.toBeNull();
}

test('tells what is here, what is in use and where it came from', async () => {
  const { root } = await begin();
  const lines = all(root, '.packs li > p').map(textOf);
  expect(lines[0]).toMatch(
    /^Werk en Inkomen, versie 1\.0\.0 · Uit een bestand, opgenomen op 20.november 2026$/,
  );
  expect(lines[1]).toBe('Werk en Inkomen, versie 1.1.0 · In gebruik · Hoort bij Sidelight');
  expect(await faults()).toEqual([]);
});

test('of a pack that was signed the list shows the key, also where a policy gave it', async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const file = changed('1.0.0', 3);
  const signature = await signPack(file, pair);
  const state = (text: string): PacksNow => ({
    ...first,
    active: { id: file.id, version: '1.0.0' },
    isFixed: true,
    packs: [{ ...first.packs[0]!, origin: 'policy', installed: null, text }, first.packs[1]!],
  });
  const sealIn = (root: HTMLElement) => all(root, '.packs [data-part=seal]').map(textOf);
  const { root } = await begin(state(canonical({ ...file, signature })));
  await expect
    .poll(() => sealIn(root))
    .toEqual([`${shareWords.nl.signature.holds} Sleutel: ${signature.key}`]);
  expect(await faults()).toEqual([]);
  const other = await begin(state(canonical({ ...changed('1.0.0', 4), signature })));
  await expect.poll(() => sealIn(other.root)).toEqual([shareWords.nl.signature.changed]);
});

describe('a file', () => {
  test('is shown in words before anything changes, and taken in on a press', async () => {
    const { root, shelf } = await begin();
    const text = canonical(changed('1.2.0', 14));
    await choose(root, text);
    const said = textOf(root.querySelector('.incoming'));
    expect(said).toContain('De versie gaat van 1.1.0 naar 1.2.0.');
    expect(said).toContain('de grens gaat van 0 naar 14.');
    expect(said).toContain('Het bestand heeft geen controlegetal.');
    expect(shelf.install).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
    control(root, 'Neem op en gebruik').click();
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('is nu in gebruik');
    expect(shelf.install).toHaveBeenCalledWith({ text, origin: 'file', activate: true });
    expect(root.querySelector('.incoming')).toBeNull();
  });

  test('may be dragged in; one whose checksum is wrong is told as such', async () => {
    const { root } = await begin();
    const dataTransfer = transfer(canonical({ ...changed('1.2.0', 14), checksum: 'a'.repeat(64) }));
    root
      .querySelector('.share')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect
      .poll(() => textOf(root.querySelector('.incoming')))
      .toContain('Het controlegetal klopt niet');
  });

  test('that is signed shows the key, and once it was changed that the signature does not hold', async () => {
    const { root } = await begin();
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const file = changed('1.2.0', 14);
    const signature = await signPack(file, pair);
    const sealed = { ...file, checksum: await checksumOf(file), signature };
    await choose(root, canonical(sealed));
    const said = () => textOf(root.querySelector('.incoming'));
    await expect.poll(said).toContain(shareWords.nl.signature.holds);
    expect(said()).toContain(shareWords.nl.checksum.holds);
    expect(textOf(root.querySelector('.incoming code'))).toBe(signature.key);
    expect(await faults()).toEqual([]);
    await choose(root, canonical({ ...sealed, name: { nl: 'Anders', en: 'Other' } }));
    await expect.poll(said).toContain(shareWords.nl.signature.changed);
    expect(root.querySelector('.incoming code')).toBeNull();
    expect(said()).not.toContain(signature.key);
  });

  test('that is no pack is refused with place, reason and a way out', async () => {
    const { root, shelf } = await begin();
    await choose(root, '{"schema": 2}');
    expect(textOf(root.querySelector('[role=alert]'))).toContain('team.json is niet te gebruiken.');
    expect(textOf(root.querySelector('[role=alert]'))).toContain('Waar schema');
    expect(await faults()).toEqual([]);
    expect(shelf.install).not.toHaveBeenCalled();
  });

  test('is merged with what is in use, with a choice for each contradiction', async () => {
    const { root, shelf } = await begin();
    await choose(root, canonical(changed('1.2.0', 14)));
    control(root, 'Voeg samen met wat je nu gebruikt').click();
    await settled();
    const inputs = all<HTMLInputElement>(root, '.conflict input');
    expect(inputs.map(({ checked }) => checked)).toEqual([true, false]);
    expect(await faults()).toEqual([]);
    inputs[1]!.click();
    control(root, 'Neem op als versie 1.3.0 en gebruik').click();
    await expect.poll(() => shelf.install.mock.calls.length).toBe(1);
    const [{ text, origin }] = shelf.install.mock.calls[0]!;
    const merged = JSON.parse(text) as PackFile;
    expect(origin).toBe('workbench');
    expect(merged.indicators.find(({ id }) => id === 'plan.past_end')!.threshold).toBe(14);
  });

  test('with another number under the same name asks once, by that name', async () => {
    const limit = (value: number) => ({
      thresholds: [
        { id: 'long_ago', name: { nl: 'Lang geleden', en: 'Long ago' }, value, unit: 'days' as const },
      ],
    });
    const inUse = { ...(standardPackFile as PackFile), ...limit(30) };
    const { root, shelf } = await begin({
      ...first,
      packs: first.packs.map((pack) =>
        pack.version === first.active.version ? { ...pack, text: canonical(inUse) } : pack,
      ),
    });
    await choose(root, canonical({ ...inUse, ...limit(60), version: '1.2.0' }));
    expect(textOf(root.querySelector('.incoming'))).toContain('Lang geleden: de grens gaat van 30 naar 60.');
    control(root, 'Voeg samen met wat je nu gebruikt').click();
    await settled();
    expect(all(root, '.conflict legend').map(textOf)).toEqual(['Lang geleden']);
    all<HTMLInputElement>(root, '.conflict input')[1]!.click();
    control(root, 'Neem op als versie 1.3.0 en gebruik').click();
    await expect.poll(() => shelf.install.mock.calls.length).toBe(1);
    expect((JSON.parse(shelf.install.mock.calls[0]![0].text) as PackFile).thresholds).toEqual(
      limit(60).thresholds,
    );
  });

  test('that the desk refuses stays in view, with the desk’s reason', async () => {
    const { root, shelf } = await begin();
    shelf.install.mockResolvedValueOnce({
      installed: null,
      problems: [{ path: 'version', reason: 'Version 1.2.0 is here already', hint: 'Give it another.' }],
    });
    await choose(root, canonical(changed('1.2.0', 14)));
    control(root, 'Neem alleen op').click();
    await expect.poll(() => textOf(root.querySelector('[role=status]'))).toContain('is here already');
    expect(root.querySelector('.incoming')).not.toBeNull();
  });
});

test('rolls back to what was in use before', async () => {
  const { root, shelf } = await begin({ ...first, before: [{ id: 'werk-inkomen', version: '1.0.0' }] });
  control(root, 'Ga terug naar Werk en Inkomen, versie 1.0.0').click();
  await expect.poll(() => shelf.rollBack.mock.calls.length).toBe(1);
});

test('a version is removed after a second press', async () => {
  const { root, shelf } = await begin();
  control(root, 'Haal weg: Werk en Inkomen, versie 1.0.0').click();
  expect(shelf.drop).not.toHaveBeenCalled();
  control(root, 'Ja, haal weg').click();
  await expect.poll(() => shelf.drop.mock.calls).toEqual([[{ id: 'werk-inkomen', version: '1.0.0' }]]);
});

test('what a policy fixed can be saved, and not be changed', async () => {
  const { root } = await begin({ ...first, isFixed: true });
  expect(textOf(root)).toContain('Je organisatie heeft dit pakket vastgezet.');
  expect(
    all(root, 'button')
      .map(textOf)
      .filter((name) => /^(Gebruik|Ga terug)/.test(name)),
  ).toEqual([]);
  expect(await faults()).toEqual([]);
});
