import { plural } from './plural.ts';
import type { SampleWords } from './sample-words.ts';

export const sampleNl: SampleWords = {
  title: 'Steekproef',
  intro:
    'Voor kwaliteit: loot dossiers die je in deze sessie zag, en kijk of het klopt. Sidelight bewaart alleen aantallen per vraag, nooit welk dossier.',
  count: 'Hoeveel dossiers?',
  seed: 'Lotingsgetal',
  seedHint:
    'Met hetzelfde getal trek je uit dezelfde dossiers weer dezelfde. Zo kan een ander je loting nadoen.',
  system: 'Systeem',
  draw: 'Loot',
  nobody: 'Je zag in deze sessie nog geen dossier met een nummer. Open een lijst in je systeem.',
  drawn: (count, of, seed) => `${plural(count, 'dossier', 'dossiers')} van ${of}, lotingsgetal ${seed}`,
  look: 'Zoek het nummer op in je systeem. De nummers en je antwoorden staan alleen op deze pagina, tot je die sluit.',
  file: (number) => `Dossier ${number}`,
  answered: (count, of) => `${count} van ${plural(of, 'vraag', 'vragen')}`,
  notYet: 'nog niet bekeken',
  answers: { right: 'klopt', wrong: 'klopt niet', unclear: 'niet te zeggen' },
  looked: (count, of) => `Je bekeek ${count} van de ${of} gelote dossiers.`,
  keep: 'Bewaar wat je vond',
  kept: 'De aantallen zijn bewaard. De nummers zijn weg.',
  mine: 'Wat je vond',
  keptOf: (day, checked, of, version) =>
    `${day}: ${plural(checked, 'dossier', 'dossiers')} bekeken van ${of}, versie ${version}`,
  counts: (right, wrong, unclear) => `klopt ${right}, klopt niet ${wrong}, niet te zeggen ${unclear}`,
  drop: 'Haal weg',
  dropOf: (what) => `Haal weg: ${what}`,
  dropped: 'Weggehaald.',
  failed: 'Dat lukte niet. Probeer het nog een keer.',
  learnt: 'Wat steekproeven vonden',
  noneLearnt: 'Van geen enkele vraag zijn er vijf bestanden met een steekproef.',
  together: (total) => `Bekeken: ${total}.`,
};
