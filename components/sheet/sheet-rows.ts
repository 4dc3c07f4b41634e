/** What a citizen is told of what Sidelight shows: sentences to "u", made from the pack. Pure. */
import { groundsWords } from '../annotate/stance-words.ts';
import { fillText } from '../../utils/indicators/fill-text.ts';
import type { Stance } from '../../utils/street/annotation.ts';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Signal } from '../../utils/street/signal.ts';
import type { Texts } from '../../utils/text/index.ts';
import { sentenceOf } from '../../utils/text/signal-words.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';

export interface SheetRow {
  id: string;
  what: string;
  why: string;
  where: string;
  /** What the coach says of it, where the coach said something. */
  coach: string | null;
}

export interface SheetRows {
  shown: SheetRow[];
  /** Names of what was looked at and does not apply. */
  quiet: string[];
  /** Names of fields that were missed. */
  notRead: string[];
}

/** Raised signals and figures with a value, in the pack's order; what does not apply; what was not read. */
export function sheetRows(sheet: ClientSheet, texts: Texts): SheetRows {
  const rows: SheetRows = { shown: [], quiet: [], notRead: [] };
  const missing = new Set<string>();
  const byId = new Map(sheet.signals.map((signal) => [signal.indicator, signal]));
  for (const indicator of sheet.pack.indicators) {
    const signal = byId.get(indicator.id);
    if (!signal || sheet.notInSystem.includes(indicator.id)) continue;
    if (signal.state === 'unknown') signal.missing.forEach((field) => missing.add(field));
    else if (signal.state === 'raised' || signal.kind === 'figure') {
      rows.shown.push(rowOf(sheet, texts, indicator, signal));
    } else rows.quiet.push(texts.inSentence(indicator.texts[texts.language].name));
  }
  rows.notRead = [...missing].map((field) => texts.inSentence(texts.field(field)));
  return rows;
}

function rowOf(sheet: ClientSheet, texts: Texts, indicator: Indicator, signal: Signal): SheetRow {
  const own = indicator.texts[texts.language];
  return {
    id: indicator.id,
    what: saidToCitizen(texts, indicator, signal),
    why: fillText(own.citizen?.why ?? own.purpose, signal, texts.language),
    where: whereOf(sheet, texts, signal),
    coach: signal.stance ? texts.words.sheet.saysCoach(stanceToCitizen(texts, signal.stance)) : null,
  };
}

/** What the coach thinks of a signal and why, in words to the citizen: own words are shown too, since they are kept. */
export function stanceToCitizen(texts: Texts, stance: Stance): string {
  const { stances } = texts.words.sheet;
  const why = groundsWords(texts, stance);
  if (stance.kind === 'dispute') return stances.dispute(why ?? texts.words.kept.themes[stance.theme]);
  const said = stance.kind === 'quiet' ? stances.quiet(texts.day(stance.until)) : stances.irrelevant;
  return why === null ? said : `${said}, ${why}`;
}

/** The pack's sentence to the citizen; one with a hole is not said, and the coach's own stands instead. */
function saidToCitizen(texts: Texts, indicator: Indicator, signal: Signal): string {
  const says = indicator.texts[texts.language].citizen?.says;
  const isWhole =
    says !== undefined &&
    !(says.includes('{date}') && !signal.date) &&
    !(says.includes('{value}') && signal.value === null) &&
    !(says.includes('{of}') && signal.of === undefined);
  return isWhole ? fillText(says, signal, texts.language) : `${sentenceOf(texts, indicator, signal)}.`;
}

/** The kinds of page that its inputs stand on; what is not open any more was read earlier. */
function whereOf(sheet: ClientSheet, texts: Texts, { inputs }: Signal): string {
  const places = inputs.flatMap(({ source, unit, state }) => {
    if (state === 'not seen' || !source) return [];
    if (unit) return [texts.words.health.units[unit]];
    const reading = sheet.readings.find((one) => one.doc === source.doc && one.reading === source.reading);
    const { places, notOpen } = texts.words.sheet;
    if (!reading) return [notOpen];
    return [
      reading.kind === 'history' ? texts.words.health.units[reading.unit ?? 'contact'] : places[reading.kind],
    ];
  });
  return [...new Set(places)].join(', ');
}
