import { startsOf, type ExportedLog } from './log.ts';
import { isoOf } from './moments.ts';
import type { TraceEvent } from '../event.ts';

/** The extensions of the standard (IEEE 1849) that are used. */
const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Organizational', 'org'],
] as const;

/**
 * The log as IEEE XES (1849-2023) XML: a trace for each session, in the order of storing.
 * What belongs to the study stands with each trace: drafts of the schema differ in where a log's own attributes go.
 */
export function xesOf(log: ExportedLog): string {
  const starts = startsOf(log);
  const sessions = Map.groupBy(log.events, ({ session }) => session);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xmlns="http://www.xes-standard.org/" xes.version="2.0" xes.features="">',
    ...EXTENSIONS.map(
      ([name, prefix]) =>
        ` <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    ' <global scope="trace">',
    `  ${attribute('concept:name', 'session')}`,
    ' </global>',
    ' <global scope="event">',
    `  ${attribute('concept:name', 'event')}`,
    `  ${date('1970-01-01T00:00:00.000Z')}`,
    ' </global>',
    ' <classifier name="Activity" keys="concept:name"/>',
    ...[...sessions].flatMap(([session, events]) => [
      ' <trace>',
      `  ${attribute('concept:name', `${log.participant}/${session}`)}`,
      `  ${attribute('study', log.study.id)}`,
      `  ${attribute('study_version', log.study.version)}`,
      `  ${attribute('participant', log.participant)}`,
      `  ${attribute('session', session)}`,
      ...events.flatMap((event) => [
        '  <event>',
        ...attributesOf(event, log, starts).map((line) => `   ${line}`),
        '  </event>',
      ]),
      ' </trace>',
    ]),
    '</log>',
    '',
  ].join('\n');
}

function attributesOf(event: TraceEvent, log: ExportedLog, starts: ReadonlyMap<number, number>): string[] {
  return [
    attribute('concept:name', event.kind),
    date(isoOf(event.at, log.study.timestamps, starts.get(event.session) ?? event.at)),
    attribute('org:resource', log.participant),
    attribute('seq', event.seq),
    attribute('clock', event.clock),
    attribute('room', event.room),
    attribute('sender', event.sender),
    attribute('number', event.number),
    ...(event.client === undefined ? [] : [attribute('client', event.client)]),
    ...Object.entries(event.data as Record<string, string | number | boolean | null>).flatMap(
      ([name, value]) => (value === null ? [] : [attribute(name, value)]),
    ),
  ];
}

const date = (iso: string): string => `<date key="time:timestamp" value="${iso}"/>`;

function attribute(key: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return `<boolean key="${key}" value="${value}"/>`;
  if (typeof value === 'number') return `<int key="${key}" value="${Math.round(value)}"/>`;
  return `<string key="${key}" value="${escaped(value)}"/>`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);
