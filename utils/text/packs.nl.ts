import type { PacksWords } from './packs-words.ts';

export const packsNl: PacksWords = {
  nothing: 'De twee pakketten zijn gelijk.',
  version: (from, to) => `De versie gaat van ${from} naar ${to}.`,
  otherPack: (from, to) => `Dit is een ander pakket: ‘${to}’ in plaats van ‘${from}’.`,
  parts: {
    name: 'Het pakket heet anders.',
    coreList: 'De lijst met vaste velden is anders.',
    representation: 'De vorm waarin signalen staan is anders.',
    groups: 'De namen van de groepen zijn anders.',
    examples: 'De voorbeelden zijn anders.',
    caseload: 'De voorbeeldcaseload is anders.',
    theme: 'De kleuren en maten zijn anders.',
    limits: 'De grenzen van het pakket zijn anders, zoals hoe lang iets bewaard blijft.',
    checklist: 'De vragen voor een steekproef zijn anders.',
  },
  added: {
    indicator: (name) => `Nieuw: de regel ‘${name}’.`,
    threshold: (name) => `Nieuw: de grens ‘${name}’.`,
    field: (name) => `Nieuw: het veld ‘${name}’.`,
    adapter: (name) => `Nieuw: het pakket leest nu ook ‘${name}’.`,
  },
  removed: {
    indicator: (name) => `De regel ‘${name}’ is weg.`,
    threshold: (name) => `De grens ‘${name}’ is weg.`,
    field: (name) => `Het veld ‘${name}’ is weg.`,
    adapter: (name) => `Het pakket leest ‘${name}’ niet meer.`,
  },
  changed: {
    field: (name) => `Het veld ‘${name}’ is anders.`,
    adapter: (name) => `Het pakket leest ‘${name}’ op een andere manier.`,
  },
  named: (name) => `De grens ‘${name}’ heet anders of heeft een andere eenheid.`,
  threshold: (name, from, to) => `${name}: de grens gaat van ${from} naar ${to}.`,
  noThreshold: 'geen',
  rule: (name, from, to) => `${name}: de regel is anders. Eerst: ${from} Nu: ${to}`,
  beside: (name) => `${name}: wat er bij de regel hoort is anders, zoals het getal of de velden.`,
  on: (name, on) => `${name}: de regel staat nu ${on ? 'aan' : 'uit'}.`,
  validity: (name, from, to) =>
    to === null
      ? `${name}: de regel geldt vanaf ${from}.`
      : `${name}: de regel geldt van ${from} tot en met ${to}.`,
  others: {
    texts: (name) => `${name}: de teksten zijn anders.`,
    group: (name) => `${name}: de regel staat in een andere groep.`,
    unit: (name) => `${name}: de eenheid is anders.`,
    representation: (name) => `${name}: de vorm is anders.`,
    rest: (name) => `${name}: er is nog iets anders, zoals de eigenaar.`,
  },
};
