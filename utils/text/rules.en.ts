import { plural } from './plural.ts';
import type { RulesWords } from './rules-words.ts';

export const rulesEn: RulesWords = {
  title: 'The rules',
  intro: 'You choose which rules take part and how you see them. Your choice is kept on this computer.',
  open: 'See the rules',
  back: 'Back to the rules',
  count: (on, all) => `${on} of ${all} on`,
  switchOf: (name) => `${name}: takes part`,
  on: 'On',
  off: 'Off',
  offByDefault: 'Off until you switch it on',
  ownOnly: 'For you alone',
  turnOn: 'Switch on',
  turnOff: 'Switch off',
  toPack: 'Back to the pack',
  switched: (name, on) => `${name} is now ${on ? 'on' : 'off'}.`,
  failed: 'That did not work. Please try again.',

  form: 'Form',
  formOf: (name) => `Form of ${name}`,
  forms: {
    words: 'In words',
    number: 'With number',
    scale: 'On a scale',
    colour: 'Colour with icon',
  },
  formHints: {
    words: 'Only whether it applies, without a number.',
    number: 'The number and the threshold.',
    scale: 'A line with the threshold and where you are now.',
    colour: 'A coloured label, always with icon and word.',
  },
  proposed: (form) => `${form} (as in the pack)`,
  byStudy: 'The study that you take part in sets the form.',

  absent: {
    off: 'Is off',
    'not in this system': 'Not in this system',
    'not valid': 'Does not hold on this day',
    'no client': 'No client read yet',
    'not read': 'Not read yet',
  },
  why: {
    off: 'This rule is off. So Sidelight does not look at it.',
    'not in this system': 'This system has not shown a single field that this rule needs.',
    'not valid': 'The rule does not hold on the day that Sidelight reckons from.',
    'no client': 'This rule is about one client. Open a client to see the answer.',
    'not read': 'Sidelight has read nothing yet that this rule is about.',
  },
  whyAbsent: 'Why don’t I see this?',
  looksFor: 'The rule looks at:',
  valid: (from, to) =>
    to === null ? `Valid since ${from}.` : `Valid from ${from} up to and including ${to}.`,

  changes: 'What changed?',
  change: (version, day) => `Version ${version}, ${day}:`,

  withheld: (label) => `‘${label}’ stands on this page, but may not be read`,

  contested: 'What you said of it',
  contestedNever: 'Nothing in this system.',
  contestedTimes: (dispute, irrelevant, quiet) =>
    [
      dispute > 0 && `${plural(dispute, 'time', 'times')} ‘not right’`,
      irrelevant > 0 && `${plural(irrelevant, 'time', 'times')} ‘does not matter here’`,
      quiet > 0 && `${plural(quiet, 'time', 'times')} quiet`,
    ]
      .filter((part) => part !== false)
      .join(', '),
  contestedWhy: (what, times) => `${what}: ${plural(times, 'time', 'times')}`,
  themes: { data: 'the data', service: 'the service', representation: 'the picture' },
  contestedHint: 'This is about the rule, not about citizens. Discuss it in your team.',
};
