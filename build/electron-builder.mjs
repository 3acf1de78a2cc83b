// npx electron-builder --config build/electron-builder.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesOf } from './node-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What the main process and the backend's process run; the command line stays out of the package, and the page's packages are in its build. */
const MAIN = ['dist/shared', 'dist/electron/backend', 'dist/electron/host', 'dist/electron/shell'];
const packages = packagesOf(
  MAIN.map((folder) => join(root, folder)),
  root,
);

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.inroad.desktop',
  productName: 'Inroad',
  copyright: 'Inroad',
  buildVersion: version,
  directories: { output: 'out/packages', buildResources: 'dist/icons' },
  asar: true,
  // Skia on Windows reads its Unicode data from the file beside it.
  asarUnpack: ['**/*.node', '**/icudtl.dat'],
  // Its prebuilt binaries speak Node-API: nothing is compiled for Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  afterPack: 'build/after-pack.mjs',
  files: [
    'package.json',
    'dist/renderer/**',
    'dist/electron/main.js',
    'dist/electron/backend-process.js',
    'dist/electron/preload.cjs',
    ...MAIN.map((folder) => `${folder}/**`),
    '!node_modules/**',
    ...packages.map((name) => `node_modules/${name}/**`),
    '!node_modules/better-sqlite3/{deps,src,prebuilds}/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in for each target
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    '!node_modules/@fontsource/*/*.css',
    '!node_modules/@fontsource/*/files/*.woff',
    // Exports write in three weights, upright, and have emoji from one file.
    '!node_modules/@fontsource/*/files/*-{100,200,300,500,800,900}-normal.woff2',
    '!node_modules/@fontsource/*/files/*-italic.woff2',
    '!node_modules/@fontsource/noto-emoji/files/noto-emoji-{0,1,2,3,4,5,6,7,8,9,10}-*.woff2',
    '!**/*.{md,map,d.ts,d.mts,d.cts}',
  ],
  fileAssociations: [
    {
      ext: 'inroad',
      name: 'Inroad account',
      description: 'Inroad account',
      mimeType: 'application/x-inroad',
      role: 'Editor',
    },
  ],
  publish: null,
  linux: {
    category: 'Office',
    executableName: 'inroad',
    synopsis: "Maps a client's buying centre and flags the coverage gaps",
    maintainer: 'Inroad <packages@inroad.invalid>',
    vendor: 'Inroad',
    target: ['deb', 'AppImage'],
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
};
