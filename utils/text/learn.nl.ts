import type { LearnWords } from './learn-words.ts';
import { plural } from './plural.ts';

export const learnNl: LearnWords = {
  title: 'Leren van betwistingen',
  intro:
    'Lees de bestanden die coaches zelf gaven. Je ziet wat er van een regel wordt gezegd, nooit door wie.',
  limits:
    'Een getal staat er pas bij vijf bestanden. Ook een verschil tussen getallen verraadt niets van minder dan vijf.',
  take: 'Lees bestanden',
  takeHint: 'Kies een of meer bestanden, of sleep ze hierheen. Ze blijven op deze pagina, tot je die sluit.',
  read: (count) => `Gelezen: ${plural(count, 'bestand', 'bestanden')}.`,
  doubles: (count) =>
    `${plural(count, 'bestand had je al en telt', 'bestanden had je al en tellen')} één keer.`,
  refused: (name, why) => `${name} is niet gelezen. ${why}`,
  files: 'Gelezen bestanden',
  remove: 'Haal weg',
  removeOf: (name) => `Haal weg: ${name}`,
  removed: (name) => `${name} telt niet meer mee.`,
  figures: (pack) => `Wat is er betwist in ${pack}?`,
  noFigures: 'Van geen enkele regel zijn er vijf bestanden. Er is nog geen getal te tonen.',
  caption: (rule) => `Hoe vaak betwist: ${rule}`,
  row: 'Waarom',
  allVersions: 'Alle versies',
  version: (version) => `Versie ${version}`,
  total: 'Samen',
  ownWords: 'in eigen woorden',
  few: 'minder dan vijf',
  by: 'Wie maakte bezwaar?',
  changes: 'Wat veranderde er aan de regel?',
  change: (version, day, what) => `${version}, ${day}: ${what}`,
  fewer: 'Regels met minder dan vijf bestanden',
  fewerHow: 'Van deze regels zegt de werkbank niets, ook niet of iemand ze betwistte.',
  norms: {
    title: 'Zo hoort het',
    intro:
      'Schrijf hoe het hoort met een regel. Of maak bezwaar tegen de norm die er nu in zit. Het blijft op deze computer, tot je het zelf meegeeft met je betwistingen.',
    rule: 'Regel',
    said: 'Wat wil je?',
    saids: { proposed: 'Voorstel', objected: 'Bezwaar' },
    words: 'Zo hoort het',
    hint: 'Eén of twee zinnen over de regel. Noem geen cliënt en geen collega. Je rol gaat mee, je naam niet.',
    keep: 'Bewaar',
    kept: 'Bewaard op deze computer.',
    mine: 'Wat hier staat',
    drop: 'Haal weg',
    dropOf: (own) => `Haal weg: ${own}`,
    dropped: 'Weggehaald.',
    failed: 'Dat lukte niet. Mag je van je organisatie eigen woorden bewaren?',
    learnt: 'Zo hoort het, volgens het team',
    noneLearnt: 'Van geen enkele regel zeggen vijf bestanden hoe het hoort.',
  },
};
