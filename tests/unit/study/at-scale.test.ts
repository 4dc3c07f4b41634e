import { expect, test } from 'vitest';
import { measureStudy, studyTable } from '../../bench/study-cost.ts';

test('the report on twenty participants says what is true of them, as `npm run bench -- --only study` asks of a thousand', async () => {
  const cost = await measureStudy(20, 700);
  expect(cost).toMatchObject({ participants: 20, wrong: [] });
  expect(cost.events).toBeGreaterThan(13_000);
  expect(studyTable(cost)).toContain('as they are true');
}, 60_000);
