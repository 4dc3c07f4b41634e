/** The second half of the reader takes what the first half has, instead of bringing it once more. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../console/processes.ts';

/** What is handed over, by place, and to which script. */
const LIST = join(ROOT, 'utils', 'page', 'handed.ts');
const TAKES = 'beside';
const ID = '\0handed:';
const ALL = '\0handed';

/** Names in the order of the list, by the file that each comes from. */
function handedNames(): Map<string, [name: string, at: number][]> {
  const source = readFileSync(LIST, 'utf8');
  const order = /= \[([^\]]*)\]/
    .exec(source)![1]!
    .split(',')
    .map((name) => name.trim());
  return new Map(
    [...source.matchAll(/^import \{([^}]*)\} from '([^']*)';/gm)].map(([, names, file]) => [
      join(dirname(LIST), file!),
      names!
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => [name, order.indexOf(name)]),
    ]),
  );
}

/** In the build of that script the files of the list hold no code of their own. A name that is not handed over fails the build. */
export function takeWhatIsHanded(): Plugin {
  let files: ReturnType<typeof handedNames> | undefined;
  return {
    name: 'sidelight:handed',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      files = lib && lib.fileName === TAKES ? handedNames() : undefined;
    },
    resolveId(source, importer) {
      if (source === ALL) return ALL;
      if (!files || !importer || !source.startsWith('.')) return null;
      const file = join(dirname(importer), source);
      return files.has(file) ? ID + file : null;
    },
    load(id) {
      if (id === ALL) return 'export const all = globalThis.sidelightHanded;';
      if (!files || !id.startsWith(ID)) return null;
      const names = files.get(id.slice(ID.length))!;
      return [
        `import { all } from '${ALL}';`,
        ...names.map(([name, at]) => `export const ${name} = all[${at}];`),
      ].join('\n');
    },
  };
}
