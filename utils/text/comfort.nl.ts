import type { ComfortWords } from './comfort-words.ts';

export const comfortNl: ComfortWords = {
  diagnosis: {
    title: 'Werkt er iets niet?',
    how: 'Maak een diagnose voor je beheerder. Er staat in wat Sidelight herkende, hoeveel en hoe snel. Namen, nummers, waarden en adressen staan er niet in. Kijk het eerst na en bewaar het dan.',
    make: 'Maak een diagnose',
    made: 'De diagnose staat hieronder.',
    save: 'Bewaar als bestand',
    saved: (file) => `Bewaard als ${file}.`,
    preview: 'De diagnose',
    toSettings: 'Maak een diagnose',
  },
};
