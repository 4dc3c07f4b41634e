/** A desk for the workbench that holds one invented state of packs. */
import type { BenchDesk } from '../../components/workbench/bench.ts';
import { withName } from '../../utils/indicators/named.ts';
import { standardPackFile } from '../../utils/indicators/standard-pack.ts';
import { canonical } from '../../utils/packs/checksum.ts';
import type { Draft } from '../../utils/street/draft.ts';
import type { KnownPack, PackFile, PacksNow } from '../../utils/street/pack-file.ts';
import type { NormNote } from '../../utils/street/norm.ts';
import type { Findings } from '../../utils/street/sample.ts';
import { draw } from '../../utils/workbench/sample.ts';
import type { Language } from '../../utils/street/signal.ts';

const standard = standardPackFile as PackFile;

/** The pack that ships with one threshold changed, as a version of its own. */
export const changed = (version: string, threshold: number): PackFile => ({
  ...standard,
  version,
  indicators: standard.indicators.map((each) =>
    each.id === 'plan.past_end' ? { ...each, threshold } : each,
  ),
});

const known = (file: PackFile, origin: KnownPack['origin']): KnownPack => ({
  id: file.id,
  version: file.version,
  name: file.name,
  origin,
  installed: origin === 'file' ? '2026-11-20T09:00:00Z' : null,
  text: canonical(file),
});

export const packsNow = (more: Partial<PacksNow> = {}): PacksNow => ({
  language: 'nl',
  active: { id: standard.id, version: standard.version },
  isFixed: false,
  before: [{ id: standard.id, version: '1.0.0' }],
  packs: [known(changed('1.0.0', 3), 'file'), known(standard, 'shipped')],
  problems: [],
  ...more,
});

export interface FakeBench extends BenchDesk {
  saved: { name: string; text: string; type: string }[];
  /** The desk holds another state from now on. */
  change: (next: PacksNow) => void;
}

export function fakeBench(state: PacksNow = packsNow(), language: Language = state.language): FakeBench {
  let drafts: Draft[] = [];
  let notes: NormNote[] = [];
  let findings: Findings[] = [];
  let now: PacksNow = { ...state, language };
  const listeners = new Set<() => void>();
  const saved: FakeBench['saved'] = [];
  return {
    saved,
    change(next) {
      now = next;
      listeners.forEach((listener) => listener());
    },
    shelf: {
      packs: async () => structuredClone(now),
      install: async () => ({ installed: null, problems: [] }),
      activate: async () => ({ problems: [] }),
      rollBack: async () => now.active,
      drop: async () => undefined,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    drafts: {
      drafts: async () => structuredClone(drafts),
      async keep({ pack, indicator, apart }) {
        const id = indicator.id;
        const earlier = drafts.find((draft) => draft.pack === pack && draft.id === id)?.steps ?? [];
        const at = '2026-11-23T09:41:00Z';
        const steps = [{ began: at, changed: at, indicator }, ...(apart ? earlier : earlier.slice(1))];
        drafts = [...drafts.filter((draft) => draft.id !== id), { pack, id, steps }];
        return { pack, id, steps };
      },
      async rename({ from, to }) {
        drafts = drafts.map((draft) => ({
          ...draft,
          steps: draft.steps.map((step) => ({ ...step, indicator: withName(step.indicator, from, to) })),
        }));
        return structuredClone(drafts);
      },
      async drop({ id }) {
        drafts = drafts.filter((draft) => draft.id !== id);
      },
      seen: async () => ({
        systems: [],
        system: null,
        today: '2026-11-23T09:00:00Z',
        fieldsShown: [],
        coaches: [],
        clients: [],
        of: 0,
      }),
    },
    norms: {
      all: async () => structuredClone(notes),
      async keep(asked) {
        const note = { ...asked, id: `note-${notes.length}`, version: '1.0.0', at: '2026-11-23T09:41:00Z' };
        notes = [{ ...note, pack: { id: standard.id, version: standard.version } }, ...notes];
      },
      async drop({ id }) {
        notes = notes.filter((note) => note.id !== id);
      },
    },
    samples: {
      draw: async ({ seed, count }) => ({
        systems: [{ system: 'https://cases.test', clients: 3 }],
        system: 'https://cases.test',
        numbers: draw(['204881', '204882', '204883'], count, seed),
        of: 3,
      }),
      findings: async () => structuredClone(findings),
      async keep(asked) {
        const pack = { id: standard.id, version: standard.version };
        findings = [
          { ...asked, id: `found-${findings.length}`, pack, at: '2026-11-23T09:41:00Z' },
          ...findings,
        ];
      },
      async drop({ id }) {
        findings = findings.filter((one) => one.id !== id);
      },
    },
    citizenDesk: async () => ({ organisation: 'Gemeente Demodam', ask: 'vragen@demodam.example' }),
    save: (name, text, type) => void saved.push({ name, text, type }),
  };
}
