// npm start: installs what is missing, builds, and opens Inroad in Electron or, without its runtime, in a browser window.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, pinnedNode, root, run, runNode, step } from './lib.mjs';

const args = process.argv.slice(2);
await ensureInstalled();
await ensureBuilt();

const choice = process.env.INROAD_WINDOW ?? 'auto';
if (!['auto', 'electron', 'browser', 'none'].includes(choice)) {
  console.error(`INROAD_WINDOW is "${choice}"; it can be electron, browser or none.`);
  process.exit(2);
}
const electron = choice === 'browser' || choice === 'none' ? null : await electronRuntime();
if (electron?.runtime) {
  await step('Building the shell', pinnedNode, ['build/bundle.mjs']);
  process.exit(await run(electron.runtime, [root, ...args]));
}
if (choice === 'electron') {
  console.error(`INROAD_WINDOW=electron: ${electron.reason}`);
  process.exit(1);
}
if (electron) console.log(`Opening in a browser window: ${electron.reason}`);
const serve = ['electron/cli.ts', 'serve', ...(choice === 'none' ? ['--no-open'] : []), ...args];
process.exit(await runNode(serve));

/** Finds the Electron runtime, fetching it if its server answers within three seconds. */
async function electronRuntime() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display for the Electron window.' };
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'Electron does not run its sandbox as root.' };
  }
  const present = presentRuntime();
  if (present) return { runtime: present };
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
  } catch {
    return { reason: 'the Electron runtime is not installed and its server cannot be reached.' };
  }
  console.log('▸ Fetching the Electron runtime …');
  const code = await runNode(['node_modules/electron/install.js']);
  const fetched = presentRuntime();
  return code === 0 && fetched
    ? { runtime: fetched }
    : { reason: 'the Electron runtime could not be fetched.' };
}

function presentRuntime() {
  const folder = join(root, 'node_modules', 'electron', 'dist');
  const names = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const file = join(folder, names[process.platform] ?? 'electron');
  return existsSync(file) ? file : null;
}
