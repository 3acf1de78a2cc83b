import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = new URL('../renderer', import.meta.url).pathname;
const outDir = new URL('../dist/renderer', import.meta.url).pathname;

/**
 * Every browser that runs the page reads woff2; the older format would double six hundred font files. Of fonts for one
 * script, only that script: the rest of their characters another font has, or their ranges claim what they lack.
 */
function dropSpareFonts(): Plugin {
  return {
    name: 'drop-spare-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null;
      const script = /noto-sans-(arabic|hebrew)/.exec(id)?.[1];
      return code
        .replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
        .replace(/@font-face \{[^}]+\}/g, (face) =>
          script === undefined || face.includes(`-${script}-${script}-`) ? face : '',
        );
    },
  };
}

/** Lists what was built: host and protocol serve these files and nothing else. */
function writeManifest(): Plugin {
  return {
    name: 'write-manifest',
    closeBundle() {
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
        .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort();
      writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify({ files }, null, 1)}\n`);
    },
  };
}

export default defineConfig({
  root,
  base: './',
  publicDir: join(root, 'public'),
  plugins: [dropSpareFonts(), react(), writeManifest()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // Inlined fonts and images would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Whatever chunk needs zod first gets it with its compiler switched off (see no-eval.ts).
          groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|platform[\\/]no-eval\.ts$/ }],
        },
      },
    },
  },
});
