// The page that ../shared/bench measures: the canvas of the application without a backend. In no package.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './lib.mjs';

/** Builds into `outDir`. */
export async function buildBenchPage(outDir) {
  await build({
    configFile: false,
    root: join(root, 'renderer', 'bench'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
}
