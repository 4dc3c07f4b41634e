import { CATALOGUE, KINDS, type EventKind, type Group } from './catalogue.ts';

/** One line of the data dictionary: a column of every event, or a field of one kind. */
export interface Entry {
  event: EventKind | '';
  group: Group | '';
  field: string;
  form: string;
  means: string;
}

/** The columns that every event has, in the order of the export. */
export const COLUMNS = [
  ['study', 'id', 'Id of the study.'],
  ['study_version', 'three numbers', 'Version of the study file.'],
  ['participant', 'random code', 'Code of the participant, drawn on this machine. It names nobody.'],
  ['session', 'whole number from 1', 'Browser session within the study.'],
  [
    'seq',
    'whole number from 1',
    'Order within the session. A missing number was deleted by the participant.',
  ],
  [
    'at',
    'moment or whole number',
    'Moment of the act: exact, to the minute or hour, or seconds since the first event of the session, as the study says.',
  ],
  ['clock', 'milliseconds', 'Time that passed since the sender began; a clock that is set does not move it.'],
  ['room', 'view, page, desk', 'Who told of it: a screen of Sidelight, the reader in a page, or the desk.'],
  ['sender', 'whole number from 1', 'Which screen or page of the session.'],
  ['number', 'whole number', 'Order within the sender, from 1; 0 where the desk put the event in between.'],
  ['event', 'kind of the catalogue', 'What happened.'],
  ['client', 'random code, or nothing', 'Pseudonym of the client, where the study has one.'],
] as const;

/** Every field that some event has, in the order of the catalogue. */
export const FIELDS: readonly string[] = [
  ...new Set(KINDS.flatMap((kind) => Object.keys(CATALOGUE[kind].fields))),
];

/** The data dictionary, made from the catalogue. */
export function dataDictionary(): Entry[] {
  return [
    ...COLUMNS.map(([field, form, means]): Entry => ({ event: '', group: '', field, form, means })),
    ...KINDS.flatMap((kind): Entry[] => {
      const { group, means, fields, client } = CATALOGUE[kind];
      return [
        { event: kind, group, field: '', form: client ? 'may have a client' : '', means },
        ...Object.entries(fields).map(([field, each]) => ({
          event: kind,
          group,
          field,
          form: each.form,
          means: each.means,
        })),
      ];
    }),
  ];
}
