import type { Condition, Held, Level, Study } from './study.ts';
import { dayOf } from './enrolment.ts';

/**
 * Which level holds for a participant on a day, by a rule that anyone can repeat from what the export names:
 * the levels of a round stand in the order of SHA-256(`study/factor/participant/round/level`), as hex; the unit (day
 * or block) takes its own place in the round of as many units as there are levels. So each level holds once in each
 * round. Between participants there is one unit, 0. In the baseline nothing is varied.
 */
export async function conditionsOn(study: Study, participant: string, today: string): Promise<Held[]> {
  const { baselineTo } = study.period;
  if (baselineTo !== undefined && today <= baselineTo) {
    return [{ factor: 'indicators', level: 'off', unit: 0 }];
  }
  return Promise.all(
    study.conditions.map(async (condition) => {
      const unit = unitOf(condition, dayOf(study, today));
      return { factor: condition.factor, level: await levelOf(study.id, participant, condition, unit), unit };
    }),
  );
}

function unitOf({ assign, blockDays = 1 }: Condition, day: number): number {
  if (assign === 'between') return 0;
  return assign === 'day' ? day : Math.floor(day / blockDays);
}

async function levelOf(
  study: string,
  participant: string,
  { factor, levels }: Condition,
  unit: number,
): Promise<Level> {
  const round = Math.floor(unit / levels.length);
  const keyed = await Promise.all(
    levels.map(async (level) => ({
      level,
      key: await sha256(`${study}/${factor}/${participant}/${round}/${level}`),
    })),
  );
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed[unit % levels.length]!.level;
}

/** SHA-256 of a text in UTF-8, as hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
