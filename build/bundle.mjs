// Turns the sources that run on Node and in Electron's main process into plain JavaScript under dist, file by file,
// so that what a module finds beside itself (fonts, sample, JSON) is beside it there too; preload becomes one file.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['shared', 'electron'];
const PRELOAD = join('electron', 'preload.ts');

/** Builds into `outDir`, which then holds `electron/main.js`, `electron/cli.js`, `electron/preload.cjs` and `shared`. */
export async function bundle(outDir = join(root, 'dist')) {
  const files = SOURCES.flatMap(filesBelow);
  for (const folder of SOURCES) rmSync(join(outDir, folder), { recursive: true, force: true });
  const modules = files.filter((file) => /(?<!\.d)\.ts$/.test(file) && file !== PRELOAD);
  await build({
    absWorkingDir: root,
    entryPoints: modules,
    outdir: outDir,
    outbase: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    plugins: [keepModulesApart],
  });
  for (const file of files.filter(isAsset)) cpSync(join(root, file), join(outDir, file));
  await build({
    absWorkingDir: root,
    entryPoints: [PRELOAD],
    outfile: join(outDir, 'electron', 'preload.cjs'),
    bundle: true,
    // The sandbox gives preload no module but Electron's own.
    platform: 'browser',
    format: 'cjs',
    external: ['electron'],
  });
  drawIcon(outDir);
}

/** The application's icon for every platform, from the page's own; electron-builder makes ico and icns of it. */
function drawIcon(outDir) {
  const svg = readFileSync(join(root, 'renderer', 'public', 'icon.svg'));
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: 1024 } }).render().asPng();
  mkdirSync(join(outDir, 'icons'), { recursive: true });
  writeFileSync(join(outDir, 'icons', 'icon.png'), png);
}

/** Leaves every relative import an import, of the built file; JSON (package.json lies outside) is taken in. */
const keepModulesApart = {
  name: 'keep-modules-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'entry-point' || path.endsWith('.json')
        ? undefined
        : { path: path.replace(/\.ts$/, '.js'), external: true },
    );
  },
};

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function isAsset(file) {
  return extname(file) !== '.ts' && !file.endsWith('tsconfig.json');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
