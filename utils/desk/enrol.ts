import { localDay } from '../annotations/days.ts';
import { readSignedStudy } from '../packs/study-signature.ts';
import { readPolicy } from '../store/policy.ts';
import { sha256 } from '../traces/assign.ts';
import { drawCode, type Enrolment } from '../traces/enrolment.ts';

/**
 * Makes of a study file that was accepted that this machine takes part. Nothing is begun or written by it.
 *
 * @param consent what the participant allowed besides; counts only where the study asks for it
 * @throws Error where a policy forbids it, the file is no study, or the study is over
 */
export async function enrol(file: string, consent: { words: boolean; filling: boolean }): Promise<Enrolment> {
  if ((await readPolicy()).studiesForbidden) throw new Error('A policy forbids studies on this machine.');
  const { study } = await readSignedStudy(file);
  if (!study) throw new Error('This is no study file.');
  const now = new Date();
  if (localDay(now) > study.period.to) throw new Error('This study is over.');
  return {
    run: drawCode(),
    study,
    fingerprint: await sha256(file),
    participant: `p-${drawCode().slice(0, 8)}`,
    acceptedAt: now.toISOString(),
    consent: {
      words: study.words && consent.words,
      filling: study.filling === true && consent.filling,
    },
    paused: null,
    held: [],
    waiting: [],
    exports: [],
  };
}
