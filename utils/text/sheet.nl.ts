import type { SheetWords } from './sheet-words.ts';

export const sheetNl: SheetWords = {
  open: 'Kijk samen mee',
  openHow: 'Een rustige pagina voor de inwoner: op je scherm of op papier.',
  prepare: 'Vragen voor het gesprek',
  prepareHow: 'Gemaakt van wat nu speelt. Kies zelf wat je vraagt.',

  title: 'Wat hier over u te zien is',
  hello: (name) =>
    `${name === null ? '' : `Dit gaat over ${name}. `}Uw coach gebruikt een hulpmiddel dat Sidelight heet. Het kijkt naar datums en gegevens in uw dossier. Hieronder staat alles wat het nu over u laat zien.`,
  what: 'Wat',
  why: 'Waarom',
  where: 'Waar het staat',
  seen: 'Dit ziet uw coach',
  places: { list: 'De lijst van uw coach', record: 'Uw dossier' },
  notOpen: 'Eerder gelezen',
  none: 'Er speelt nu niets.',
  also: 'Hier kijkt Sidelight ook naar. Er is nu niets te melden:',
  notRead: (fields) => `Niet gelezen: ${fields}. Daarover zegt Sidelight niets.`,
  stances: {
    dispute: (reason) => `dit klopt niet, ${reason}`,
    irrelevant: 'dit doet er hier niet toe',
    quiet: (day) => `dit laten we rusten tot en met ${day}`,
  },
  saysCoach: (words) => `Uw coach zegt: ${words}.`,
  kept: 'Dit bewaart Sidelight over u',
  keptNone: 'Niets. Wat Sidelight leest, is weg als de browser sluit.',
  keptCan: 'Dit staat alleen op de computer van uw coach, versleuteld en zonder uw naam.',
  until: (day) => `tot en met ${day}`,
  keptKinds: {
    worklist: 'U staat op de lijst van vandaag van uw coach',
    intensity: (how) => `Hoeveel begeleiding uw coach geeft: ${how}`,
    note: (text) => `Notitie van uw coach: ${text}`,
    remark: (text) => `Uw eigen woorden: ${text}`,
    remembered: (field, value, day) => `${field}: ${value}, gelezen op ${day}`,
    stance: (indicator, words) => `Uw coach zegt over ‘${indicator}’: ${words}`,
  },

  wrong: 'Klopt er iets niet?',
  wrongSteps: (ask) => [
    'Zeg het tegen uw coach.',
    'Uw coach past het aan in uw dossier. Sidelight kan dat zelf niet.',
    ask === null
      ? 'Wilt u alles zien wat de gemeente van u heeft? Vraag de gemeente om inzage.'
      : `Wilt u alles zien wat wij van u hebben? Vraag om inzage: ${ask}`,
  ],
  doesNot: 'Wat Sidelight niet doet',
  doesNotWhat:
    'Het geeft u geen cijfer. Het vergelijkt u niet met anderen. Het neemt geen besluit. Het leest niet over uw gezondheid en het leest geen notities in uw dossier. Er gaat niets naar een ander bedrijf.',

  own: 'Wat wilt u zelf zeggen?',
  ownHow: 'U hoeft hier niets te schrijven.',
  paper: 'Alleen op dit papier',
  keep: (day) => `Ook bewaren in Sidelight, tot en met ${day}`,
  keepHow: 'Alleen als u en uw coach dat allebei willen. Schrijf geen BSN en niets over uw gezondheid op.',
  save: 'Bewaar deze woorden',
  saved: 'Uw woorden zijn bewaard.',
  remove: 'Haal deze woorden weg',
  removed: 'Uw woorden zijn weg.',
  cantKeep: 'Op deze computer bewaart Sidelight geen eigen woorden. Ze staan alleen op papier.',

  print: 'Druk af',
  pack: (name, version) => `Regels: pakket ${name}, versie ${version}.`,
  gone: 'Deze pagina is niet meer geldig',
  goneHow:
    'De browser is gesloten geweest, of de pagina van de cliënt is vergeten. Open de cliënt opnieuw en kies ‘Kijk samen mee’.',
  failed: 'Dat lukte niet. Probeer het nog een keer.',

  desk: 'Voor de inwoner',
  deskHow: 'Dit staat op de pagina ‘Kijk samen mee’.',
  organisation: 'Naam van je gemeente of team',
  ask: 'Waar de inwoner inzage of herstel vraagt',
  askHint: 'Een telefoonnummer of e-mailadres.',
  deskSave: 'Bewaar',
};
