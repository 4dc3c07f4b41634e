import { createMemo, createSignal } from 'solid-js';
import { loadPack, type Problem } from '../../utils/indicators/index.ts';
import type { Draft } from '../../utils/street/draft.ts';
import type { PackFile, PackProblem } from '../../utils/street/pack-file.ts';
import type { Change, Indicator, Pack } from '../../utils/street/pack.ts';
import { newIndicator, published } from '../../utils/workbench/publish.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { PackShelf } from './pack-shelf.ts';

/** Typing rests for so long before it is kept. */
const KEEP_MS = 400;

export type Writing = ReturnType<typeof createWriting>;

/** The day here, `YYYY-MM-DD`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** What is chosen and typed: one for a page, whatever view shows it. */
export function createWriting(shelf: PackShelf, desk: DraftDesk) {
  const [inUse, setInUse] = createSignal<{ pack: Pack; file: PackFile } | null>(null);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [kept, setKept] = createSignal<'kept' | 'typing' | 'failed'>('kept');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Indicator | null = null;

  const pack = () => inUse()?.pack ?? null;
  const own = createMemo(() => drafts().filter((draft) => draft.pack === pack()?.id));
  const draftOf = (id: string | null) => own().find((draft) => draft.id === id) ?? null;
  /** Those of the pack in its order, then what is new. */
  const listed = createMemo((): Indicator[] => {
    const known = inUse()?.pack.indicators ?? [];
    const fresh = own().filter(({ id }) => !known.some((each) => each.id === id));
    return [...known.map((each) => draftOf(each.id)?.steps[0]!.indicator ?? each), ...fresh.map(current)];
  });
  const indicator = createMemo((): Indicator | null => {
    const id = chosen();
    return listed().find((each) => each.id === id) ?? listed()[0] ?? null;
  });
  /** As it stands in the pack; null for a new one. */
  const before = createMemo(() => {
    const id = indicator()?.id;
    return inUse()?.pack.indicators.find((each) => each.id === id) ?? null;
  });
  const draft = () => draftOf(indicator()?.id ?? null);
  const checked = createMemo((): { indicator: Indicator | null; problems: Problem[] } => {
    const [one, whole] = [indicator(), inUse()];
    if (!one || !whole) return { indicator: null, problems: [] };
    const { plain: _, ...bare } = one;
    const loaded = loadPack({ ...coreOf(whole.pack), indicators: [bare] });
    const problems = loaded.problems.filter(({ path }) => !path?.startsWith('coreList'));
    return { indicator: loaded.pack?.indicators[0] ?? null, problems };
  });

  async function refresh(): Promise<void> {
    const read = await desk.drafts();
    // What is being typed is newer than what was kept.
    if (waiting === null) setDrafts(read);
  }

  async function flush(apart = false): Promise<void> {
    clearTimeout(timer);
    const [one, id] = [waiting, pack()?.id];
    if (!one || id === undefined) return;
    waiting = null;
    try {
      put(await desk.keep({ pack: id, indicator: one, apart }));
      setKept('kept');
    } catch {
      setKept('failed');
    }
  }

  /** In memory at once; what is still typed meanwhile stands above what comes back. */
  function put(one: Draft): void {
    if (waiting?.id === one.id) return;
    setDrafts((all) => [...all.filter((each) => each.id !== one.id || each.pack !== one.pack), one]);
  }

  function replace(next: Indicator, apart = false): void {
    const id = pack()?.id;
    if (id === undefined) return;
    const { plain: _, ...bare } = next;
    const steps = draftOf(bare.id)?.steps ?? [];
    const now = new Date().toISOString();
    waiting = null;
    const step = { began: steps[0]?.began ?? now, changed: now, indicator: bare };
    put({ pack: id, id: bare.id, steps: [step, ...steps.slice(1)] });
    waiting = bare;
    setKept('typing');
    clearTimeout(timer);
    if (apart) void flush(true);
    else timer = setTimeout(() => void flush(), KEEP_MS);
  }

  return {
    pack,
    listed,
    indicator,
    before,
    draft,
    /** The draft as it was loaded, with its sentence; null while something is wrong with it. */
    sound: () => checked().indicator,
    problems: () => checked().problems,
    kept,
    isDraft: (id: string) => draftOf(id) !== null,
    follow: setInUse,
    refresh,
    flush,
    choose(id: string): void {
      void flush();
      setChosen(id);
    },
    edit(change: Partial<Indicator>): void {
      const one = indicator();
      if (one) replace({ ...one, ...change });
    },
    /** Back to a step of the history; what stood there until now becomes one. */
    restore: (step: Indicator) => replace(step, true),
    begin(): void {
      void flush();
      const fresh = newIndicator(
        listed().map(({ id }) => id),
        today(),
      );
      replace(fresh);
      setChosen(fresh.id);
    },
    /** The draft goes; what is in the pack stays. */
    async drop(): Promise<void> {
      const one = draft();
      if (!one) return;
      clearTimeout(timer);
      waiting = null;
      await desk.drop({ pack: one.pack, id: one.id });
      setDrafts((all) =>
        all.filter((each) => each !== one && (each.id !== one.id || each.pack !== one.pack)),
      );
      setKept('kept');
    },
    /** @returns what is wrong; the version that is in use now where nothing is */
    async publish(what: Change['what']): Promise<{ version: string | null; problems: PackProblem[] }> {
      const [one, whole] = [indicator(), inUse()];
      if (!one || !whole || checked().problems.length > 0) return { version: null, problems: [] };
      await flush();
      const { packs, active } = await shelf.packs();
      const known = packs.filter(({ id }) => id === active.id).map(({ version }) => version);
      // The document as it stands, with what of it could not be read here.
      const text = packs.find(({ id, version }) => id === active.id && version === active.version)!.text;
      const next = published(JSON.parse(text) as PackFile, one, { known, day: today(), what });
      const { installed, problems } = await shelf.install({
        text: JSON.stringify(next),
        origin: 'workbench',
        activate: true,
      });
      if (!installed) return { version: null, problems };
      await this.drop();
      setChosen(one.id);
      return { version: installed.version, problems: [] };
    },
  };
}

const current = ({ steps }: Draft): Indicator => steps[0]!.indicator;

function coreOf({ schema, id, version, name, coreList, groups, representation }: Pack): object {
  return { schema, id, version, name, coreList, groups, ...(representation && { representation }) };
}
