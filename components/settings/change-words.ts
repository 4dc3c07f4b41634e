import type { Change } from '../../utils/settings/changes.ts';
import type { SettingName } from '../../utils/settings/file.ts';
import { dictionaries, type Texts } from '../../utils/text/index.ts';
import { standardNames } from './indicator-names.ts';

/** "Tekstgrootte: nu 100 %, straks 150 %". */
export function changeInWords(texts: Texts, change: Change): string {
  const { file } = texts.words.comfort;
  if (change.setting === 'indicator') {
    const name = standardNames[change.indicator]?.[texts.language] ?? change.indicator;
    return file.change(name, choiceInWords(texts, change.from), choiceInWords(texts, change.to));
  }
  return file.change(
    settingInWords(texts, change.setting),
    valueInWords(texts, change.setting, change.from),
    valueInWords(texts, change.setting, change.to),
  );
}

export function settingInWords({ words: { comfort, settings } }: Texts, name: SettingName): string {
  const { use } = comfort;
  if (name === 'language' || name === 'textSize' || name === 'helpKey') return use[name];
  return settings[name];
}

function valueInWords(texts: Texts, name: SettingName, value: string | number | boolean): string {
  const { rules } = texts.words;
  if (name === 'language') return dictionaries[value as 'nl' | 'en'].languageName;
  if (name === 'textSize') return `${String(value)} %`;
  if (typeof value === 'boolean') return texts.inSentence(value ? rules.on : rules.off);
  return String(value);
}

function choiceInWords(
  texts: Texts,
  { on, representation }: Extract<Change, { setting: 'indicator' }>['to'],
): string {
  const { rules, comfort } = texts.words;
  const parts = [
    on !== undefined && (on ? rules.on : rules.off),
    representation !== undefined && rules.forms[representation],
  ].filter((part) => part !== false);
  return parts.length > 0 ? texts.inSentence(parts.join(', ')) : comfort.file.asPack;
}
