// npx electron-builder --config build/electron-builder.mjs
import { readFileSync } from 'node:fs';

/** Packages that only the page needs: they are in dist/renderer already. */
const PAGE_ONLY = [
  '@mantine',
  '@tabler',
  '@tanstack',
  '@xyflow',
  'flatbush',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
  'zustand',
];

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.inroad.desktop',
  productName: 'Inroad',
  copyright: 'Inroad',
  buildVersion: version,
  directories: { output: 'out/packages', buildResources: 'build/icons' },
  asar: true,
  asarUnpack: ['**/*.node'],
  // Its prebuilt binaries speak Node-API: nothing is compiled for Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  afterPack: 'build/after-pack.mjs',
  files: [
    'package.json',
    'dist/renderer/**',
    'dist/shared/**',
    'dist/electron/**',
    ...PAGE_ONLY.map((name) => `!node_modules/${name}/**`),
    '!node_modules/better-sqlite3/{deps,src,prebuilds}/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in for each target
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
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
