import type { Annotation } from '../street/annotation.ts';

/** The day at this machine, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** So many days after a day; both `YYYY-MM-DD`. */
export function plusDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/**
 * The last day on which an annotation is kept: never later than the retention allows. What was ticked off
 * the list stays for that day, and quiet ends on the day that was agreed.
 */
export function lastDay(annotation: Annotation, today: string, retentionDays: number): string {
  const longest = plusDays(today, retentionDays);
  if (annotation.kind === 'worklist' && annotation.done !== null) return today;
  if (annotation.kind === 'quiet' && annotation.until < longest) return annotation.until;
  return longest;
}
