import type { AccountPageWords } from './account-page.ts';

export const accountPageNl: AccountPageWords = {
  paper: 'Welk stuk',
  papers: {
    dpia: 'Bijlage bij de DPIA',
    council: 'Blad voor de ondernemingsraad',
    leaflet: 'Folder voor inwoners',
    catalogue: 'Lijst van indicatoren',
    'ai-act': 'Beoordeling AI-verordening',
    register: 'Algoritmeregister',
  },
  language: 'Taal van het stuk',
  print: 'Druk af',
  save: (form) => `Bewaar als ${form}`,
  field: 'Veld',
  value: 'Inhoud',
  empty: 'niet ingevuld',
  missing: (fields) => `Dit kan nog niet naar het register. Vul nog in: ${fields}.`,
};
