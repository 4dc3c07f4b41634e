import type evidence from '../vocabulary/evidence.json';

declare global {
  /**
   * `HEURISTIC.someId` stands for `true`: the bundler puts the word in and folds it away, so that it costs no byte in
   * the page. A build that leaves a source out puts `false` for what rests on that source alone; docs/reading.md says
   * how. Ids and what they rest on stand in utils/vocabulary/evidence.json.
   */
  const HEURISTIC: Readonly<Record<keyof (typeof evidence)['heuristics'], boolean>>;
}
