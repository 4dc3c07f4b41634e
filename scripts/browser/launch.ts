import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { Browser, LaunchOptions } from './facade.ts';
import { requireBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName } from './names.ts';

/** Opens an installed browser with the built extension in it and a profile of its own. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  if (options.extension !== null && !existsSync(join(options.extension, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${options.extension}.`);
  }
  const executable = await requireBrowser(name);
  return name === 'chromium' ? launchChromium(executable, options) : launchFirefox(executable, options);
}
