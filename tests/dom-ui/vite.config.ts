import solid from 'vite-plugin-solid';
import { defineConfig } from 'vite';

/** `npx vite --config tests/dom-ui/vite.config.ts`: every screen with invented data, for looking at it. */
export default defineConfig({
  root: new URL('./preview/', import.meta.url).pathname,
  plugins: [solid()],
  server: { fs: { allow: [new URL('../../', import.meta.url).pathname] } },
});
