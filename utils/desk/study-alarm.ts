import type { Enrolment } from '../traces/enrolment.ts';

export const STUDY_ALARM = 'study';

/**
 * When the study may change by itself: at the end of a pause, when something is to be asked, else when the next day begins.
 *
 * @param asks ms since 1970 at which a prompt comes or goes, or Infinity
 * @returns ms since 1970
 */
export function nextStudyMoment(paused: Enrolment['paused'], asks: number, now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() + 1000;
  const resumes = paused ? Date.parse(paused.until) : Infinity;
  return resumes > now.getTime() ? Math.min(resumes, asks, midnight) : Math.min(asks, midnight);
}
