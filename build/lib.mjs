// What start, test and demo share. Plain JavaScript that Node 20 can run: it brings the pinned Node 24 first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const stampFile = join(root, 'node_modules', '.inroad-installed');
const compileCache = join(root, 'node_modules', '.cache', 'inroad');

/** The Node 24 that the npm package `node` brings. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Runs a command to its end with our output; resolves with its exit code. Ctrl-C reaches the child by itself. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: {
        ...process.env,
        PATH: `${bin}${windows ? ';' : ':'}${process.env.PATH}`,
        // Sources that were compiled once are not compiled again: every command starts in half the time.
        NODE_COMPILE_CACHE: compileCache,
        ...options.env,
      },
    });
    const ignore = () => undefined;
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, ignore);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, ignore);
      resolve(signal === 'SIGINT' ? 0 : (code ?? 1));
    });
  });
}

/** Runs a step and ends the process with its exit code when it fails. */
export async function step(title, command, args, options) {
  if (title) console.log(`\n▸ ${title}`);
  const code = await run(command, args, options);
  if (code !== 0) process.exit(code);
}

/** Installs from the lock file when node_modules is missing or older than the lock file. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(
      `Inroad needs Node.js 20 or newer to set itself up; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
  if (!installed) {
    console.log('▸ Installing packages (once, from the npm registry) …');
    const code = await run(
      windows ? 'npm.cmd' : 'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        shell: windows,
      },
    );
    if (code !== 0) {
      console.error('npm ci failed; see its message above. Nothing else was changed.');
      process.exit(code);
    }
    writeFileSync(stampFile, wanted);
  }
  if (!existsSync(pinnedNode)) {
    console.error(
      `The pinned Node 24 is missing at ${pinnedNode}: npm did not run the install script of the package "node". Allow it (npm install-scripts approve node) and run npm ci again.`,
    );
    process.exit(1);
  }
}

/** Runs a script with the pinned Node. */
export function runNode(args, options) {
  return run(pinnedNode, args, options);
}

/** Type check of every folder by its own project, which holds the import directions, then lint and format. */
export async function checkSources() {
  await step('Type check', pinnedNode, ['node_modules/typescript/bin/tsc', '-b']);
  await step('Lint', join(bin, windows ? 'biome.cmd' : 'biome'), ['ci', '.'], { shell: windows });
}

/** Builds the page when its sources have changed since the last build. */
export async function ensureBuilt() {
  const stamp = join(root, 'dist', 'renderer.stamp');
  const wanted = hashOf(['shared', 'renderer', 'build/vite.config.ts', 'package-lock.json']);
  if (
    existsSync(join(root, 'dist', 'renderer', 'manifest.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  ) {
    return;
  }
  await step('Building the window', pinnedNode, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'build/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    const entries =
      existsSync(full) && !path.includes('.')
        ? readdirSync(full, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
            .sort()
        : [full];
    for (const file of entries) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
