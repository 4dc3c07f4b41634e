import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import type { Keeping } from './keeping.ts';
import type { Sites } from './sites.ts';
import { themeNow } from './theme.ts';
import type { Views } from './views.ts';
import type { SettingName, SettingsFile, SettingsNow } from '../settings/file.ts';
import { readComfort, writeComfort } from '../store/comfort.ts';
import { readChoices, writeChoices } from '../store/indicator-choices.ts';
import { readKeeping, writeKeeping } from '../store/keeping.ts';
import { readOwnTheme, writeOwnTheme } from '../store/theme.ts';
import { readLanguage, writeLanguage } from '../store/settings.ts';

/** The choices that stand on the settings page, and a file of them. */
export function settingsRoom(judge: Judge, sites: Sites, views: Views, keeping: Keeping) {
  async function now(): Promise<SettingsNow> {
    const { notes, remember, days, fixed } = await readKeeping();
    const names: SettingName[] = ['language', 'notes', 'remember'];
    return {
      language: await readLanguage(),
      ...(await readComfort()),
      notes,
      remember,
      days,
      indicators: await readChoices(),
      theme: await readOwnTheme(),
      fixed: names.filter((name) => fixed[name as keyof typeof fixed]),
    };
  }

  /** What the file does not name stays; what a policy fixed stays too, whatever is stored under it. */
  async function apply(file: SettingsFile): Promise<void> {
    const { language, textSize, helpKey, notes, remember, days, indicators } = file;
    if (language !== undefined) await writeLanguage(language);
    await writeComfort({ ...(textSize && { textSize }), ...(helpKey !== undefined && { helpKey }) });
    await writeKeeping({
      ...(notes !== undefined && { notes }),
      ...(remember !== undefined && { remember }),
      ...(days !== undefined && { days }),
    });
    if (indicators !== undefined) {
      await writeChoices(indicators);
      judge.choose(await readChoices(), judge.condition);
      views.packChanged();
    }
    await keeping.retain();
    await sites.tellAll();
    views.refresh();
  }

  return {
    look: async () => ({ textSize: (await readComfort()).textSize, theme: await themeNow(judge) }),
    setTheme: async (theme) => {
      await writeOwnTheme(theme);
      views.refresh();
    },
    settings: now,
    applySettings: apply,
  } satisfies Partial<QuestionHandlers>;
}
