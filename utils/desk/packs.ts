/** The packs that were taken in, and which of them the desk judges with. */
import { isOf } from '../adapters/check.ts';
import { standardPackFile } from '../indicators/index.ts';
import { checkPack, checkPackText, type CheckedPack } from '../packs/check.ts';
import { canonical } from '../packs/checksum.ts';
import { compareVersions } from '../packs/version.ts';
import {
  readPackChoice,
  readPacks,
  removePack,
  writePack,
  writePackChoice,
  writePackLimits,
  type StoredPack,
} from '../store/packs.ts';
import { readPolicy } from '../store/policy.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { Adapter } from '../street/adapter.ts';
import type { KnownPack, PackCalls, PackId, PackOrigin, PackProblem, PacksNow } from '../street/pack-file.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import type { Sites } from './sites.ts';
import type { Views } from './views.ts';

const isSame = (a: PackId | null, b: PackId | null): boolean => a?.id === b?.id && a?.version === b?.version;
const idOf = ({ id, version }: PackId): PackId => ({ id, version });

/** The one that ships, checked when it is first asked for. */
let shipped: (CheckedPack & { known: KnownPack }) | null = null;
function shippedPack() {
  if (!shipped) {
    const checked = checkPack(standardPackFile);
    const { id, version, name } = checked.pack!;
    const text = canonical(standardPackFile);
    shipped = { ...checked, known: { id, version, name, origin: 'shipped', installed: null, text } };
  }
  return shipped;
}

export class Packs {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #views: Views;
  readonly #sites: Sites;
  /** What is wrong with the pack in use. */
  #problems: PackProblem[] = [];
  /** Came by policy. */
  #fixed: KnownPack | null = null;
  /** A policy gave one, though maybe none that can be used. */
  #wasGiven = false;
  #origin: PackOrigin = 'shipped';

  constructor(memory: SessionMemory, judge: Judge, views: Views, sites: Sites) {
    this.#memory = memory;
    this.#judge = judge;
    this.#views = views;
    this.#sites = sites;
  }

  /**
   * Puts to use what holds now: a pack by policy, else one of this session, else what was chosen, else what ships. A
   * pack that can't be read any more leaves its place to the next.
   */
  async load(): Promise<void> {
    const given = (await readPolicy()).pack;
    this.#problems = [];
    this.#fixed = null;
    this.#wasGiven = given !== undefined;
    this.#origin = 'policy';
    if (given !== undefined && (await this.#useGiven(given))) return;
    const { pack: ofSession } = this.#memory.settings;
    this.#origin = 'file';
    if (ofSession !== null && (await this.#use(checkPack(ofSession)))) return;
    const { active } = await readPackChoice();
    const chosen = active && (await readPacks()).find((pack) => isSame(pack, active));
    this.#origin = chosen?.origin ?? 'shipped';
    if (chosen && (await this.#use(checkPackText(chosen.text)))) return;
    this.#origin = 'shipped';
    await this.#use(shippedPack());
  }

  /** Where the pack in use came from. */
  get origin(): PackOrigin {
    return this.#origin;
  }

  /** A policy may have given, changed or taken back a pack. */
  async policyChanged(): Promise<void> {
    if (this.#wasGiven || (await readPolicy()).pack !== undefined) await this.#reload();
  }

  /**
   * A pack for this session only, or with null what holds without one.
   * @returns what is wrong, in words; a pack by policy goes before
   */
  async useForSession(pack: unknown): Promise<string[]> {
    this.#memory.settings.pack = pack;
    this.#memory.saveSettings();
    await this.#memory.flush();
    await this.#reload();
    return this.#problems.map(({ path, reason, hint }) => `${path || 'pack'}: ${reason} ${hint}`);
  }

  readonly questions = {
    packs: () => this.#now(),
    installPack: (asked) => this.#install(asked),
    activatePack: async (pack) => {
      this.#refuseFixed();
      await this.#known(pack);
      await this.#activate(this.#isShipped(pack) ? null : pack);
      return { problems: this.#problems };
    },
    rollBackPack: async () => {
      this.#refuseFixed();
      const { before } = await readPackChoice();
      const here = await readPacks();
      const at = before.findIndex((one) => one === null || here.some((pack) => isSame(pack, one)));
      if (at < 0) throw new Error('Nothing was in use before.');
      await writePackChoice({ active: before[at]!, before: before.slice(at + 1) });
      await this.#reload();
      return idOf(this.#judge.pack);
    },
    dropPack: async (pack) => {
      const known = await this.#known(pack);
      const { active, before } = await readPackChoice();
      if (known.origin === 'shipped') throw new Error('The pack that ships always stays.');
      if (isSame(pack, active)) throw new Error('This pack is in use: put another to use first.');
      await writePackChoice({ active, before: before.filter((one) => !isSame(one, pack)) });
      await removePack(pack);
    },
  } satisfies Pick<QuestionHandlers, keyof PackCalls>;

  async #now(): Promise<PacksNow> {
    const { before } = await readPackChoice();
    const packs = await this.#all();
    return {
      language: await readLanguage(),
      active: idOf(this.#judge.pack),
      isFixed: this.#fixed !== null,
      before: before
        .map((one) => one ?? idOf(shippedPack().known))
        .filter((one) => packs.some((pack) => isSame(pack, one))),
      packs,
      problems: this.#problems,
    };
  }

  async #all(): Promise<KnownPack[]> {
    const stored = (await readPacks()).flatMap((pack): KnownPack[] => {
      const { pack: read } = checkPackText(pack.text);
      return read ? [{ ...pack, name: read.name }] : [];
    });
    const others = [shippedPack().known, ...stored];
    const all = this.#fixed ? [this.#fixed, ...others.filter((one) => !isSame(one, this.#fixed))] : others;
    return all.sort((a, b) => (a.id === b.id ? compareVersions(b.version, a.version) : a.id < b.id ? -1 : 1));
  }

  async #install({
    text,
    origin,
    activate,
  }: PackCalls['installPack'][0]): Promise<PackCalls['installPack'][1]> {
    const { pack, json, problems } = checkPackText(text);
    if (!pack) return { installed: null, problems };
    const id = idOf(pack);
    const content = canonical(json);
    const here = (await this.#all()).find((one) => isSame(one, id));
    if (here && here.text !== content) {
      const problem: PackProblem = {
        path: 'version',
        reason: `Version ${id.version} of “${id.id}” is here already, with another content`,
        hint: 'Give this content a version of its own.',
      };
      return { installed: null, problems: [problem, ...problems] };
    }
    if (!here) {
      const stored: StoredPack = { ...id, origin, installed: new Date().toISOString(), text: content };
      await writePack(stored);
    }
    if (activate && !this.#fixed) await this.#activate(this.#isShipped(id) ? null : id);
    return { installed: id, problems };
  }

  async #activate(pack: PackId | null): Promise<void> {
    const { active, before } = await readPackChoice();
    // A pack of this session alone gives way to what is chosen now.
    this.#memory.settings.pack = null;
    this.#memory.saveSettings();
    await this.#memory.flush();
    if (!isSame(active, pack)) await writePackChoice({ active: pack, before: [active, ...before] });
    await this.#reload();
  }

  async #reload(): Promise<void> {
    const { adapters, fields } = this.#judge;
    await this.load();
    if (canonical(fields) === canonical(this.#judge.fields))
      await this.#reread([...adapters, ...this.#judge.adapters]);
    else await this.#forget([...this.#memory.caseloads.keys()]);
    this.#views.packChanged();
    this.#views.refresh();
  }

  /** What was read in another way is forgotten: two ways of reading must not meet in one client. */
  async #reread(adapters: readonly Adapter[]): Promise<void> {
    if (adapters.length === 0) return;
    await this.#forget(
      [...this.#memory.caseloads.keys()].filter((system) =>
        adapters.some((adapter) => isOf(adapter, system)),
      ),
    );
  }

  async #forget(systems: readonly string[]): Promise<void> {
    for (const system of systems) this.#memory.dropSystem(system);
    await this.#memory.flush();
    await this.#sites.tellAll();
  }

  async #useGiven(given: unknown): Promise<boolean> {
    const checked = typeof given === 'string' ? checkPackText(given) : { ...checkPack(given), json: given };
    if (!(await this.#use(checked))) return false;
    const { id, version, name } = checked.pack!;
    this.#fixed = { id, version, name, origin: 'policy', installed: null, text: canonical(checked.json) };
    return true;
  }

  async #use({ pack, file, problems }: CheckedPack): Promise<boolean> {
    this.#problems.push(...problems);
    if (!pack) return false;
    this.#judge.take(pack, file?.adapters, file?.theme);
    await writePackLimits(file?.limits ?? {});
    return true;
  }

  #isShipped = (pack: PackId): boolean => isSame(pack, shippedPack().known);

  #refuseFixed(): void {
    if (this.#fixed) throw new Error('A policy fixed the pack on this machine.');
  }

  async #known(pack: PackId): Promise<KnownPack> {
    const known = (await this.#all()).find((one) => isSame(one, pack));
    if (!known) throw new Error(`There is no version ${pack.version} of “${pack.id}” here.`);
    return known;
  }
}
