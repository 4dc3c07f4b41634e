import { plural } from './plural.ts';
import type { ComfortWords } from './comfort-words.ts';

export const comfortEn: ComfortWords = {
  search: 'Search a setting',
  found: (parts) => (parts === 0 ? 'Nothing found.' : `${plural(parts, 'part', 'parts')} found.`),
  use: {
    title: 'How do you use Sidelight?',
    what: 'What does this do?',
    language: 'Language',
    languageHelp: 'Sidelight speaks this language, on every site. The page of your system does not change.',
    textSize: 'Text size',
    textSizeHelp:
      'Makes everything in Sidelight larger, on every site. The page of your system stays as it is.',
    helpKey: 'The key ? opens the help',
    helpKeyHelp:
      'In the sidebar, ? opens a list of all keys and marks. Switch this off if you work by voice.',
    notesHelp:
      'You may write a note about a client. It stands encrypted on this computer, until its last day.',
    rememberHelp: 'You may have a value of the page remembered, to see later whether it has changed.',
    daysHelp: 'What you add stays this long. Then it goes by itself.',
  },
  file: {
    title: 'Take settings along',
    how: 'A file with your language, text size, keys, what you keep and how you see the rules. Sites, clients and names are not in it.',
    save: 'Save my settings as a file',
    saved: (file) => `Saved as ${file}.`,
    take: 'Take settings over from a file',
    wrong: (file, place) =>
      place ? `${file} is not right at ‘${place}’. Nothing has changed.` : `${file} is no file of settings.`,
    preview: (file) => `${file} changes this:`,
    nothing: (file) => `${file} changes nothing.`,
    change: (what, from, to) => `${what}: ${from} now, ${to} then`,
    asPack: 'as the pack says',
    refused: (settings) => `Your organisation has fixed this, so it stays: ${settings}.`,
    use: 'Take this over',
    leave: 'Leave it as it is',
    taken: 'The settings were taken over.',
  },
  theme: {
    title: 'The look of your municipality',
    how: 'Choose a theme file of NL Design System (JSON or CSS). Sidelight takes its colours, font and shape. In the dark and with high contrast Sidelight keeps its own colours.',
    take: 'Take a look from a file',
    wrong: (file) => `${file} holds nothing that Sidelight can use. Nothing has changed.`,
    preview: (file) => `Sidelight takes this from ${file}:`,
    dropped: (tokens) => `Not this, since text would be hard to read: ${tokens}.`,
    use: 'Use this look',
    leave: 'Do not use it',
    used: 'The look was taken over.',
    remove: 'Take the look away',
    removed: 'The look is gone.',
  },
  diagnosis: {
    title: 'Does something not work?',
    how: 'Make a diagnosis for your administrator. It tells what Sidelight recognised, how much and how fast. It holds no names, numbers, values or addresses. Look at it first, then save it.',
    make: 'Make a diagnosis',
    made: 'The diagnosis stands below.',
    save: 'Save as a file',
    saved: (file) => `Saved as ${file}.`,
    preview: 'The diagnosis',
    toSettings: 'Make a diagnosis',
  },
};
