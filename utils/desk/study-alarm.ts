import type { Enrolment } from '../traces/enrolment.ts';

export const STUDY_ALARM = 'study';

/** When the study may change by itself: at the end of a pause, else when the next day begins. ms since 1970. */
export function nextStudyMoment(paused: Enrolment['paused'], now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() + 1000;
  const resumes = paused ? Date.parse(paused.until) : Infinity;
  return resumes > now.getTime() ? Math.min(resumes, midnight) : midnight;
}
