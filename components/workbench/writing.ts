import { createMemo, createSignal } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { compile } from '../../utils/indicators/compile.ts';
import { loadPack, type Problem } from '../../utils/indicators/index.ts';
import { sentencesOf } from '../../utils/indicators/load.ts';
import type { ExampleRun } from '../../utils/packs/examples.ts';
import type { Draft } from '../../utils/street/draft.ts';
import type { PackFile, PackProblem } from '../../utils/street/pack-file.ts';
import type { Change, Indicator, Pack } from '../../utils/street/pack.ts';
import {
  brokenExamples,
  newIndicator,
  published,
  runKey,
  withExamples,
} from '../../utils/workbench/publish.ts';
import type { DraftDesk } from './draft-desk.ts';
import { documentInUse, type PackShelf } from './pack-shelf.ts';

/** Typing rests for so long before it is kept. */
const KEEP_MS = 400;

/** What became of publishing: a version, or what stands in its way. */
export interface Published {
  version: string | null;
  problems: PackProblem[];
  /** Examples of the pack that don't hold with this rule in it, and that nobody agreed to. */
  broken: ExampleRun[];
}

export type Writing = ReturnType<typeof createWriting>;

/** What is chosen and typed: one for a page, whatever view shows it. */
export function createWriting(shelf: PackShelf, desk: DraftDesk) {
  const [inUse, setInUse] = createSignal<{ pack: Pack; file: PackFile } | null>(null);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [kept, setKept] = createSignal<'kept' | 'typing' | 'failed'>('kept');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Indicator | null = null;
  /** Goes up with everything that is done here. */
  let acts = 0;

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
  /** What is wrong with the rule comes once, whether the rest is there yet or not. */
  const problems = createMemo((): Problem[] => {
    const [one, whole] = [indicator(), inUse()];
    if (!one || !whole) return [];
    const { plain: _, ...bare } = one;
    const form = loadPack({ ...coreOf(whole.pack), indicators: [bare] }, whole.pack.fields).problems.filter(
      ({ path, part }) => part === 'form' && !path?.startsWith('coreList'),
    );
    const compiled = compile(bare, whole.pack);
    return Array.isArray(compiled) ? [...compiled, ...form] : form;
  });
  const sound = createMemo((): Indicator | null => {
    const [one, whole] = [indicator(), pack()];
    if (!one || !whole || Array.isArray(compile(one, whole))) return null;
    return { ...one, plain: sentencesOf(one, whole) };
  });

  async function refresh(): Promise<void> {
    const at = acts;
    const read = await desk.drafts();
    // What was done here meanwhile is newer.
    if (at === acts && waiting === null) setDrafts(read);
  }

  async function flush(apart = false): Promise<void> {
    clearTimeout(timer);
    const [one, id] = [waiting, pack()?.id];
    if (!one || id === undefined) return;
    waiting = null;
    acts++;
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
    acts++;
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
    /** The document of the pack in use, with the parts that hold. */
    file: () => inUse()?.file ?? null,
    listed,
    indicator,
    before,
    draft,
    /** The draft with its sentence, though texts may be missing; null while its rule is broken. */
    sound,
    problems,
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
        localDay(new Date()),
      );
      replace(fresh);
      setChosen(fresh.id);
    },
    /** A threshold of the pack is called otherwise in rules now: drafts that use it follow, with their history. */
    async rename(from: string, to: string): Promise<void> {
      const id = pack()?.id;
      if (id === undefined) return;
      await flush();
      for (const one of await desk.rename({ pack: id, from, to })) put(one);
    },
    /** The draft goes; what is in the pack stays. */
    async drop(): Promise<void> {
      const one = draft();
      if (!one) return;
      clearTimeout(timer);
      waiting = null;
      acts++;
      await desk.drop({ pack: one.pack, id: one.id });
      setDrafts((all) =>
        all.filter((each) => each !== one && (each.id !== one.id || each.pack !== one.pack)),
      );
      acts++;
      setKept('kept');
    },
    /**
     * The pack's own examples run first. @param agreed keys of the runs (`runKey`) that say what should be from now on
     * @returns what is wrong; the version that is in use now where nothing is
     */
    async publish(what: Change['what'], agreed: ReadonlySet<string>): Promise<Published> {
      const [one, whole] = [indicator(), inUse()];
      if (!one || !whole || problems().length > 0) return { version: null, problems: [], broken: [] };
      await flush();
      const { file, known } = await documentInUse(shelf);
      const next = published(file, one, { known, day: localDay(new Date()), what });
      const broken = brokenExamples(next);
      if (broken.some((run) => !agreed.has(runKey(run)))) return { version: null, problems: [], broken };
      const { installed, problems: wrong } = await shelf.install({
        text: JSON.stringify(withExamples(next, broken)),
        origin: 'workbench',
        activate: true,
      });
      if (!installed) return { version: null, problems: wrong, broken: [] };
      await this.drop();
      setChosen(one.id);
      return { version: installed.version, problems: [], broken: [] };
    },
  };
}

const current = ({ steps }: Draft): Indicator => steps[0]!.indicator;

function coreOf({ schema, id, version, name, coreList, groups, representation, thresholds }: Pack): object {
  return {
    schema,
    id,
    version,
    name,
    coreList,
    groups,
    ...(representation && { representation }),
    ...(thresholds && { thresholds }),
  };
}
