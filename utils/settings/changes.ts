import { SETTINGS, type SettingName, type SettingsFile, type SettingsNow } from './file.ts';

type Value<K extends SettingName> = SettingsNow[K];
type Choice = SettingsNow['indicators'][string];

/** One thing that a file of settings would change here. */
export type Change =
  | { [K in SettingName]: { setting: K; from: Value<K>; to: Value<K> } }[SettingName]
  | { setting: 'indicator'; indicator: string; from: Choice; to: Choice };

/** What a file would change, and what it asks that a policy fixed otherwise: that stays as it is. */
export function changesBy(
  file: SettingsFile,
  now: SettingsNow,
): { changes: Change[]; refused: SettingName[] } {
  const asked = SETTINGS.filter((name) => file[name] !== undefined && file[name] !== now[name]);
  const changes = asked
    .filter((name) => !now.fixed.includes(name))
    .map((setting) => ({ setting, from: now[setting], to: file[setting] }) as Change);
  const ids = file.indicators
    ? new Set([...Object.keys(now.indicators), ...Object.keys(file.indicators)])
    : [];
  for (const indicator of [...ids].sort()) {
    const from = now.indicators[indicator] ?? {};
    const to = file.indicators![indicator] ?? {};
    if (from.on === to.on && from.representation === to.representation) continue;
    changes.push({ setting: 'indicator', indicator, from, to });
  }
  return { changes, refused: asked.filter((name) => now.fixed.includes(name)) };
}
