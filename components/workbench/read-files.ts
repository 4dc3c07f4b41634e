import { checksumOf } from '../../utils/packs/checksum.ts';
import {
  LONGEST_DISPUTES,
  readDisputes,
  type DisputeFileProblem,
} from '../../utils/workbench/dispute-file.ts';
import type { ReadFile } from '../../utils/workbench/learn.ts';

/** A file that somebody chose, by its name on this machine. */
export interface NamedFile extends ReadFile {
  name: string;
}

export interface FilesRead {
  read: NamedFile[];
  refused: { name: string; problem: DisputeFileProblem; where: string }[];
}

export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const all: FilesRead = { read: [], refused: [] };
  for (const file of files) {
    const { name } = file;
    // What is far too long is not even read.
    const read =
      file.size > LONGEST_DISPUTES * 4
        ? { problem: 'too long' as const, where: '' }
        : readDisputes(await file.text());
    if ('file' in read) all.read.push({ name, file: read.file, checksum: await checksumOf(read.file) });
    else all.refused.push({ name, ...read });
  }
  return all;
}
