import { checkPackText, sealsOf, type CheckedPack, type Seals } from '../../utils/packs/check.ts';
import { canonical, checksumOf } from '../../utils/packs/checksum.ts';
import { LONGEST_PACK } from '../../utils/packs/form.ts';

/** A file that somebody chose, before anything is taken in. */
export interface Incoming extends CheckedPack {
  name: string;
  text: string;
  seals: Seals;
}

export async function openFile(file: File): Promise<Incoming> {
  // What is far too long is not even read; the check refuses it in words.
  const text = file.size > LONGEST_PACK * 4 ? ' '.repeat(LONGEST_PACK + 1) : await file.text();
  const { json, ...checked } = checkPackText(text);
  return { ...checked, name: file.name, text, seals: await sealsOf(json) };
}

/** The text of a file to give on: canonical, with its checksum. */
export async function sealedText(text: string): Promise<string> {
  const json = JSON.parse(text) as object;
  return `${canonical({ ...json, checksum: await checksumOf(json) })}\n`;
}
