// npm run package: builds page and shell and packs them for this platform with electron-builder.
import { ensureBuilt, ensureInstalled, pinnedNode, step } from './lib.mjs';

await ensureInstalled();
await ensureBuilt();
await step('Building the shell', pinnedNode, ['build/bundle.mjs']);
await step('Packaging', pinnedNode, [
  'node_modules/electron-builder/cli.js',
  '--config',
  'build/electron-builder.mjs',
  '--publish',
  'never',
  ...process.argv.slice(2),
]);
