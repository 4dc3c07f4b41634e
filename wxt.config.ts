import { defineConfig } from 'wxt';
import { bareScripts } from './scripts/extension/bare-script.ts';
import { heuristicDefines, leaveOut } from './scripts/extension/evidence.ts';
import { takeWhatIsHanded } from './scripts/extension/handed.ts';
import { tellPackages } from './scripts/extension/shipped.ts';
import { SHORTCUTS } from './utils/wire/shortcuts.ts';

/**
 * Hosts that a roll-out bakes in (match patterns, comma separated). They are the only thing in which
 * builds differ: without them nothing is granted at install and every site is asked for, one by one.
 */
const hosts = (process.env.SIDELIGHT_HOSTS ?? '')
  .split(',')
  .map((host) => host.trim())
  .filter(Boolean);

/** A source of evidence that a measuring build does without (docs/reading.md). */
const without = process.env.SIDELIGHT_WITHOUT;

/** File in which the bundler tells whose code is in the build; changes nothing of it. */
const packages = process.env.SIDELIGHT_PACKAGES;

/** Public half of a key that fixes the extension's id in Chrome and Edge, so that policies can name it. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzcG4lgQaW4CH1Lt9+aK0SUov9BtWdDP5zVC/YR8B3DZ/tHYep0V5eul4708u3OBT1R0j+zSdrwYuvt/mnuBqYufnxpCmNNA2aBu99+53gnfBxlr1y8C2VXa5K6qoiInQ1rSagXS3uNUyq/YSZw39o5iEYOvahZrIHbG3E+MyZzcSpN1ghMBk9j0lA+rJdW53J7bAsIAfZjPp3HroN1HPDzyFqc8P2J03NqU9bGr/JZcoViFqJqJt6eCgMRcEIv2SHactMrCTMRAV1XRiTLofWapBYX8LKRT+eijQ0rHCpCuO/jc6JUolZvc3h1XA41UGbfsligexYBhaizFtaTuxRQIDAQAB';

const FIREFOX_ID = '{7d1c7a4e-5f0e-4c3c-9a43-51de11647a10}';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  outDir: process.env.SIDELIGHT_OUT ?? '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    build: { target: 'es2022' },
    define: heuristicDefines(without),
    plugins: [
      bareScripts(),
      takeWhatIsHanded(),
      ...(without ? [leaveOut(without)] : []),
      ...(packages ? [tellPackages(packages)] : []),
    ],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: hosts,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Sidelight' },
    commands: Object.fromEntries(
      Object.entries(SHORTCUTS).map(([name, keys]) => [
        name,
        { suggested_key: { default: keys }, description: `__MSG_${name.replace('-', '_')}__` },
      ]),
    ),
    // The built pages may reach nothing: the browser itself refuses every request.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
      },
    }),
    options_ui: { page: 'settings.html', open_in_tab: true },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: hosts.length ? hosts.map(originOnly) : ['*://*/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'sidebar.html?home=panel',
            default_title: 'Sidelight',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'sidebar.html?home=panel' },
          key: CHROME_KEY,
          minimum_chrome_version: '130',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});

/** Web-accessible resources take patterns whose path is `/*` only. */
function originOnly(pattern: string): string {
  return pattern.replace(/^(\*|https?):\/\/([^/]+)\/.*$/, '$1://$2/*');
}
