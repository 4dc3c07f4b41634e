/** A study that logs everything, for tests in which what is logged is looked at. */
export function studyFile(today: Date): string {
  const day = (days: number): string =>
    new Date(today.getTime() + days * 86_400_000).toLocaleDateString('sv-SE');
  return JSON.stringify({
    schema: 1,
    id: 'zicht-op-werk',
    version: '1.0.0',
    title: { nl: 'Zicht op werk', en: 'A view of work' },
    purpose: {
      nl: 'We willen weten hoe een dashboard het werk verandert.',
      en: 'How does a dashboard change the work?',
    },
    researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
    logs: ['page', 'lens', 'signal', 'client', 'list', 'worklist', 'own', 'sidebar'],
    period: { from: day(-1), to: day(30) },
    retentionDays: 14,
    words: true,
  });
}
