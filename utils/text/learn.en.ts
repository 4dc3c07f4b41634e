import type { LearnWords } from './learn-words.ts';
import { plural } from './plural.ts';

export const learnEn: LearnWords = {
  title: 'Learning from disputes',
  intro: 'Read the files that coaches gave themselves. You see what is said of a rule, never by whom.',
  limits:
    'A figure shows from five files on. No difference between figures gives away anything on fewer than five.',
  take: 'Read files',
  takeHint: 'Choose one or more files, or drag them here. They stay on this page until you close it.',
  read: (count) => `Read ${plural(count, 'file', 'files')}.`,
  doubles: (count) =>
    `${plural(count, 'file was here already and counts', 'files were here already and count')} once.`,
  refused: (name, why) => `${name} was not read. ${why}`,
  files: 'Files that were read',
  remove: 'Remove',
  removeOf: (name) => `Remove: ${name}`,
  removed: (name) => `${name} no longer counts.`,
  figures: (pack) => `What is disputed in ${pack}?`,
  noFigures: 'There is no rule with five files. There is no figure to show yet.',
  caption: (rule) => `How often disputed: ${rule}`,
  row: 'Why',
  allVersions: 'All versions',
  version: (version) => `Version ${version}`,
  total: 'Together',
  ownWords: 'in own words',
  few: 'fewer than five',
  by: 'Who objected?',
  changes: 'What changed in the rule?',
  change: (version, day, what) => `${version}, ${day}: ${what}`,
  fewer: 'Rules with fewer than five files',
  fewerHow: 'Of these rules the workbench says nothing, not even whether anybody disputed them.',
};
