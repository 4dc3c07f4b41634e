/** What was read and signalled, as text for a terminal. */
import type { InspectedReading, InspectedSignal, Inspection } from '../../utils/wire/messages.ts';
import { table } from '../console/table.ts';

const MAX_ROWS = 12;
const MAX_CELL = 34;

export function describeInspection(inspection: Inspection): string {
  const { readings, signals, notInSystem } = inspection;
  const parts = [`${inspection.url}: ${plural(readings.length, 'reading')}`];
  readings.forEach((reading, index) => parts.push(describeReading(reading, index)));
  if (signals.length > 0) parts.push(describeSignals(signals, readings));
  if (notInSystem.length > 0) parts.push(`Not in this system: ${notInSystem.join(', ')}`);
  return parts.join('\n\n');
}

function describeReading(reading: InspectedReading, index: number): string {
  const kind = reading.unit ? `${reading.kind} of ${reading.unit}s` : reading.kind;
  const rows =
    reading.total === null
      ? `${reading.rows.length} rows`
      : `${reading.rows.length} of ${reading.total} rows`;
  const head = `[${index}] ${kind}, ${rows}, ${reading.source}, confidence ${reading.confidence.toFixed(2)}\n    ${reading.frame}`;
  const known = reading.fields.filter((field) => field.id !== null);
  const others = reading.fields.filter((field) => field.id === null).map((field) => field.label);
  const lines = [head];
  if (reading.kind === 'record') {
    const values = reading.rows[0]?.values ?? {};
    lines.push(
      table(
        ['field', 'label', 'value'],
        known.map(({ id, label }) => [id!, label, cell(values[id!])]),
      ),
    );
  } else if (known.length > 0) {
    const cells = reading.rows
      .slice(0, MAX_ROWS)
      .map(({ values }) => known.map(({ id }) => cell(values[id!])));
    lines.push(
      table(
        known.map(({ id }) => id!),
        cells,
        MAX_CELL,
      ),
    );
    const more = reading.rows.length - MAX_ROWS;
    if (more > 0) lines.push(`… and ${more} more`);
  }
  if (others.length > 0) lines.push(`Not read: ${others.join(', ')}`);
  return lines.join('\n');
}

function cell(value: InspectedReading['rows'][number]['values'][string] | undefined): string {
  if (!value) return '';
  if (value.text === null) return value.value ? '(filled in)' : '(empty)';
  if (value.state === 'unreadable') return `${value.text} (?)`;
  const parsed = String(value.value ?? '');
  return value.text === '' || parsed === value.text ? value.text || '–' : `${value.text} → ${parsed}`;
}

/** Raised signals and figures by client; what is unknown once, with how often and what it misses. */
function describeSignals(signals: InspectedSignal[], readings: InspectedReading[]): string {
  const said = signals.filter(
    (signal) => signal.state === 'raised' || (signal.kind === 'figure' && signal.state !== 'unknown'),
  );
  const unknown = new Map<string, { count: number; missing: Set<string> }>();
  for (const signal of signals.filter(({ state }) => state === 'unknown')) {
    const entry = unknown.get(signal.indicator) ?? { count: 0, missing: new Set<string>() };
    entry.count += 1;
    signal.missing.forEach((field) => entry.missing.add(field));
    unknown.set(signal.indicator, entry);
  }
  const parts: string[] = [];
  if (said.length > 0) {
    const rows = said.map((signal) => [
      clientOf(signal, readings),
      signal.indicator,
      signal.kind === 'figure' ? 'figure' : 'raised',
      value(signal),
    ]);
    parts.push(table(['client', 'indicator', 'state', 'value'], rows));
  }
  if (unknown.size > 0) {
    const rows = [...unknown].map(([indicator, { count, missing }]) => [
      indicator,
      String(count),
      [...missing].join(', '),
    ]);
    parts.push(table(['unknown', 'for', 'fields that were not read'], rows, 70));
  }
  const quiet = signals.filter((signal) => signal.kind === 'signal' && signal.state === 'not raised').length;
  parts.push(`${plural(quiet, 'signal')} not raised`);
  return parts.join('\n\n');
}

function clientOf(signal: InspectedSignal, readings: InspectedReading[]): string {
  if (signal.client === null) return '(page)';
  const [reading = 0, row = 0] = signal.client.split('/').map(Number);
  const values = readings[reading]?.rows[row]?.values;
  return [signal.client, values?.client_name?.text ?? values?.client_no?.text].filter(Boolean).join(' ');
}

const value = (signal: InspectedSignal): string => (signal.value === null ? '' : String(signal.value));

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
