import { plural } from './plural.ts';
import type { ResearchWords } from './research-words.ts';

const lens = { client: 'Client', caseload: 'Caseload' };
const home = { page: 'in the page', panel: 'beside the page', window: 'in a window' };
const acts = (n: number): string => plural(n, 'act', 'acts');

export const researchEn: ResearchWords = {
  title: 'Research',
  intro:
    'You may take part in a study, and you need not. The log stays on this computer. Sidelight sends nothing.',
  forbidden: 'Studies are not allowed here',
  forbiddenHow: 'Your organisation allows no studies on this computer.',
  failed: 'That did not work. Please try again.',

  load: 'Read a study file',
  loadHow: 'The researcher gives you this file. Reading it starts nothing.',
  file: 'Study file',
  problems: (file) => `${file} is not a good study file. Send this back to the researcher:`,
  problem: {
    'no json': () => 'this is no JSON object',
    'too large': () => 'the file is too large',
    missing: () => 'this is missing',
    unknown: () => 'Sidelight does not know this',
    type: (expected) => `something else should stand here: ${expected}`,
    choice: (expected) => `choose from: ${expected}`,
    length: (expected) => `the length is not right: ${expected}`,
    range: (expected) => `the number is out of bounds: ${expected}`,
    day: () => 'write a day as 2026-11-23',
    email: () => 'this is no e-mail address',
    id: () => 'use small letters, digits and dashes, 2 to 40 characters',
    version: () => 'write a version as 1.0.0',
    order: () => 'the last day is before the first',
    period: () => 'a study takes two years at most',
    baseline: () => 'the baseline is not within the period',
    block: () => 'blockDays goes with assign block only',
    clock: () => 'write a time as 09:30',
    words: () => 'a question in words needs words: true',
    clients: () => 'a code with the citizen’s answers goes only where this is not none',
    signature: () => 'the signature does not hold: the file was changed later',
    twice: () => 'something stands there twice',
  },
  wholeFile: 'the file',
  tooLate: 'This study is over. You can’t take part any more.',

  purpose: 'What is it for?',
  researcher: 'Who does the research?',
  more: 'More about this study',
  logged: 'What goes into the log?',
  groups: {
    page: 'Which kind of page you see: a list or a client. Never its address.',
    lens: 'When you switch between Client and Caseload, and how long each stands in sight.',
    signal: 'Which signals you see, open, locate, dispute or quiet. With the reason that you choose.',
    client: 'That you go from the list to a client and back. Not which client.',
    list: 'How you filter and sort the list. Not what you search for.',
    worklist: 'That you put something on your list of today, or tick it off.',
    own: 'That you keep a note, an intensity or a value. Not what it says.',
    rule: 'Which rules you switch on or off, and what changes in rules or is said of them. With the role, without the words.',
    sidebar: 'Where the sidebar stands, and whether marks on the page are on.',
  },
  never: 'What never goes in?',
  neverWhat: [
    'No text of a page, no name and no client number.',
    'No address of a page.',
    'Nothing that you type.',
  ],
  period: 'When?',
  periodIs: (from, to) => `From ${from} up to and including ${to}.`,
  baseline: (to) => `Up to and including ${to} is the baseline.`,
  retention: (day) => `The log wipes itself after ${day}.`,
  timestamps: {
    exact: 'The log holds the exact time.',
    minute: 'Exports give the time to the minute.',
    hour: 'Exports give the time to the hour.',
    relative: 'Exports give no clock, only the time since the start of a session.',
  },
  clients: {
    none: 'The log does not tell clients apart.',
    session: 'Each client gets a random code, which changes with every session.',
    study: 'Each client gets a random code. The key stays on this computer.',
  },
  conditions: 'Does something change in Sidelight?',
  conditionsNone: 'No, Sidelight works as always.',
  condition: {
    lens: 'The lens that Sidelight starts with varies.',
    representation: 'Whether you see a chart or a table varies.',
    indicators: 'Whether signals are on varies.',
  },
  levels: { client: 'Client', caseload: 'Caseload', chart: 'chart', table: 'table', on: 'on', off: 'off' },
  asks: 'What does the study ask?',
  asksNone: 'Nothing: you get no questions.',
  asksPerDay: (most) =>
    `${plural(most, 'question', 'questions')} a day at most, in the sidebar. You may skip each.`,
  asksWhen: {
    time: (at) => `at ${at}`,
    random: (times, from, to) => `${times} times a day, between ${from} and ${to}`,
    event: (act) => `after: ${act}`,
  },
  citizen: 'What does the study ask the citizen?',
  citizenNone: 'Nothing: the citizen gets no questions.',
  citizenHow: (coded) =>
    `The page ‘Look together’ then holds these questions. The citizen decides, and can take the answers back. ${coded ? 'A code of the client stands beside the answers.' : 'Whose they are does not stand beside the answers.'}`,
  rights: 'What can you do?',
  rightsWhat: [
    'You always see that the study is running, and you can pause it.',
    'You read your own log, and delete one line or all of it.',
    'You stop whenever you want. Then everything goes.',
    'Only you can export the log to a file.',
  ],
  signed: 'Signed, and not changed since. Compare this key with that of the researcher',
  fingerprint: 'Fingerprint of the file (SHA-256)',

  agree: 'Take part',
  words: 'I may add remarks in my own words. They stand apart, and I see them before I export anything.',
  filling:
    'Sidelight may note that a field of the page changed after a signal showed it. Never what stood or stands there.',
  accept: 'Yes, I take part',
  leave: 'No, close this',
  accepted: 'You take part. At the top you see that the study is running.',

  about: 'What do you take part in?',
  participant: 'Your code',
  since: (day) => `Since ${day}`,

  analysis: 'See what your log tells',

  log: 'My log',
  count: (events) => `${acts(events)} in the log.`,
  none: 'Nothing is in the log yet.',
  refresh: 'Refresh',
  form: 'Form',
  sentences: 'Sentences',
  data: 'Data',
  moment: 'Moment',
  event: 'Event',
  fields: 'Fields',
  act: 'Delete',
  older: 'Show older',
  deleteOne: 'Delete',
  deleteOneSure: 'Delete this line? You can’t turn this back.',
  deleteOneOf: (moment) => `Delete the line of ${moment}`,
  deletedOne: 'The line is deleted.',
  deleteAll: 'Delete the whole log',
  deleteAllSure: 'Delete everything in the log? The study goes on. You can’t turn this back.',
  deletedAll: 'The log is deleted.',
  yesDelete: 'Yes, delete',
  no: 'No',
  remark: 'Remark in your own words',
  remarkHow: 'Put no names or client data in it.',
  saveRemark: 'Add',
  remarkSaved: 'The remark is in the log.',

  export: 'Export to a file',
  exportHow: 'Only you can do this. First look at what is in it. Then you decide who gets the file.',
  separator: 'Between the columns',
  comma: 'Comma',
  semicolon: 'Semicolon',
  bom: 'With BOM, for Excel',
  preview: 'Make a preview',
  previewIs: (events) => `The file holds ${acts(events)}. These are its first lines:`,
  whole: 'The log is whole: nothing is missing and nothing is there twice.',
  notWhole: (gaps, doubles) => `The log is not whole: ${plural(gaps, 'gap', 'gaps')}, ${doubles} double.`,
  deletedCount: (events) => `You deleted ${acts(events)}.`,
  lostCount: (events) => `The browser could not keep ${acts(events)}.`,
  hash: 'Fingerprint (SHA-256)',
  save: 'Save the file',
  saveWords: 'Save your remarks apart',
  saved: (name) => `${name} is with your downloads.`,
  codebook: 'Save the codebook',
  bundleHolds: 'The bundle (zip) holds the log in every form, the codebook and a fingerprint of each file:',
  bundleHash: 'Fingerprint of the bundle (SHA-256)',
  saveBundle: 'Save the bundle',
  refused: 'Sidelight does not export this log.',
  refusedHow:
    'It holds something that stood on a page, or a BSN. Delete these lines, or ask the researcher for help:',
  leak: ({ what, session, seq, field }) => {
    const place = session === null ? 'Beside the log' : `Session ${session}, line ${seq}`;
    return `${place}, field “${field}”: ${what === 'bsn' ? 'a BSN' : 'a name or value of a page'}.`;
  },
  copies: 'Exported before',
  copy: (name, events) => `${name}, ${acts(events)}`,

  withdraw: 'Stop with this study',
  withdrawHow: 'The log, the keys and your taking part go at once.',
  withdrawSure: 'Stop and wipe everything? You can’t turn this back.',
  withdrawCopies: 'You exported these files. Sidelight can’t take them back:',
  withdrawn: 'You take part no more. Everything is wiped.',

  say: {
    'session.started': () => 'A new session began.',
    'session.ended': ({ why }) =>
      why === 'study ended' ? 'The session ended with the study.' : 'The session ended.',
    'study.accepted': () => 'You began to take part in the study.',
    'study.paused': ({ length }) =>
      `You paused the study: ${{ quarter: '15 minutes', hour: '1 hour', today: 'today' }[length]}.`,
    'study.resumed': ({ by }) => (by === 'time' ? 'The pause was over.' : 'You ended the pause.'),
    'condition.held': ({ factor, level }) =>
      `The study chose: ${{ lens: 'first lens', representation: 'form', indicators: 'signals' }[factor]} ${researchEn.levels[level]}.`,
    'log.deleted': ({ events }) => `You deleted ${acts(events)} from the log.`,
    'log.omitted': ({ events }) => `${acts(events)} were not kept.`,
    'log.lost': ({ events }) => `The browser could not keep ${acts(events)}.`,
    'log.clock': ({ back, seconds }) =>
      `The clock of the computer went ${back ? 'back' : 'forward'} by ${plural(seconds, 'second', 'seconds')}.`,
    'remark.made': () => 'You added a remark.',
    'log.exported': ({ events }) => `You exported ${acts(events)} to a file.`,
    'field.changed': ({ indicator, field }, say) =>
      `A field of ‘${say.signal(indicator)}’ was another than before: ${say.field(field)}.`,
    'prompt.asked': () => 'The study had a question for you.',
    'prompt.shown': () => 'You saw a question of the study.',
    'prompt.answered': ({ answer }) =>
      answer === 0 ? 'You answered in your own words.' : `You gave answer ${answer} to a question.`,
    'prompt.skipped': () => 'You skipped a question.',
    'prompt.expired': () => 'A question went without an answer.',
    'questionnaire.agreed': () => 'The citizen wanted to answer questions of the study.',
    'questionnaire.answered': ({ answer }) => `The citizen gave answer ${answer} to a question of the study.`,
    'questionnaire.withdrawn': () => 'A citizen took the answers back. They are deleted.',
    'page.seen': ({ page }) =>
      ({
        list: 'You saw a list.',
        record: 'You saw the page of a client.',
        history: 'You saw a history of a client.',
        other: 'You saw a page that Sidelight does not recognise.',
      })[page],
    'lens.switched': ({ to, by }) =>
      `${{ coach: 'You chose', page: 'The page brought', study: 'The study chose' }[by]} the lens ${lens[to]}.`,
    'lens.stood': ({ lens: stood, seconds }) =>
      `The lens ${lens[stood]} stood in sight for ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    'signal.shown': ({ indicator, state }, say) =>
      `You saw ‘${say.signal(indicator)}’ (${{ raised: 'applies now', 'not raised': 'does not apply', unknown: 'unknown', distribution: 'distribution' }[state]}).`,
    'signal.opened': ({ indicator }, say) => `You opened the rule of ‘${say.signal(indicator)}’.`,
    'signal.closed': ({ indicator }, say) => `You closed the rule of ‘${say.signal(indicator)}’.`,
    'signal.explained': ({ indicator }, say) => `You looked at the formula of ‘${say.signal(indicator)}’.`,
    'signal.located': ({ field, found }, say) =>
      `You asked where ${say.field(field)} stands${found ? '' : ', but the place was gone'}.`,
    'signal.disputed': ({ indicator, theme }, say) =>
      `You disputed ‘${say.signal(indicator)}’ (${{ data: 'the data', service: 'the service', representation: 'the representation' }[theme]}).`,
    'signal.set_aside': ({ indicator }, say) =>
      `You said that ‘${say.signal(indicator)}’ does not matter here.`,
    'signal.quieted': ({ indicator, days }, say) =>
      `You agreed on quiet about ‘${say.signal(indicator)}’, ${plural(days, 'day', 'days')}.`,
    'signal.restored': ({ indicator }, say) =>
      `You took back what you said about ‘${say.signal(indicator)}’.`,
    'act.undone': () => 'You undid something.',
    'client.opened': ({ from, place }) =>
      ({
        page: 'A client came with the page.',
        list: `You opened a client from the list${place === null ? '' : `, place ${place}`}.`,
        worklist: 'You opened a client of your list of today.',
      })[from],
    'client.left': ({ to }) => (to === 'list' ? 'You went back to the list.' : 'You went back to the page.'),
    'sheet.opened': () => 'You opened the page for the citizen.',
    'list.filtered': ({ by, indicator }, say) =>
      ({
        all: 'You showed everybody in the list.',
        group: 'You filtered the list by a group.',
        signal: `You filtered the list by ‘${say.signal(indicator)}’.`,
      })[by],
    'list.unknown': ({ shown }) => `You ${shown ? 'showed' : 'hid'} clients of whom it is unknown.`,
    'list.searched': ({ clients }) => `You searched the list: ${plural(clients, 'client', 'clients')} found.`,
    'list.sorted': ({ by, field, indicator }, say) =>
      `You sorted the list by ${{ name: 'name', number: 'number', field: say.field(field), signal: `‘${say.signal(indicator)}’` }[by]}.`,
    'list.narrowed': ({ by, on }) =>
      `${on ? 'You narrowed the list to clients with the same: ' : 'You took this limit off the list: '}${{ contact: 'last contact', term: 'term', status: 'status' }[by]}.`,
    'list.grouped': ({ by }) =>
      `You grouped the list: ${{ none: 'not', status: 'by status', contact: 'by last contact', term: 'by term', signal: 'by signal' }[by]}.`,
    'list.cleared': () => 'You took all filters away.',
    'chart.switched': ({ to }) => `You chose the ${to === 'chart' ? 'chart' : 'table'}.`,
    'worklist.added': () => 'You put a client on your list of today.',
    'worklist.ticked': ({ done }) => (done ? 'You ticked a client off.' : 'You took a tick back.'),
    'worklist.removed': () => 'You took a client off your list of today.',
    'intensity.set': () => 'You chose an intensity of support.',
    'note.kept': () => 'You kept a note of your own.',
    'note.removed': () => 'You removed a note of your own.',
    'citizen.words_kept': () => 'Words of the citizen were kept.',
    'citizen.words_removed': () => 'You removed words of the citizen.',
    'value.remembered': ({ field }, say) => `You had ${say.field(field)} remembered.`,
    'value.forgotten': ({ field }, say) => `You had ${say.field(field)} forgotten.`,
    'rule.switched': ({ indicator, on }, say) =>
      `You switched ‘${say.signal(indicator)}’ ${on ? 'on' : 'off'}.`,
    'rule.represented': ({ indicator }, say) => `You chose how you see ‘${say.signal(indicator)}’.`,
    'rule.changed': ({ indicator, what }, say) =>
      `Another pack: ‘${say.signal(indicator)}’ ${{ new: 'is new', gone: 'is gone', threshold: 'has another threshold', rule: 'has another rule', 'rule and threshold': 'has another rule and threshold' }[what]}.`,
    'norm.noted': ({ indicator, said }, say) =>
      `You noted ${said === 'proposed' ? 'a proposal' : 'an objection'} for ‘${say.signal(indicator)}’.`,
    'norm.removed': () => 'You removed a note about a rule.',
    'sidebar.opened': ({ home: at }) => `The sidebar stood ${home[at]}.`,
    'sidebar.closed': () => 'You closed the sidebar.',
    'sidebar.moved': ({ home: to }) => `You put the sidebar ${home[to]}.`,
    'sidebar.arranged': () => 'You arranged the sidebar.',
    'marks.switched': ({ on }) => `You switched the marks on the page ${on ? 'on' : 'off'}.`,
    'language.switched': ({ to }) => `You chose ${to === 'nl' ? 'Dutch' : 'English'}.`,
    'reference.moved': ({ today }) =>
      today ? 'You chose today as reference date.' : 'You chose another reference date.',
  },
};
