// Puts the command `inroad` where npx and npm scripts look first. npm links the commands of packages it installs, but
// not those of the package it installs them for.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Safe to call again; `npm ci` takes the link away with everything else in node_modules. */
export function linkCommand() {
  const folder = join(root, 'node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'inroad.cmd'), '@node "%~dp0..\\..\\build\\inroad.mjs" %*\r\n');
    return;
  }
  const link = join(folder, 'inroad');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'build', 'inroad.mjs'), link);
  chmodSync(join(root, 'build', 'inroad.mjs'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) linkCommand();
