import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser/find.ts';
import { heuristicDefines } from './scripts/extension/evidence.ts';

const chromium = findBrowser('chromium');
const root = process.getuid?.() === 0;

function inPage(name: string, include: string[], viewport: { width: number; height: number }) {
  return {
    plugins: [solid()],
    define: heuristicDefines(),
    test: {
      name,
      include,
      // One page for all files: a page each costs a second a file. Tests clean up after themselves.
      isolate: false,
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport,
        provider: playwright({
          launchOptions: {
            ...(chromium && { executablePath: chromium }),
            args: root ? ['--no-sandbox'] : [],
          },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        define: heuristicDefines(),
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Ten thousand clients on a machine that is busy with something else.
          testTimeout: 30_000,
        },
      },
      // Reading and showing need a real layout: these run inside Chromium, without the extension.
      inPage('dom', ['tests/dom/**/*.test.ts'], { width: 1000, height: 800 }),
      inPage('dom-ui', ['tests/dom-ui/**/*.test.{ts,tsx}'], { width: 320, height: 900 }),
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/build/builds.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The built extension in real browsers: one browser at a time, so that waits mean something.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/harness/builds.ts'],
          fileParallelism: false,
          // A real browser on a busy machine may miss one wait; what is wrong fails twice.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
