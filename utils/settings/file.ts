/**
 * A file of settings: choices about Sidelight itself. Sites, clients, and who a citizen turns to are not in it, so that it
 * can be given to a colleague.
 */
import * as v from 'valibot';
import type { Theme } from '../theme/tokens.ts';
import { TEXT_SIZES } from '../wire/comfort.ts';

/** Longer is no file of settings. */
const LONGEST = 100_000;

export const settingsForm = v.strictObject({
  what: v.literal('Sidelight settings'),
  schema: v.literal(1),
  language: v.optional(v.picklist(['nl', 'en'])),
  textSize: v.optional(v.picklist(TEXT_SIZES)),
  helpKey: v.optional(v.boolean()),
  notes: v.optional(v.boolean()),
  remember: v.optional(v.boolean()),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  /** Choices by id of the indicator; what is not in it goes by the pack again. */
  indicators: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][\w.-]{0,63}$/)),
      v.strictObject({
        on: v.optional(v.boolean()),
        representation: v.optional(v.picklist(['words', 'number', 'scale', 'colour'])),
      }),
    ),
  ),
});

export type SettingsFile = v.InferOutput<typeof settingsForm>;

/** What a file may set, but for indicators, each of which is a setting of its own. */
export const SETTINGS = ['language', 'textSize', 'helpKey', 'notes', 'remember', 'days'] as const;
export type SettingName = (typeof SETTINGS)[number];

/** What holds now, whole, and what a policy fixed. */
export type SettingsNow = Required<Omit<SettingsFile, 'what' | 'schema'>> & {
  fixed: SettingName[];
  /** The theme that was chosen here; it has a file of its own. */
  theme: Theme;
};

/** @returns the settings, or where the text is wrong: the place in it, empty for the whole */
export function readSettings(text: string): { file: SettingsFile } | { wrong: string } {
  if (text.length > LONGEST) return { wrong: '' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: '' };
  }
  const result = v.safeParse(settingsForm, json);
  return result.success ? { file: result.output } : { wrong: v.getDotPath(result.issues[0]) ?? '' };
}

export function writeSettings({ fixed: _, theme: __, ...now }: SettingsNow): string {
  const file: SettingsFile = { what: 'Sidelight settings', schema: 1, ...now };
  return `${JSON.stringify(file, null, 2)}\n`;
}
