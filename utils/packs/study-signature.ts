import { readStudy, type Study, type StudyProblem } from '../traces/study.ts';
import { signatureHolds } from './signature.ts';

const CHANGED: StudyProblem = { path: 'signature', what: 'signature', expected: null };

/**
 * Reads a study file and looks whether it is what its signature says, where it has one. A file that was changed since it was
 * signed is no study. Never throws.
 */
export async function readSignedStudy(
  file: string,
): Promise<{ study: Study; problems?: undefined } | { study?: undefined; problems: StudyProblem[] }> {
  const read = readStudy(file);
  const signature = read.study?.signature;
  if (!signature) return read;
  const content = JSON.parse(file.replace(/^\uFEFF/, '')) as object;
  return (await signatureHolds(content, signature)) ? read : { problems: [CHANGED] };
}
