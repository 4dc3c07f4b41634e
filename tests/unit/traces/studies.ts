/** A study for tests, as a researcher would write it. */
import type { Study } from '../../../utils/traces/study.ts';

export const study: Study = {
  schema: 1,
  id: 'zicht-op-werk',
  version: '1.0.0',
  title: { nl: 'Zicht op werk', en: 'A view of work' },
  purpose: { nl: 'Hoe verandert het werk?', en: 'How does the work change?' },
  researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
  logs: ['page', 'lens', 'signal', 'client', 'list', 'worklist', 'own', 'sidebar'],
  period: { from: '2026-08-03', to: '2026-10-16' },
  retentionDays: 14,
  timestamps: 'exact',
  clients: 'none',
  words: false,
  conditions: [],
};
