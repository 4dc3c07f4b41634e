import type { Theme } from '../../utils/theme/tokens.ts';
import type { SettingsFile, SettingsNow } from '../../utils/settings/file.ts';
import type { CitizenDesk, CitizenDeskNow } from '../../utils/wire/client-sheet.ts';
import type { Diagnosis } from '../../utils/wire/diagnosis.ts';
import type { DeskQuestions, Held, KeptOfClient } from '../../utils/wire/messages.ts';

export interface ClientNumber {
  number: string;
  system?: string;
}

/** What the settings page asks of the desk, and of the browser. */
export interface Holder {
  held: () => Promise<Held>;
  setKeeping: (change: DeskQuestions['setKeeping'][0]) => Promise<void>;
  keptAbout: (client: ClientNumber) => Promise<KeptOfClient[]>;
  wipeClient: (client: ClientNumber) => Promise<number>;
  wipeAll: () => Promise<void>;
  citizenDesk: () => Promise<CitizenDeskNow>;
  setCitizenDesk: (desk: CitizenDesk) => Promise<void>;
  /** Calls back whenever what is held changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
  print: () => void;
  settings: () => Promise<SettingsNow>;
  applySettings: (file: SettingsFile) => Promise<void>;
  setTheme: (theme: Theme | null) => Promise<void>;
  diagnosis: () => Promise<Diagnosis>;
  /** Gives the person a file. */
  save: (name: string, text: string) => void;
}
