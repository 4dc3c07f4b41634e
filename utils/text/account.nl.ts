import { sectionsNl } from './account-sections.nl.ts';
import type { AccountWords } from './account-words.ts';

export const accountNl: AccountWords = {
  about: 'Over het pakket {pack} ({id}), versie {version}.',
  titles: {
    dpia: 'Bijlage bij de DPIA: Sidelight met {pack}',
    council: 'Blad voor de ondernemingsraad: wat Sidelight kan zien, en wat niet',
    leaflet: 'Uw coach werkt met Sidelight',
    catalogue: 'De indicatoren van {pack}',
    'ai-act': 'Beoordeling: is dit een AI-systeem?',
  },
  yourOrganisation: '[naam van uw organisatie]',
  yourContact: '[e-mailadres of website]',
  nobody: 'geen',
  on: 'staat aan',
  off: 'staat uit tot de coach hem aanzet',
  sections: sectionsNl,

  handling: {
    keep: 'Gelezen. Een coach kan een los gegeven laten onthouden.',
    session: 'Gelezen zolang de browser open is.',
    presence: 'Alleen of het is ingevuld.',
    never: 'Nooit gelezen.',
  },
  fieldHead: ['Gegeven', 'Wat ermee gebeurt', 'Regels die het gebruiken'],
  ownHead: ['Regel', 'Bij de start', 'Wie ziet het', 'Bezwaar dat erbij staat'],
  ownOnly: 'alleen de coach zelf; het gaat in geen enkel bestand mee',
  notOwnOnly: 'de coach zelf, op het eigen scherm',
  otherFields:
    'Deze gegevens leest Sidelight ook, als ze zichtbaar zijn. Geen regel van dit pakket gebruikt ze.',
  noOwnRules: 'Dit pakket heeft geen regel over het werk van de coach zelf.',
  noQuestions: 'In dit pakket staat bij de start geen vraag over inwoners aan.',
  signing: {
    heading: 'Vastgesteld',
    head: ['Rol', 'Naam', 'Datum en handtekening'],
    roles: ['Eigenaar van het pakket', 'Functionaris gegevensbescherming', 'Proceseigenaar'],
  },

  catalogue: {
    intro: [
      'Dit pakket heeft {all} regels: {signals} signalen en {figures} cijfers. Bij de start staan er {on} aan. Een coach mag elke regel aan- of uitzetten.',
      'Een signaal geldt, geldt niet of is onbekend. Wat Sidelight niet heeft gelezen, is onbekend en telt tegen niemand.',
      'Sidelight telt signalen niet op en zet geen mensen op volgorde van zorg of risico.',
    ],
    head: ['Onderdeel', 'Wat het pakket zegt'],
    rows: {
      id: 'Kenmerk en versie',
      question: 'Vraag',
      rule: 'Regel',
      kind: 'Soort',
      start: 'Bij de start',
      threshold: 'Grens',
      fields: 'Gegevens',
      purpose: 'Doel',
      objection: 'Bezwaar',
      owner: 'Eigenaar',
      valid: 'Geldigheid',
      own: 'Wie ziet het',
      history: 'Wat er veranderde',
      disputed: 'Hoe vaak betwist',
    },
    kinds: { signal: 'Signaal', figure: 'Cijfer: het geldt nooit wel of niet' },
    themes: { data: 'het gegeven', service: 'de dienstverlening', representation: 'de weergave' },
    noThreshold: 'Geen getal.',
    valid: (from, to) => (to === null ? `Vanaf ${from}.` : `Van ${from} tot en met ${to}.`),
    packHistory: 'Wat er in het pakket veranderde',
    noHistory: 'Het pakket vertelt niets van eerdere versies.',
    noFigures: 'Er zijn geen cijfers gegeven.',
    fewer: 'minder dan vijf',
    files: (files) => `${files} bestanden zeggen hier iets over`,
  },
};
