import type { Enrolment } from '../traces/enrolment.ts';
import type { QuestionHandlers } from './calls.ts';
import type { StudyLog } from './study-log.ts';

/** What participants do with their own log: read it, delete from it, add a remark, and note what they exported. */
export const ownLog = (log: StudyLog, enrolment: () => Enrolment | null) =>
  ({
    studyLog: async ({ from, past, chunks }) =>
      log.store.isOpen ? log.store.read(from, past, chunks) : { events: [], words: [], next: null },
    deleteTrace: async ({ session, seq }) => {
      const study = enrolment();
      if (!study || !log.store.isOpen || !(await log.store.delete(session, seq))) return false;
      await log.tell(study, [{ kind: 'log.deleted', data: { events: 1 } }]);
      return true;
    },
    deleteTraces: async () => {
      const study = enrolment();
      if (!study || !log.store.isOpen) return;
      const events = await log.store.deleteAll();
      await log.tell(study, [{ kind: 'log.deleted', data: { events } }]);
    },
    remark: async ({ text }) => {
      const study = enrolment();
      if (!study?.consent.words) throw new Error('This study takes no remarks.');
      await log.tell(study, [{ kind: 'remark.made', data: {} }], { words: text });
    },
    noteExport: async (copy) => {
      const study = enrolment();
      if (!study) return;
      study.exports.push({ ...copy, at: new Date().toISOString() });
      await log.tell(study, [{ kind: 'log.exported', data: { events: copy.events } }]);
    },
  }) satisfies Partial<QuestionHandlers>;
