/** Scripts in pages without what wxt puts around each of them: a logger that says nothing in a release. */
import type { Plugin } from 'vite';

/** wxt's own id of what starts such a script; the file of the script follows it. */
const STARTS = '\0virtual:wxt-unlisted-script-entrypoint?';
const DEFINES = 'wxt/utils/define-unlisted-script';

/** What goes wrong while a script starts is told by the browser, as before. */
export function bareScripts(): Plugin {
  return {
    name: 'sidelight:bare-script',
    enforce: 'pre',
    resolveId: (source) => (source === DEFINES ? `\0${DEFINES}` : null),
    load(id) {
      // Ours are given as a function each.
      if (id === `\0${DEFINES}`) return 'export const defineUnlistedScript = (main) => main;';
      if (!id.startsWith(STARTS)) return null;
      return `import script from ${JSON.stringify(id.slice(STARTS.length))};\nexport default script();`;
    },
  };
}
