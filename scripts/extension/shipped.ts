/** Which packages' code stands in a build: told by the bundler itself, so that no list can forget one. */
import { appendFileSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Modules that the tools write themselves, by how their ids begin. */
const OF_TOOLS: [begin: string, folder: string][] = [
  ['\0vite/', 'node_modules/vite'],
  ['\0rolldown/', 'node_modules/rolldown'],
  ['virtual:wxt-', 'node_modules/wxt'],
  ['\0virtual:wxt-', 'node_modules/wxt'],
];

/** Writes to a file, a line each, the folder of every package of which code is in a chunk; some more than once. */
export function tellPackages(file: string): Plugin {
  return {
    name: 'sidelight:tell-packages',
    generateBundle(_options, bundle) {
      const folders = Object.values(bundle)
        .flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []))
        .flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? (packageFolder(id) ?? []) : []));
      appendFileSync(file, [...new Set(folders)].map((folder) => `${folder}\n`).join(''));
    },
  };
}

/** What {@link tellPackages} told: folders as package-lock.json names them, each once, in order. */
export const toldPackages = (file: string): string[] =>
  [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))].sort();

/** `node_modules/a` or `node_modules/a/node_modules/@b/c`; null for a module of Sidelight itself. */
export function packageFolder(id: string): string | null {
  const tool = OF_TOOLS.find(([begin]) => id.startsWith(begin));
  if (tool) return tool[1];
  const path = id.replaceAll('\\', '/').replace(/\?.*/, '');
  return /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}
