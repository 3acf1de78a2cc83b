#!/usr/bin/env node
// The command `inroad`. Plain old JavaScript, so that a Node.js that is too old still reaches the sentence that says so.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, 'electron', 'cli.ts');
const pinned = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
// Sources that were compiled once are not compiled again: a command starts in half the time.
const cache = join(root, 'node_modules', '.cache', 'inroad');

// better-sqlite3 13 needs Node-API 10 and crashes without a word below it; the sources are TypeScript.
if (Number(process.versions.napi) >= 10 && process.features.typescript) {
  process.argv[1] = command;
  module.enableCompileCache(cache);
  await import('../electron/cli.ts');
} else if (existsSync(pinned)) {
  runWith(pinned);
} else {
  console.error(
    `Inroad needs Node.js 22.18 or newer, this is ${process.versions.node}, and the pinned one is not installed: run "npm ci" in ${root}.`,
  );
  process.exitCode = 1;
}

/** Hands over to another Node.js: same arguments, same terminal, its exit code. Ctrl-C reaches it by itself. */
function runWith(node) {
  const child = spawn(node, [command, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
