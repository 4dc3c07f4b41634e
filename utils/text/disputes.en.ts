import type { DisputesWords } from './disputes-words.ts';
import { plural } from './plural.ts';

export const disputesEn: DisputesWords = {
  title: 'Give your disputes to your team',
  how: 'You make a file about the rules. It holds no name, number or day, not even of you. You see it first.',
  none: 'You dispute nothing now, and wrote nothing about how it should be.',
  role: 'Your role',
  roles: { coach: 'Coach', quality: 'Quality', manager: 'Team manager', 'client council': 'Client council' },
  withWords: 'Give my own words as well',
  withWordsHint: 'Read them below yourself: Sidelight only recognises names that it read in this session.',
  look: 'Look at the file',
  holds: (count) => `It holds ${plural(count, 'dispute', 'disputes')}.`,
  leftOutOwn: (count) =>
    `${plural(count, 'dispute stays', 'disputes stay')} here: that rule is for you alone.`,
  leftOutUnknown: (count) =>
    `${plural(count, 'dispute stays', 'disputes stay')} here: that rule is not in the pack that you use now.`,
  norms: 'How it should be, you wrote',
  holdsNorms: (count) =>
    `And ${plural(count, 'note', 'notes')} about how it should be, in your own words. You take them away on the workbench, under Learn.`,
  holdsFindings: (count) =>
    `And what you found in a sample: ${plural(count, 'question', 'questions')}, numbers only. See the file.`,
  said: { proposed: 'proposes', objected: 'objects' },
  rule: 'Rule',
  theme: 'Theme',
  reason: 'Reason',
  ownWords: 'own words',
  week: 'Week',
  asFile: 'How it stands in the file',
  save: 'Save the disputes',
  saved: (name) => `Saved as ${name}. Give it to your team yourself.`,
  refused: 'Sidelight does not make this file',
  refusedHow: 'Leave your own words out, or change your dispute.',
  found: {
    seen: (words) => `This holds something that you saw on a page: ‘${words}’`,
    bsn: (words) => `This holds a BSN: ‘${words}’`,
  },
  problems: {
    'too long': () => 'The file is too large.',
    'no json': () => 'This is no file with disputes.',
    other: (where) => `This is no file with disputes${where && ` (look at ${where})`}.`,
  },
};
