import { createMemo, createSignal } from 'solid-js';
import { checkPackText } from '../../utils/packs/check.ts';
import type { Caseload, Client } from '../../utils/street/caseload.ts';
import type { SeenPart } from '../../utils/street/draft.ts';
import type { PacksNow } from '../../utils/street/pack-file.ts';
import type { Indicator, Pack } from '../../utils/street/pack.ts';
import { exampleCaseload } from '../../utils/workbench/example-caseload.ts';
import { packCaseload } from '../../utils/workbench/pack-caseload.ts';
import { tryOn } from '../../utils/workbench/trial.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { Writing } from './writing.ts';

/** Letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHKLMNPQRSTUVWXYZ23456789';

/** `pack`: the example caseload that the pack has; `rules`: one made from its rules. */
export type Source = 'seen' | 'pack' | 'rules';
export type Trying = ReturnType<typeof createTrying>;

/** The caseload that rules are tried on, and what the draft and the rule in the pack say of it. */
export function createTrying(desk: DraftDesk, shelf: Pick<PackShelf, 'packs'>, writing: Writing) {
  const [seen, setSeen] = createSignal<SeenPart | null>(null);
  const [chosen, setChosen] = createSignal<Source | null>(null);
  const [system, setSystem] = createSignal<string | null>(null);
  const [coach, setCoach] = createSignal<string | null>(null);
  const [shelved, setShelved] = createSignal<PacksNow['packs']>([]);
  const [wanted, setWanted] = createSignal<string | null>(null);
  const codes = new Map<string, string>();
  let asked = 0;

  /** All parts; what a later call reads takes the place of this one. */
  async function load(): Promise<void> {
    const own = ++asked;
    const clients: Client[] = [];
    // Without them there is nothing to choose, and all else works.
    void shelf.packs().then(
      ({ packs }) => setShelved(packs),
      () => setShelved([]),
    );
    for (;;) {
      const part = await desk.seen({ system: system(), coach: coach(), from: clients.length });
      if (own !== asked) return;
      clients.push(...part.clients);
      if (part.clients.length > 0 && clients.length < part.of) continue;
      setSeen({ ...part, clients });
      return;
    }
  }

  const ofPack = () => writing.file()?.caseload;
  const sources = (): Source[] => (ofPack() ? ['seen', 'pack', 'rules'] : ['seen', 'rules']);
  const source = (): Source => {
    const wished = chosen();
    if (wished && sources().includes(wished)) return wished;
    return wished === null && (seen()?.of ?? 0) > 0 ? 'seen' : ofPack() ? 'pack' : 'rules';
  };
  const today = () => seen()?.today ?? new Date().toISOString();
  /** What a draft looks at and no rule of the pack does. */
  const more = createMemo(
    () => [...new Set(writing.listed().flatMap(({ inputs }) => inputs.flat(2)))],
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  const caseload = createMemo((): Caseload | null => {
    const [pack, part] = [writing.pack(), seen()];
    if (!pack) return null;
    if (source() === 'pack') return packCaseload(ofPack()!, new Date(today()));
    if (source() === 'rules') return exampleCaseload(pack, new Date(today()), more());
    if (!part) return null;
    return {
      system: part.system ?? '',
      clients: Object.fromEntries(part.clients.map((client) => [client.key, client])),
      coverage: { seen: part.of, total: null, oldest: null },
      fieldsShown: part.fieldsShown,
    };
  });
  const trialOf = (indicator: Indicator | null, pack: Pack | null = writing.pack()) => {
    const whole = caseload();
    return pack && whole && indicator ? tryOn(pack, indicator, whole, new Date(today())) : null;
  };
  const before = createMemo(() => trialOf(writing.before()));
  /** Other versions of the pack in use that are here. */
  const others = () => {
    const own = writing.pack();
    return shelved().filter(({ id, version }) => id === own?.id && version !== own.version);
  };
  const other = createMemo(() => others().find(({ version }) => version === wanted()) ?? null, undefined, {
    equals: (a, b) => a?.version === b?.version && a?.text === b?.text,
  });
  const otherPack = createMemo(() => (other() ? checkPackText(other()!.text).pack : null));
  const otherTrial = createMemo(() => {
    const pack = otherPack();
    const own = writing.indicator()?.id;
    return pack && trialOf(pack.indicators.find(({ id }) => id === own) ?? null, pack);
  });

  return {
    seen,
    sources,
    source,
    choose: setChosen,
    coach,
    load,
    today,
    caseload,
    /** Null while the rule is broken. */
    trial: createMemo(() => trialOf(writing.sound())),
    /** The same rule as it stands in the pack; null where it is new. */
    before,
    others,
    /** Version of the pack that the rule is compared with; null for the one in use. */
    compared: () => other()?.version ?? null,
    compareWith: setWanted,
    /** The rule as it stands in that version; null where it is not there. */
    against: () => (other() ? otherTrial() : before()),
    async chooseSystem(next: string): Promise<void> {
      setSystem(next);
      setCoach(null);
      codes.clear();
      await load();
    },
    async chooseCoach(next: string | null): Promise<void> {
      setCoach(next);
      await load();
    },
    /** A name where it is an own or an invented client, else a pseudonym that was drawn for this page. */
    nameOf(key: string): string {
      const name = caseload()?.clients[key]?.name;
      if (name) return name;
      let code = codes.get(key);
      while (!code || (codes.get(key) !== code && [...codes.values()].includes(code))) {
        const drawn = crypto.getRandomValues(new Uint8Array(3));
        code = [...drawn].map((byte) => LETTERS[byte % LETTERS.length]).join('');
      }
      codes.set(key, code);
      return `inw-${code}`;
    },
  };
}
