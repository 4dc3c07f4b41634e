import { plural } from './plural.ts';
import type { SampleWords } from './sample-words.ts';

export const sampleEn: SampleWords = {
  title: 'Sample',
  intro:
    'For quality staff: draw case files that you saw in this session, and look whether they are right. Sidelight keeps numbers by question only, never which file.',
  count: 'How many files?',
  seed: 'Number to draw with',
  seedHint: 'The same number draws the same from the same files. So somebody else can repeat your draw.',
  system: 'System',
  draw: 'Draw',
  nobody: 'In this session you saw no file with a number yet. Open a list in your system.',
  drawn: (count, of, seed) => `${plural(count, 'file', 'files')} of ${of}, drawn with ${seed}`,
  look: 'Look the number up in your system. The numbers and your answers stand on this page only, until you close it.',
  file: (number) => `File ${number}`,
  answered: (count, of) => `${count} of ${plural(of, 'question', 'questions')}`,
  notYet: 'not looked at yet',
  answers: { right: 'right', wrong: 'wrong', unclear: 'can’t tell' },
  looked: (count, of) => `You looked at ${count} of the ${of} files that were drawn.`,
  keep: 'Keep what you found',
  kept: 'The counts are kept. The numbers of the files are gone.',
  mine: 'What you found',
  keptOf: (day, checked, of, version) =>
    `${day}: looked at ${plural(checked, 'file', 'files')} of ${of}, version ${version}`,
  counts: (right, wrong, unclear) => `right ${right}, wrong ${wrong}, can’t tell ${unclear}`,
  drop: 'Take away',
  dropOf: (what) => `Take away: ${what}`,
  dropped: 'Taken away.',
  failed: 'That did not work. Try it once more.',
  learnt: 'What samples found',
  noneLearnt: 'Of no question there are five files with a sample.',
  together: (total) => `Looked at: ${total}.`,
};
