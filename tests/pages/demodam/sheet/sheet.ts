/** What the younger skins show of one client, tab by tab: labels and texts, without saying how they look. */
import type { Client } from '../data/client.ts';
import type { Dates } from '../entries.ts';
import { appointments } from './appointments.ts';
import { contacts } from './contacts.ts';
import { exemptions } from './exemptions.ts';
import { instruments } from './instruments.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';

export type Field =
  | { label: string; value: string }
  /** A box that is ticked or not. */
  | { label: string; checked: boolean };

export type Input =
  /** `value` is one of the options, or '' while `first` stands there. */
  | { kind: 'choice'; name: string; label: string; options: readonly string[]; value: string; first: string }
  | { kind: 'line' | 'text'; name: string; label: string };

export type Section =
  /** `pairs` stand in a table, `inputs` in read-only inputs, a `list` is a definition list. */
  | { kind: 'fields'; title: string; as: 'pairs' | 'inputs' | 'list'; fields: Field[] }
  /** `unit` is the plural of what a row is. */
  | { kind: 'history'; title: string; unit: string; columns: string[]; rows: string[][] }
  /** What a user can save, by the name of the act. */
  | { kind: 'form'; title: string; act: string; button: string; inputs: Input[] };

export type Tab = (client: Client, dates: Dates) => Section[];

const TABS = {
  persoon: { label: 'Persoon', show: person },
  contacten: { label: 'Contacten', show: contacts },
  afspraken: { label: 'Afspraken', show: appointments },
  pva: { label: 'Plan van aanpak', show: plan },
  instrumenten: { label: 'Trajecten', show: instruments },
  ontheffingen: { label: 'Ontheffingen', show: exemptions },
} satisfies Record<string, { label: string; show: Tab }>;

export type TabId = keyof typeof TABS;

export const SHEET_TABS = Object.entries(TABS).map(([id, { label }]) => ({ id: id as TabId, label }));

/** The tab of that name; the first one for any other name. */
export const tabNamed = (name: string): TabId => SHEET_TABS.find(({ id }) => id === name)?.id ?? 'persoon';

export const sheet = (client: Client, tab: TabId, dates: Dates): Section[] => TABS[tab].show(client, dates);
