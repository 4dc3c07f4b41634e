import type { HelpWords } from './help-words.ts';

export const helpNl: HelpWords = {
  title: 'Toetsen en tekens',
  open: 'Toetsen en tekens',
  close: 'Sluit deze uitleg',

  everywhere: 'Overal in de browser',
  everywhereHow: 'Deze toetsen werken ook als je op de pagina van je systeem bent.',
  shortcuts: {
    'toggle-sidebar': 'Open of sluit de zijbalk',
    'other-lens': 'Wissel tussen Cliënt en Caseload',
    'next-mark': 'Naar het volgende teken op de pagina',
    'previous-mark': 'Naar het vorige teken op de pagina',
  },
  noKeys: 'geen toetsen',
  change: 'Verander deze toetsen',
  changeHow:
    'Je browser laat dat hier niet openen. Ga naar about:addons, klik op het tandwiel en kies ‘Sneltoetsen voor extensies beheren’.',

  here: 'In de zijbalk',
  keys: {
    tab: 'verder, met Shift erbij terug',
    enter: 'kies, of open een signaal',
    arrowsAcross: 'wissel tussen Cliënt en Caseload',
    arrowsDown: 'door de lijst van cliënten',
    ends: 'naar het begin of het einde van de lijst',
    escape: 'sluit wat open is',
    help: 'open deze uitleg',
  },
  helpKey: 'De toets ? opent deze uitleg',
  helpKeyHint: 'Zet dit uit als je met je stem werkt.',

  marks: 'Wat de tekens betekenen',
  signs: {
    raised: 'Speelt nu.',
    notRaised: 'Speelt niet.',
    unknown: 'Onbekend: Sidelight las niet genoeg om het te weten.',
    disputed: 'Jij zei dat het niet klopt of er niet toe doet.',
    quiet: 'Rust, zoals je hebt afgesproken.',
    locate: 'Toon de plek op de pagina.',
  },
  onPage:
    'Op de pagina staan een streep en een ruit bij wat nu speelt. Wijs ernaar en je leest wat het is. Een onderbroken streep met een open ruit: daarvan zei jij dat het niet klopt of er niet toe doet.',
  onPageWords: 'Met Tab vind je dezelfde woorden in een lijst op de pagina.',

  menu: { field: 'Wat is dit veld?', mark: 'Waarom staat hier een teken?' },
  asked: {
    onPage: (label) => `Op de pagina heet het ‘${label}’.`,
    handling: {
      keep: 'Sidelight leest de waarde en kijkt er met zijn regels naar. Zij is weg als je de browser sluit, tenzij jij haar laat onthouden.',
      session: 'Sidelight leest dit om te weten over wie het gaat. Het is weg als je de browser sluit.',
      presence: 'Sidelight kijkt alleen of hier iets is ingevuld, en leest niet wat.',
      never: 'Sidelight leest dit niet. Dat mag nooit.',
    },
    rules: 'Deze regels kijken ernaar',
    noRules: 'Geen regel die aan staat, kijkt hiernaar.',
    notRead: 'Dit is niet gelezen',
    notReadWhy:
      'Sidelight kent dit niet, of mag het niet lezen. Wijs op de waarde zelf, niet op de naam ervoor.',
    noMark: 'Hier staat geen teken',
    noMarkHow: 'Bij deze plek speelt nu niets, of je hebt er rust afgesproken.',
    close: 'Sluit',
  },

  pointed: (words, which, of) => `Teken ${which} van ${of}. ${words}`,
  noMarks: 'Er staan geen tekens op deze pagina.',
};
