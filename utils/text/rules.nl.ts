import { plural } from './plural.ts';
import type { RulesWords } from './rules-words.ts';

export const rulesNl: RulesWords = {
  title: 'De regels',
  intro: 'Jij kiest welke regels meedoen en hoe je ze ziet. Je keuze blijft bewaard op deze computer.',
  open: 'Bekijk de regels',
  back: 'Terug naar de regels',
  count: (on, all) => `${on} van ${all} aan`,
  switchOf: (name) => `${name}: doet mee`,
  on: 'Aan',
  off: 'Uit',
  offByDefault: 'Uit tot jij hem aanzet',
  ownOnly: 'Alleen voor jou',
  turnOn: 'Zet aan',
  turnOff: 'Zet uit',
  toPack: 'Terug naar het pakket',
  switched: (name, on) => `${name} staat nu ${on ? 'aan' : 'uit'}.`,
  failed: 'Dat lukte niet. Probeer het nog een keer.',

  form: 'Vorm',
  formOf: (name) => `Vorm van ${name}`,
  forms: {
    words: 'In woorden',
    number: 'Met getal',
    scale: 'Op een schaal',
    colour: 'Kleur met icoon',
  },
  formHints: {
    words: 'Alleen of het speelt, zonder getal.',
    number: 'Het getal en de grens.',
    scale: 'Een lijn met de grens en waar jullie nu zijn.',
    colour: 'Een gekleurd vlak, altijd met icoon en woord.',
  },
  proposed: (form) => `${form} (zoals het pakket)`,
  byStudy: 'Het onderzoek waar je aan meedoet, bepaalt de vorm.',

  absent: {
    off: 'Staat uit',
    'not in this system': 'Niet in dit systeem',
    'not valid': 'Geldt niet op deze dag',
    'no client': 'Nog geen cliënt gelezen',
    'not read': 'Nog niet gelezen',
  },
  why: {
    off: 'Deze regel staat uit. Sidelight kijkt er daarom niet naar.',
    'not in this system': 'Dit systeem toonde nog geen enkel veld dat deze regel nodig heeft.',
    'not valid': 'De regel geldt niet op de dag waarmee Sidelight rekent.',
    'no client': 'Deze regel gaat over één cliënt. Open een cliënt om het antwoord te zien.',
    'not read': 'Sidelight las nog niets waar deze regel over gaat.',
  },
  whyAbsent: 'Waarom zie ik dit niet?',
  looksFor: 'De regel kijkt naar:',
  valid: (from, to) => (to === null ? `Geldt sinds ${from}.` : `Geldt van ${from} tot en met ${to}.`),

  changes: 'Wat veranderde?',
  change: (version, day) => `Versie ${version}, ${day}:`,

  withheld: (label) => `‘${label}’ staat op deze pagina, maar mag niet gelezen worden`,

  contested: 'Wat jij ervan zei',
  contestedNever: 'Niets in dit systeem.',
  contestedTimes: (dispute, irrelevant, quiet) =>
    [
      dispute > 0 && `${dispute} keer ‘klopt niet’`,
      irrelevant > 0 && `${irrelevant} keer ‘doet er niet toe’`,
      quiet > 0 && `${quiet} keer rust`,
    ]
      .filter((part) => part !== false)
      .join(', '),
  contestedWhy: (what, times) => `${what}: ${plural(times, 'keer', 'keer')}`,
  themes: { data: 'het gegeven', service: 'de dienstverlening', representation: 'de weergave' },
  contestedHint: 'Dit gaat over de regel, niet over inwoners. Bespreek het in je team.',
};
