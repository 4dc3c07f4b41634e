import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** What people see, in a real browser: `npx vitest run --config tests/dom-ui/vitest.config.ts`. */
export default defineConfig({
  root: new URL('../../', import.meta.url).pathname,
  plugins: [solid()],
  test: {
    name: 'dom-ui',
    include: ['tests/dom-ui/**/*.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 320, height: 900 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
