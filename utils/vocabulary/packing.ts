/** How the vocabulary is packed into one text. Apart from the text itself, so that tools can pack another. */
import type { FieldType, Handling } from '../street/reading.ts';
import type { Area, VocabularyField } from './index.ts';

export const AREAS: Area[] = ['werk_inkomen', 'wmo', 'jeugd', 'schuldhulp', 'general'];
export const SCREENS: VocabularyField['screen'][] = ['list', 'client', 'both'];
export const TYPES: FieldType[] = [
  'id',
  'string',
  'date',
  'int',
  'enum',
  'bool',
  'percent',
  'text',
  'money',
  'bsn',
];
export const CLASSES: Handling[] = ['keep', 'session', 'presence', 'never'];

const plainLetters = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    // What keeps names and fields apart stands in none.
    .replace(/[|\n\r]+/g, ' ')
    .toLowerCase();

/** One line a field: its classes as four digits, its id and its names. */
export const packFields = (fields: readonly VocabularyField[]): string =>
  fields
    .map(({ id, area, screen, type, handling, nl, en }) =>
      [
        `${AREAS.indexOf(area)}${SCREENS.indexOf(screen)}${TYPES.indexOf(type)}${CLASSES.indexOf(handling)}${id}`,
        ...new Set([...nl, ...en].map(plainLetters)),
      ].join('|'),
    )
    .join('\n');
