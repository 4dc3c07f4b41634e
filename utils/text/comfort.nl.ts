import { plural } from './plural.ts';
import type { ComfortWords } from './comfort-words.ts';

export const comfortNl: ComfortWords = {
  search: 'Zoek een instelling',
  found: (parts) =>
    parts === 0 ? 'Niets gevonden.' : `${plural(parts, 'onderdeel', 'onderdelen')} gevonden.`,
  use: {
    title: 'Hoe gebruik je Sidelight?',
    what: 'Wat doet dit?',
    language: 'Taal',
    languageHelp: 'In deze taal spreekt Sidelight, op elke site. De pagina van je systeem verandert niet.',
    textSize: 'Tekstgrootte',
    textSizeHelp:
      'Maakt alles in Sidelight groter, op elke site. De pagina van je systeem blijft zoals zij is.',
    helpKey: 'De toets ? opent de uitleg',
    helpKeyHelp:
      'In de zijbalk opent ? een lijst van alle toetsen en tekens. Zet dit uit als je met je stem werkt.',
    notesHelp:
      'Je mag bij een cliënt een notitie schrijven. Die staat versleuteld op deze computer, tot de einddatum.',
    rememberHelp: 'Je mag een waarde van de pagina laten onthouden, om later te zien of zij is veranderd.',
    daysHelp: 'Zo lang blijft staan wat je toevoegt. Daarna verdwijnt het vanzelf.',
  },
  file: {
    title: 'Instellingen meenemen',
    how: 'Een bestand met je taal, tekstgrootte, toetsen, wat je bewaart en hoe je de regels ziet. Sites, cliënten en namen staan er niet in.',
    save: 'Bewaar mijn instellingen als bestand',
    saved: (file) => `Bewaard als ${file}.`,
    take: 'Neem instellingen over uit een bestand',
    wrong: (file, place) =>
      place
        ? `${file} klopt niet bij ‘${place}’. Er is niets veranderd.`
        : `${file} is geen bestand met instellingen.`,
    preview: (file) => `Dit verandert door ${file}:`,
    nothing: (file) => `${file} verandert niets.`,
    change: (what, from, to) => `${what}: nu ${from}, straks ${to}`,
    asPack: 'zoals het pakket',
    refused: (settings) => `Je organisatie heeft dit vastgezet, dat blijft zo: ${settings}.`,
    use: 'Neem dit over',
    leave: 'Laat het zoals het is',
    taken: 'De instellingen zijn overgenomen.',
  },
  theme: {
    title: 'Huisstijl van je gemeente',
    how: 'Kies een themabestand van NL Design System (JSON of CSS). Sidelight neemt kleuren, lettertype en vorm over. In het donker en bij hoog contrast blijven de eigen kleuren van Sidelight.',
    take: 'Neem een huisstijl over uit een bestand',
    wrong: (file) => `In ${file} staat niets dat Sidelight kan gebruiken. Er is niets veranderd.`,
    preview: (file) => `Dit neemt Sidelight over uit ${file}:`,
    dropped: (tokens) => `Dit niet, want dan is tekst moeilijk te lezen: ${tokens}.`,
    use: 'Gebruik deze huisstijl',
    leave: 'Gebruik hem niet',
    used: 'De huisstijl is overgenomen.',
    remove: 'Haal de huisstijl weg',
    removed: 'De huisstijl is weg.',
  },
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
