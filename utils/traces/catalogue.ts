import * as v from 'valibot';
import { choice, count, indicator, maybe, version, vocabularyField, yesNo, type Field } from './fields.ts';
import type { DisputeReason, DisputeTheme } from '../street/annotation.ts';
import type { NormSaid, Role } from '../street/norm.ts';
import type { PackOrigin } from '../street/pack-file.ts';
import type { GroupId, Representation } from '../street/pack.ts';

/**
 * Every event that can be logged, and nothing else. An event has no field for words, values, addresses or names:
 * its fields are closed lists, ids of the pack and of the vocabulary, and counts.
 */

/** What a study asks to log: a participant says yes to groups. `log` is the log about itself, and always there. */
export const GROUPS = [
  'log',
  'page',
  'lens',
  'signal',
  'client',
  'list',
  'worklist',
  'own',
  'rule',
  'sidebar',
] as const;
export type Group = (typeof GROUPS)[number];

const event = <F extends Record<string, Field<unknown>>>(
  group: Group,
  means: string,
  fields: F,
  /** True where a pseudonym of the client may stand beside it, if the study has one. */
  client = false,
) => ({
  group,
  means,
  fields,
  client,
  schema: v.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
  ),
});

const LENSES = ['client', 'caseload'] as const;
const FORMS = ['row', 'chart', 'table'] as const;
const THEMES: readonly DisputeTheme[] = ['data', 'service', 'representation'];
const REASONS: readonly DisputeReason[] = [
  'wrong',
  'old',
  'elsewhere',
  'misread',
  'rule does not fit',
  'threshold does not fit',
  'agreed otherwise',
  'wrong picture',
  'misses context',
  'unclear',
];
const GROUP_IDS: readonly GroupId[] = [
  'citizen_service',
  'contact_recency',
  'plan_agreements',
  'deadlines',
  'registration_quality',
  'development_participation',
  'capacity_balance',
];
const STANCES = ['dispute', 'irrelevant', 'quiet'] as const;
const REPRESENTATIONS: readonly Representation[] = ['words', 'number', 'scale', 'colour'];
const SAID: readonly NormSaid[] = ['proposed', 'objected'];
const ROLES: readonly Role[] = ['coach', 'quality', 'manager', 'client council'];
const ORIGINS: readonly PackOrigin[] = ['shipped', 'file', 'workbench', 'policy'];
const KEPT = [...STANCES, 'worklist', 'intensity', 'note', 'remark', 'remembered'] as const;

const which = { indicator: indicator(), version: version() };
const lens = choice(LENSES, 'Lens in which it stood.');

export const CATALOGUE = {
  'session.started': event('log', 'A browser session of the study began.', {
    browser: choice(['chromium', 'firefox'], 'Kind of browser.'),
    sidelight: version('Version of Sidelight.'),
    language: choice(['nl', 'en'], 'Language of the screens.'),
    phase: choice(['baseline', 'main'], 'Whether the baseline of the study ran.'),
  }),
  'session.ended': event('log', 'A session ended. The moment is that of the last event before it.', {
    why: choice(['browser closed', 'study ended'], 'What ended it.'),
  }),
  'study.accepted': event('log', 'The participant accepted the study.', {}),
  'study.paused': event('log', 'The participant paused the log.', {
    length: choice(['quarter', 'hour', 'today'], 'For how long.'),
  }),
  'study.resumed': event('log', 'The log went on.', {
    by: choice(['participant', 'time'], 'Who ended the pause.'),
  }),
  'condition.held': event('log', 'From here on a condition of the study held.', {
    factor: choice(['lens', 'representation', 'indicators'], 'What was varied.'),
    level: choice(['client', 'caseload', 'chart', 'table', 'on', 'off'], 'Level that held.'),
    unit: count('Number of the day or block since the first day of the study; 0 between participants.'),
  }),
  'log.deleted': event('log', 'The participant deleted events. Their numbers stay, their content is gone.', {
    events: count('How many.'),
  }),
  'log.omitted': event('log', 'Events of one sender that arrived and were left out.', {
    why: choice(['paused', 'not in study', 'not in catalogue'], 'Why they were left out.'),
    events: count('How many.'),
  }),
  'log.lost': event('log', 'Events that could not be stored: the oldest ones went.', {
    events: count('How many.'),
  }),
  'log.clock': event('log', 'The clock of the computer jumped against the time that passed.', {
    back: yesNo('True when it jumped back.'),
    seconds: count('How far.'),
  }),
  'remark.made': event(
    'log',
    'The participant added a remark, whose words stand in a table of their own.',
    {},
  ),
  'log.exported': event('log', 'The participant exported the log to a file.', {
    events: count('How many events the file holds.'),
  }),

  'field.changed': event(
    'log',
    'A field of the page was another when it was read again, after a signal that rests on it was shown. Only with the participant’s own yes.',
    {
      ...which,
      field: vocabularyField('Field that was another.'),
      to: choice(['filled', 'empty'], 'Whether something stands there now. What stands there is not logged.'),
      minutes: count('Minutes since the signal was shown.'),
    },
  ),
  'prompt.asked': event('log', 'The study had something to ask from here on.', {
    prompt: indicator('Id of the prompt in the study file.'),
    why: choice(['time', 'random', 'event'], 'What made it ask.'),
  }),
  'prompt.shown': event('log', 'What the study asks came into a sidebar.', {
    prompt: indicator('Id of the prompt in the study file.'),
  }),
  'prompt.answered': event('log', 'The participant answered. Words stand in a table of their own.', {
    prompt: indicator('Id of the prompt in the study file.'),
    answer: count('Step of the scale or option, from 1; 0 for words.'),
  }),
  'prompt.skipped': event('log', 'The participant skipped what was asked.', {
    prompt: indicator('Id of the prompt in the study file.'),
  }),
  'prompt.expired': event('log', 'Nobody answered in time.', {
    prompt: indicator('Id of the prompt in the study file.'),
  }),
  'questionnaire.agreed': event(
    'log',
    'The citizen agreed, on the page for the citizen, to answer what the study asks there. The answers follow.',
    {},
    true,
  ),
  'questionnaire.answered': event(
    'log',
    'The citizen answered a question of the study. Only with the citizen’s own yes; a pseudonym only where the study file says so.',
    {
      question: indicator('Id of the question in the study file.'),
      answer: count('Step of the scale or option, from 1.'),
    },
    true,
  ),
  'questionnaire.withdrawn': event(
    'log',
    'A citizen took the answers back: they are deleted, and only this is left.',
    {
      events: count('How many events were deleted.'),
    },
  ),

  'page.seen': event('page', 'A page came into view, of which Sidelight recognised the kind.', {
    page: choice(
      ['list', 'record', 'history', 'other'],
      'Kind of page; “other” where nothing was recognised.',
    ),
    frame: choice(['top', 'inner'], 'Whether it is the page itself or a frame in it.'),
  }),

  'lens.switched': event('lens', 'Another lens came to stand in the sidebar.', {
    to: choice(LENSES, 'The lens that came.'),
    by: choice(['coach', 'page', 'study'], 'Who switched: the coach, the kind of page, or the study.'),
  }),
  'lens.stood': event('lens', 'A lens stood in sight without a break until now.', {
    lens,
    seconds: count('For how long.'),
    idle: count('Seconds of that in which nobody had touched the sidebar for more than a minute.'),
  }),

  'signal.shown': event(
    'signal',
    'A signal or figure came into the sidebar.',
    {
      ...which,
      state: choice(
        ['raised', 'not raised', 'unknown', 'distribution'],
        'State that was shown; “distribution” where it was drawn over the whole list.',
      ),
      lens,
      form: choice(FORMS, 'Representation in which it was shown.'),
    },
    true,
  ),
  'signal.opened': event('signal', 'The coach opened a signal to its rule.', { ...which, lens }, true),
  'signal.closed': event('signal', 'The coach closed the rule again.', { ...which, lens }, true),
  'signal.explained': event(
    'signal',
    'The coach opened the rule as a formula.',
    { ...which, part: choice(['formula'], 'Which part.') },
    true,
  ),
  'signal.located': event(
    'signal',
    'The coach asked to be shown the place on the page.',
    {
      indicator: maybe(indicator()),
      field: maybe(vocabularyField('Field that was pointed at.')),
      from: choice(['row', 'explanation'], 'Where it was asked.'),
      found: yesNo('Whether the place was found.'),
    },
    true,
  ),
  'signal.disputed': event(
    'signal',
    'The coach disputed a signal.',
    {
      ...which,
      theme: choice(THEMES, 'What the dispute is about.'),
      reason: choice([...REASONS, 'own words'], 'Reason, from a closed list; own words are not logged.'),
    },
    true,
  ),
  'signal.set_aside': event('signal', 'The coach said that a signal does not matter here.', which, true),
  'signal.quieted': event(
    'signal',
    'The coach agreed with the client on quiet about a signal.',
    { ...which, days: count('Days of quiet from that day on.') },
    true,
  ),
  'signal.restored': event(
    'signal',
    'The coach took back what was said about a signal.',
    { ...which, was: choice(STANCES, 'What had been said.') },
    true,
  ),
  'act.undone': event(
    'signal',
    'The coach undid the last thing that was kept.',
    { kind: choice(KEPT, 'What it was.') },
    true,
  ),

  'client.opened': event(
    'client',
    'A client came to stand in the client lens.',
    {
      from: choice(['page', 'list', 'worklist'], 'From where.'),
      place: maybe(count('Place in the list, from 1; nothing when it came from elsewhere.')),
    },
    true,
  ),
  'client.left': event(
    'client',
    'The coach went from a client back to the list or to the page.',
    { to: choice(['list', 'page'], 'To where.') },
    true,
  ),

  'sheet.opened': event('client', 'The coach opened the page that is for the citizen.', {}, true),

  'list.filtered': event('list', 'The coach filtered the list.', {
    by: choice(['all', 'group', 'signal'], 'By what.'),
    group: maybe(choice(GROUP_IDS, 'Group of signals.')),
    indicator: maybe(indicator()),
  }),
  'list.unknown': event('list', 'The coach showed or hid clients of whom the filter is unknown.', {
    shown: yesNo('True when they are shown.'),
  }),
  'list.searched': event('list', 'The coach searched the list. What was typed is not logged.', {
    clients: count('How many clients were found.'),
  }),
  'list.sorted': event('list', 'The coach put the list in another order.', {
    by: choice(['name', 'number', 'field', 'signal'], 'By what.'),
    field: maybe(vocabularyField('Field that it is sorted by.')),
    indicator: maybe(indicator()),
    reversed: yesNo('True for the other direction.'),
  }),
  'list.narrowed': event('list', 'The coach narrowed the list by what was read, or took that away.', {
    by: choice(['contact', 'term', 'status'], 'What the clients have in common.'),
    on: yesNo('Whether it holds now.'),
  }),
  'list.grouped': event('list', 'The coach put the list in groups.', {
    by: choice(['none', 'status', 'contact', 'term', 'signal'], 'What stands together.'),
  }),
  'list.cleared': event('list', 'The coach took every filter of the list away.', {}),
  'chart.switched': event('list', 'The coach chose another form for the distribution.', {
    to: choice(['chart', 'table'], 'Form that was chosen.'),
  }),

  'worklist.added': event(
    'worklist',
    'The coach put a client on the list of today.',
    { indicator: maybe(indicator()) },
    true,
  ),
  'worklist.ticked': event(
    'worklist',
    'The coach ticked a client off the list of today, or took the tick back.',
    { done: yesNo('True when it was ticked off.') },
    true,
  ),
  'worklist.removed': event('worklist', 'The coach took a client off the list of today.', {}, true),

  'intensity.set': event(
    'own',
    'The coach chose the intensity of support.',
    { to: choice(['none', 'light', 'medium', 'intensive'], 'Intensity that was chosen.') },
    true,
  ),
  'note.kept': event('own', 'The coach kept a note of their own. Its words are not logged.', {}, true),
  'note.removed': event('own', 'The coach removed the note.', {}, true),
  'citizen.words_kept': event('own', 'Words of the citizen were kept. The words are not logged.', {}, true),
  'citizen.words_removed': event('own', 'Words of the citizen that were kept were removed.', {}, true),
  'value.remembered': event(
    'own',
    'The coach had a value remembered. The value is not logged.',
    { field: vocabularyField('Field of the value.') },
    true,
  ),
  'value.forgotten': event(
    'own',
    'The coach had a remembered value forgotten.',
    { field: vocabularyField('Field of the value.') },
    true,
  ),

  'rule.switched': event('rule', 'The coach switched a rule on or off.', {
    ...which,
    on: yesNo('True when it takes part now.'),
  }),
  'rule.represented': event('rule', 'The coach chose how a rule is shown.', {
    ...which,
    as: choice([...REPRESENTATIONS, 'as in the pack'], 'Representation that was chosen.'),
  }),
  'rule.changed': event('rule', 'Another pack came into use, in which a rule is another.', {
    ...which,
    what: choice(
      ['new', 'gone', 'threshold', 'rule', 'rule and threshold'],
      'What is another; the version is that of the pack in use now, of what is gone the one before.',
    ),
    from: choice(
      ORIGINS,
      'Who brought the pack in use: Sidelight, a file of the team, somebody at this machine’s workbench, or the administrator by policy.',
    ),
  }),
  'norm.noted': event('rule', 'Somebody noted how it should be with a rule. The words are not logged.', {
    ...which,
    said: choice(SAID, 'Whether a norm was proposed, or objected to.'),
    role: choice(ROLES, 'As whom it was said.'),
  }),
  'norm.removed': event('rule', 'A note of how it should be with a rule was removed.', {}),

  'sidebar.opened': event('sidebar', 'A sidebar came to stand.', {
    home: choice(['page', 'panel', 'window'], 'Where it stands.'),
  }),
  'sidebar.closed': event('sidebar', 'The coach closed the sidebar.', {
    home: choice(['page', 'panel', 'window'], 'Where it stood.'),
  }),
  'sidebar.moved': event('sidebar', 'The coach chose another place for the sidebar.', {
    home: choice(['page', 'panel', 'window'], 'Place that was chosen.'),
  }),
  'sidebar.arranged': event('sidebar', 'The coach arranged the sidebar in the page.', {
    what: choice(['side', 'fit', 'width', 'collapsed'], 'What was changed.'),
  }),
  'marks.switched': event('sidebar', 'The coach switched the marks on the page on or off.', {
    on: yesNo('True when they are on.'),
  }),
  'language.switched': event('sidebar', 'The coach chose another language.', {
    to: choice(['nl', 'en'], 'Language that was chosen.'),
  }),
  'reference.moved': event('sidebar', 'The coach chose another reference date, or went back to today.', {
    today: yesNo('True when it is today again.'),
  }),
} as const satisfies Record<string, ReturnType<typeof event>>;

export type EventKind = keyof typeof CATALOGUE;

type Fields<K extends EventKind> = (typeof CATALOGUE)[K]['fields'];

/** The fields of an event of one kind. */
export type EventData<K extends EventKind> = {
  -readonly [N in keyof Fields<K>]: Fields<K>[N] extends Field<infer T> ? T : never;
};

/** One act as a sender tells it: what happened and what goes with it. */
export type Act = { [K in EventKind]: { kind: K; data: EventData<K> } }[EventKind];

export const KINDS = Object.keys(CATALOGUE) as EventKind[];

export const isKind = (kind: string): kind is EventKind => Object.hasOwn(CATALOGUE, kind);

/** The kinds of some groups; those of `log` always. */
export const kindsOf = (groups: readonly Group[]): EventKind[] =>
  KINDS.filter((kind) => CATALOGUE[kind].group === 'log' || groups.includes(CATALOGUE[kind].group));

/**
 * An act, checked against the catalogue.
 * @throws Error naming the event, its field and what was expected
 */
export function checkAct(kind: string, data: unknown): Act {
  if (!isKind(kind)) throw new Error(`The catalogue has no event “${kind}”.`);
  const result = v.safeParse(CATALOGUE[kind].schema, data);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${kind}: ${v.getDotPath(issue) ?? 'fields'}: ${issue.message}`);
  }
  return { kind, data: result.output } as Act;
}
