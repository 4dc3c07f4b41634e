import { browser } from 'wxt/browser';
import { readStudy } from '../traces/study.ts';
import type { Enrolment } from '../traces/enrolment.ts';

/** That this machine takes part in a study: beside the log, so that it is known before a database opens. */

/** `ending`: the participant withdrew, and what is held still has to go. */
type Stored = Enrolment | 'ending' | null;

const NAME = 'study';

export async function readEnrolment(): Promise<Stored> {
  const stored = (await browser.storage.local.get(NAME))[NAME] as Stored | undefined;
  if (stored === undefined || stored === null) return null;
  // Of a study that is no study any more nothing may be logged.
  if (stored === 'ending' || readStudy(JSON.stringify(stored.study ?? null)).problems) return 'ending';
  return stored;
}

export async function writeEnrolment(enrolment: Stored): Promise<void> {
  if (enrolment === null) await browser.storage.local.remove(NAME);
  else await browser.storage.local.set({ [NAME]: enrolment });
}
