import type { HelpWords } from './help-words.ts';

export const helpEn: HelpWords = {
  title: 'Keys and marks',
  open: 'Keys and marks',
  close: 'Close this help',

  everywhere: 'Everywhere in the browser',
  everywhereHow: 'These keys also work while you are on the page of your system.',
  shortcuts: {
    'toggle-sidebar': 'Open or close the sidebar',
    'other-lens': 'Switch between Client and Caseload',
    'next-mark': 'To the next mark on the page',
    'previous-mark': 'To the previous mark on the page',
  },
  noKeys: 'no keys',
  change: 'Change these keys',
  changeHow:
    'Your browser does not let that be opened here. Go to about:addons, click the gear and choose ‘Manage Extension Shortcuts’.',

  here: 'In the sidebar',
  keys: {
    tab: 'onwards; with Shift, back',
    enter: 'choose, or open a signal',
    arrowsAcross: 'switch between Client and Caseload',
    arrowsDown: 'through the list of clients',
    ends: 'to the start or the end of the list',
    escape: 'close what is open',
    help: 'open this help',
  },
  helpKey: 'The key ? opens this help',
  helpKeyHint: 'Switch this off if you work by voice.',

  marks: 'What the marks mean',
  signs: {
    raised: 'Applies now.',
    notRaised: 'Does not apply.',
    unknown: 'Unknown: Sidelight did not read enough to know.',
    disputed: 'You said that it is not right or does not matter.',
    quiet: 'Quiet, as you agreed.',
    locate: 'Show the place on the page.',
  },
  onPage:
    'On the page a bar and a diamond stand at what applies now. Point at it to read what it is. A broken bar with an open diamond: of that you said that it is not right or does not matter.',
  onPageWords: 'With Tab you find the same words in a list on the page.',

  menu: { field: 'What is this field?', mark: 'Why does a mark stand here?' },
  asked: {
    onPage: (label) => `On the page it is called ‘${label}’.`,
    handling: {
      keep: 'Sidelight reads the value and its rules look at it. It is gone when you close the browser, unless you have it remembered.',
      session: 'Sidelight reads this to know whom it is about. It is gone when you close the browser.',
      presence: 'Sidelight only looks whether something is filled in here, and does not read what.',
      never: 'Sidelight does not read this. It never may.',
    },
    rules: 'These rules look at it',
    noRules: 'No rule that is on looks at it.',
    notRead: 'This was not read',
    notReadWhy:
      'Sidelight does not know this, or may not read it. Point at the value itself, not at the name before it.',
    noMark: 'No mark stands here',
    noMarkHow: 'Nothing applies at this place now, or you agreed quiet on it.',
    close: 'Close',
  },

  pointed: (words, which, of) => `Mark ${which} of ${of}. ${words}`,
  noMarks: 'There are no marks on this page.',
};
