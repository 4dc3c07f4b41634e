import type { ComfortWords } from './comfort-words.ts';

export const comfortEn: ComfortWords = {
  diagnosis: {
    title: 'Does something not work?',
    how: 'Make a diagnosis for your administrator. It tells what Sidelight recognised, how much and how fast. It holds no names, numbers, values or addresses. Look at it first, then save it.',
    make: 'Make a diagnosis',
    made: 'The diagnosis stands below.',
    save: 'Save as a file',
    saved: (file) => `Saved as ${file}.`,
    preview: 'The diagnosis',
    toSettings: 'Make a diagnosis',
  },
};
