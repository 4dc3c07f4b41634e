import { plural } from './plural.ts';
import type { TryWords, WritingWords } from './writing-words.ts';

export const writingNl: WritingWords = {
  write: 'Regels schrijven',
  rules: 'Regels',
  choose: 'Kies een regel',
  begin: 'Nieuwe regel',
  nameless: 'Zonder naam',
  draft: 'concept',
  kept: {
    kept: 'Concept bewaard',
    typing: 'Concept nog niet bewaard',
    failed: 'Bewaren lukte niet. Typ nog iets.',
  },
  untouched: 'Zoals in het pakket',

  rule: 'De regel',
  how: 'Hoe schrijf je de regel?',
  hows: { form: 'Formulier', cel: 'CEL' },
  celOnly: 'Deze regel past niet in het formulier. Je schrijft hem in CEL.',
  about: 'Gaat over',
  abouts: { day: 'een dag', number: 'een getal', filled: 'ingevuld of leeg', yes: 'ja of nee' },
  field: 'Veld',
  comparison: 'Vergelijking',
  comparisons: {
    days: {
      '>': 'meer dan … geleden',
      '>=': '… geleden of meer',
      '<': 'minder dan … geleden',
      '<=': '… geleden of minder',
      '==': 'precies … geleden',
    },
    'days left': {
      '>': 'over meer dan …',
      '>=': 'over … of meer',
      '<': 'over minder dan …',
      '<=': 'over … of minder',
      '==': 'precies over …',
    },
    'working days': {
      '>': 'meer dan … geleden',
      '>=': '… geleden of meer',
      '<': 'minder dan … geleden',
      '<=': '… geleden of minder',
      '==': 'precies … geleden',
    },
    number: {
      '>': 'meer dan …',
      '>=': '… of meer',
      '<': 'minder dan …',
      '<=': '… of minder',
      '==': 'precies …',
    },
  },
  threshold: 'Grens',
  unit: 'Eenheid',
  named: {
    title: 'Grenzen met een naam',
    intro:
      'Meer regels kunnen één grens gebruiken. Zet hem hier in het pakket en kies hem daarna bij een regel. Het getal verander je bij een regel. Bij Proberen zie je wat dat doet.',
    which: 'Welke grens?',
    own: 'Eigen getal',
    shared: (name, rules) =>
      rules.length === 0
        ? `Deze grens heet ‘${name}’. Geen andere regel gebruikt hem.`
        : `Deze grens heet ‘${name}’. Verander je hem, dan verandert hij ook bij: ${rules.join(', ')}.`,
    moved: (name, from, to) => `In het pakket gaat ‘${name}’ van ${from} naar ${to}.`,
    line: (amount, id, rules) =>
      `${amount}, in CEL: ${id}. ${rules.length === 0 ? 'Geen regel gebruikt hem.' : `Gebruikt door: ${rules.join(', ')}.`}`,
    add: 'Nieuwe grens',
    nameIn: (language) => `Naam (${language})`,
    put: 'Zet in het pakket',
    rename: 'Geef een andere naam',
    renameHint: 'Elke regel die deze grens gebruikt, gaat mee. Ook in je concepten.',
    drop: 'Haal weg',
    renamed: (from, to) =>
      from === to ? `De grens ‘${to}’ heeft een andere naam.` : `De grens ‘${from}’ heet nu ‘${to}’.`,
    added: (name) => `De grens ‘${name}’ is erbij.`,
    dropped: (name) => `De grens ‘${name}’ is weg.`,
    done: (name, version) => `‘${name}’: klaar. Versie ${version} is nu in gebruik.`,
  },
  dayUnits: { days: 'dagen geleden', 'days left': 'dagen te gaan', 'working days': 'werkdagen geleden' },
  units: {
    days: 'dagen',
    'working days': 'werkdagen',
    'days left': 'dagen te gaan',
    'yes/no': 'ja of nee',
    count: 'aantal',
    'n of m': 'aantal van totaal',
    step: 'trede',
    list: 'lijst',
    fields: 'velden',
    contacts: 'contacten',
    changes: 'wisselingen',
    points: 'punten',
  },
  is: (about, is) => (about === 'filled' ? (is ? 'is ingevuld' : 'is leeg') : is ? 'is ja' : 'is nee'),
  answer: 'Speelt als het veld',
  plain: 'In gewone taal',
  notYet: 'De zin komt als de regel klopt.',
  cel: 'In CEL',
  celHint: 'Typ twee letters voor namen en functies. Kies met de pijlen en Enter. Escape sluit de lijst.',
  beside: 'Getal en dag ernaast',
  parts: { rule: 'Regel', value: 'Getal', of: 'Tweede getal', date: 'Dag', inputs: 'Velden' },
  offered: (count) => plural(count, 'voorstel', 'voorstellen'),
  wrongAt: (line, column) => `Regel ${line}, teken ${column}`,
  goThere: 'Ga naar die plek',
  inputs: 'Velden die gelezen moeten zijn',
  inputsHint: 'Sidelight haalt ze uit de regel.',

  texts: 'Teksten',
  textsIn: 'Taal van de teksten',
  languages: { nl: 'Nederlands', en: 'Engels' },
  textParts: {
    name: 'Naam',
    question: 'Welke vraag?',
    note: 'Wat de zin openlaat',
    raised: 'Als de regel speelt',
    notRaised: 'Als de regel niet speelt',
    figure: 'Bij het getal',
    purpose: 'Waarom kijken we hiernaar?',
    thresholdFrom: 'Waar komt de grens vandaan?',
    objection: 'Bekend bezwaar',
    ask: 'Wat je in het gesprek kunt vragen',
  },
  optional: 'mag leeg',
  group: 'Groep',
  owner: 'Wie gaat erover?',
  validFrom: 'Geldt van',
  validTo: 'Geldt tot en met',
  on: 'Staat aan voor wie het pakket gebruikt',

  checks: 'Controle',
  check: (remark, field, nameOf) => {
    switch (remark.about) {
      case 'never':
        return remark.holds
          ? 'Alle velden mogen gelezen worden.'
          : `Sidelight leest dit nooit: ${remark.fields.map(field).join(', ')}.`;
      case 'proxy':
        return remark.holds
          ? 'Geen veld dat iets zegt over iemands afkomst.'
          : `Pas op. Dit veld kan iets zeggen over iemands afkomst: ${remark.fields.map(field).join(', ')}. Het telde mee in het gestopte risicomodel van Rotterdam.`;
      case 'combines':
        return remark.holds
          ? 'Telt geen signalen bij elkaar op.'
          : `Voegt signalen samen: ${remark.indicators.map(nameOf).join(', ')}. Laat ze liever apart.`;
      case 'always':
        return 'Speelt bij iedereen die je zag. Dan zegt de regel niets.';
      case 'nobody':
        return 'Speelt bij niemand die je zag.';
      case 'differs':
        return 'Speelt niet altijd en niet nooit.';
      case 'unknown':
        return `Bij ${plural(remark.clients, 'inwoner', 'inwoners')} is het onbekend. Vaak ontbreekt: ${field(remark.field)}.`;
    }
  },

  missing: 'Dit moet nog',
  missingPart: (where) => `${where}: vul dit in of kijk het na.`,
  history: 'Geschiedenis',
  noHistory: 'Er is nog niets van eerder.',
  restore: (moment) => `Terug naar ${moment}`,
  drop: 'Gooi concept weg',
  dropSure: 'Wil je dit concept weggooien? Wat in het pakket staat blijft zo.',
  yes: 'Ja, gooi weg',
  no: 'Nee',
  publish: 'Zet in het pakket',
  what: 'Wat verandert er?',
  whatHint: 'Eén zin voor wie het pakket gebruikt, in beide talen.',
  publishNow: (version) => `Zet ${version} in het pakket`,
  cantPublish: (count) =>
    `Er ${count === 1 ? 'klopt nog 1 ding' : `kloppen nog ${count} dingen`} niet. Daarna kun je publiceren.`,
  nothingToPublish: 'Er is niets veranderd.',
  fixed: 'Je organisatie heeft het pakket vastgezet. Je kunt hier schrijven en proberen, niet publiceren.',
  publishedAs: (name, version) => `${name} staat in het pakket. Versie ${version} is nu in gebruik.`,
  failed: 'Dat lukte niet. Probeer het nog een keer.',
  examples: {
    refused: (count) =>
      `Er is nog niets gepubliceerd: ${plural(count, 'voorbeeld van het pakket komt', 'voorbeelden van het pakket komen')} niet meer uit. Pas de regel aan, of zeg per voorbeeld dat het nu zo hoort.`,
    one: (at, rule) => `Voorbeeld ${at}, ${rule}.`,
    on: (day) => `Op ${day}.`,
    expected: (state, value) => `Verwacht: ${inSentence(state, value)}.`,
    said: (state, value) => `De regel zegt nu: ${inSentence(state, value)}.`,
    notJudged: 'De regel geldt niet op die dag.',
    agree: 'Zo hoort het nu. Pas het voorbeeld aan.',
    agreeGone: 'Haal dit voorbeeld weg.',
  },
};

const inSentence = (state: string, value: string): string =>
  `${state.toLowerCase()}${value === '' ? '' : ` (${value})`}`;

export const tryNl: TryWords = {
  title: 'Proberen',
  on: 'Op wie?',
  sources: (kind, count) =>
    `${{ seen: 'Wat ik zag', pack: 'Uit het pakket', rules: 'Uit de regels' }[kind]}${count === null ? '' : ` (${count})`}`,
  nothingSeen: 'Je zag in deze sessie nog niemand. Open een lijst in je systeem, of probeer het voorbeeld.',
  system: 'Systeem',
  coach: 'Toon namen van inwoners van',
  nobody: 'niemand: alleen schuilnamen',
  heading: (kind, count) =>
    kind === 'seen'
      ? `Op wat jij in deze sessie zag: ${plural(count, 'inwoner', 'inwoners')}`
      : `${kind === 'pack' ? 'Op de voorbeeldcaseload van het pakket' : 'Op een voorbeeld dat uit de regels is gemaakt'}: ${plural(count, 'verzonnen inwoner', 'verzonnen inwoners')}`,
  invented: {
    pack: 'Niemand hiervan bestaat. Wie het pakket maakte, bedacht deze inwoners. Hun dagen schuiven mee met vandaag.',
    rules:
      'Niemand hiervan bestaat. Sidelight maakt deze inwoners uit de regels. Hun dagen liggen rond de grenzen van dit pakket.',
  },
  show: 'Vorm',
  shows: { chart: 'Grafiek', table: 'Tabel' },
  states: { raised: 'Speelt', 'not raised': 'Speelt niet', unknown: 'Onbekend' },
  count: 'Hoe vaak speelt de regel?',
  clients: 'Inwoners',
  broken: 'De regel klopt nog niet. Maak hem eerst af bij Schrijven.',
  notHere: 'Deze regel gaat over de pagina die openstaat. Je kunt hem alleen daar zien.',
  whole: (value) => `Over alle inwoners samen: ${value}`,
  missing: 'Wat ontbreekt waar het onbekend is?',
  missingFor: (count) => `bij ${plural(count, 'inwoner', 'inwoners')}`,
  field: 'Veld',
  curve: 'Hoe vaak speelt de regel, per grens?',
  noCurve: 'Deze regel heeft geen grens om te verschuiven.',
  counting: 'Sidelight telt …',
  threshold: 'Grens',
  raised: 'Speelt bij',
  slider: 'Verschuif de grens',
  draftAt: (threshold, raised) => `concept: ${threshold} → ${raised}`,
  packAt: (threshold, raised) => `nu geldend: ${threshold} → ${raised}`,
  edge: 'Net rond de grens',
  noEdge: 'Niemand ligt dicht bij de grens.',
  client: 'Inwoner',
  value: 'Getal',
  withDraft: 'concept',
  withPack: (version) => `versie ${version}`,
  differences: (version) => `Verschil met versie ${version}`,
  compareWith: 'Vergelijk met',
  inUse: (version) => `het pakket in gebruik (${version})`,
  withOther: (version) => `pakket ${version}`,
  differencesOther: (version) => `Verschil met pakket ${version}`,
  notThere: (version) => `In pakket ${version} staat deze regel niet.`,
  isNew: 'Deze regel is nieuw. Er is niets om mee te vergelijken.',
  unchanged: 'Er is niets veranderd aan de regel.',
  from: 'Van',
  to: 'Naar',
  same: 'blijft gelijk',
  who: (count) => `Bekijk ${count === 1 ? 'die ene' : `de ${count}`}`,
  pseudonyms: 'Je ziet schuilnamen. Ze gelden tot je deze pagina sluit.',
};
