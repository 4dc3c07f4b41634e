import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { diagnose } = await import('../../../utils/diagnosis/diagnosis.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');
const { loadPack, standardPack: shipped } = await import('../../../utils/indicators/index.ts');
const { takeReading } = await import('../../../utils/desk/take-reading.ts');

const standardPack = loadPack(shipped).pack!;

type Of = Parameters<typeof diagnose>[0];

/** What must never come out: planted wherever the state has room for a text. */
const PLANTED = {
  name: 'Fenna Kraaijenbrink',
  bsn: '111222333',
  number: '7749120',
  value: 'Verslaving in behandeling',
  label: 'Afspraak met moeder Aaltje',
  host: 'dossier.kraaienstad.example',
  path: '/fiche/fenna',
  reason: 'Kraaijenbrink is geen datum',
  part: 'Aaltje',
  adapter: 'kraaienstad-dossier',
};
const SYSTEM = `https://${PLANTED.host}`;
const at = '2026-11-23T10:00:00.000Z';

function planted(): Of {
  const memory = new SessionMemory();
  const tab = memory.tab(1);
  tab.chosen = `nr:${PLANTED.number}`;
  tab.walked = PLANTED.name;
  tab.shortcut = { at: 1, does: 'pointed', words: PLANTED.name, which: 1, of: 1 };
  tab.docs[PLANTED.host] = {
    frameId: 0,
    url: `${SYSTEM}${PLANTED.path}`,
    origin: SYSTEM,
    since: 0,
    settled: true,
    failed: false,
    ms: 12.4,
    readings: {},
    taught: [
      {
        adapter: PLANTED.adapter,
        page: PLANTED.name,
        lost: [
          { field: 'plan_end', since: at },
          { field: PLANTED.name, since: at },
        ],
        why: 'too little',
      },
    ],
  };
  const cell = (text: string) => ({ text, value: text, state: 'filled' as const });
  takeReading(
    memory,
    tab,
    PLANTED.host,
    {
      id: PLANTED.name,
      kind: 'record',
      source: `adapter:${PLANTED.adapter}`,
      confidence: 0.912,
      total: null,
      fields: [
        { id: 'client_no', label: 'Klantnummer:', type: 'id', at: 1 },
        { id: 'client_name', label: PLANTED.label, type: 'string' },
        { id: PLANTED.name, label: 'Naam', type: 'string' },
        { id: null, label: 'BSN', type: 'bsn' },
        { id: null, label: PLANTED.label, type: 'string' },
        { id: null, label: PLANTED.bsn, type: 'string' },
      ],
      rows: [
        {
          key: PLANTED.number,
          values: {
            client_no: cell(PLANTED.number),
            client_name: cell(PLANTED.name),
            plan_status: cell(PLANTED.value),
          },
        },
      ],
    },
    at,
  );
  return {
    memory,
    pack: { ...standardPack, id: PLANTED.adapter, version: `1.0-${PLANTED.part}` },
    origin: 'file',
    problems: [
      { path: 'indicators.3.rule', reason: PLANTED.reason, hint: PLANTED.name },
      { path: `theme.${PLANTED.part}`, reason: PLANTED.reason, hint: PLANTED.name },
      { path: `${PLANTED.part}.1`, reason: PLANTED.reason, hint: PLANTED.name },
      { path: '', reason: PLANTED.reason, hint: PLANTED.name },
    ],
    extension: {
      version: '0.1.0',
      userAgent: `Mozilla/5.0 (X11; ${PLANTED.name}) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/155.2`,
      language: 'nl',
    },
    sitesGranted: 2,
    kept: [{ kind: 'note', count: 3 }],
    adapters: { on: 1, off: 0 },
    policies: ['language', 'citizenContact'],
    judgeMs: [3.6],
    today: '2026-11-23',
  };
}

test('nothing of a page, a person or an address is in it', () => {
  const of = planted();
  const held = JSON.stringify([...of.memory.tabs, ...of.memory.caseloads]);
  const text = JSON.stringify(diagnose(of));
  for (const [what, words] of Object.entries(PLANTED)) {
    for (const part of words.split(/[^\p{L}\d]+/u).filter((each) => each.length > 4)) {
      expect(text.toLowerCase(), `${what}: ${part}`).not.toContain(part.toLowerCase());
    }
  }
  // They did stand in what it was made of.
  for (const what of ['name', 'number', 'bsn', 'label', 'host'] as const)
    expect(held).toContain(PLANTED[what]);
});

test('it says what was recognised, what was not, and where something is wrong', () => {
  const made = diagnose(planted());
  expect(made.pages).toEqual([
    {
      frame: 'top',
      settled: true,
      failed: false,
      readMs: 12,
      elsewhere: null,
      readings: [
        {
          kind: 'record',
          unit: null,
          by: 'adapter',
          confidence: 0.91,
          rows: 1,
          total: null,
          recognised: [
            { id: 'client_no', label: 'Klantnummer', locator: 1 },
            { id: 'client_name', label: null },
          ],
          unrecognised: { known: ['BSN'], others: 2 },
        },
      ],
      lost: ['plan_end'],
      why: ['too little'],
    },
  ]);
  expect(made.notOnThesePages).toContain('last_contact');
  expect(made.notOnThesePages).not.toContain('client_no');
  expect(made.pack).toMatchObject({
    id: null,
    version: null,
    origin: 'file',
    indicators: standardPack.indicators.length,
    problems: ['indicators.3', 'theme', 'other', 'whole'],
  });
  expect(made.extension).toEqual({ version: '0.1.0', browser: 'Edg 155', language: 'nl' });
  expect(made.counts).toMatchObject({ tabs: 1, documents: 1, systems: 1, clients: 1, kept: { note: 3 } });
  expect(made.policies).toEqual(['language', 'citizenContact']);
});

test('the pack that ships is named', () => {
  const made = diagnose({ ...planted(), pack: standardPack, origin: 'shipped', problems: [] });
  expect(made.pack).toMatchObject({ id: standardPack.id, version: standardPack.version, problems: [] });
});
