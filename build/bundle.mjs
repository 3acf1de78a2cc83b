// Turns the sources that run on Node and in Electron's main process into plain JavaScript under dist, file by file,
// so that what a module finds beside itself (fonts, sample, JSON) is beside it there too; preload becomes one file.
import { cpSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['shared', 'electron'];
const PRELOAD = join('electron', 'preload.ts');

/** Builds into `outDir`, which then holds `electron/main.js`, `electron/cli.js`, `electron/preload.cjs` and `shared`. */
export async function bundle(outDir = join(root, 'dist')) {
  const files = SOURCES.flatMap(filesBelow);
  const modules = files.filter((file) => extname(file) === '.ts' && file !== PRELOAD);
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
}

/** Leaves every relative import an import, of the built file. */
const keepModulesApart = {
  name: 'keep-modules-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.js'), external: true },
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
