import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const CLI = join(ROOT, 'electron', 'cli.ts');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** stdout as JSON. */
  json(): unknown;
}

/** Runs a command to its end, as a process of its own. */
export function execute(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err, json: () => JSON.parse(out) }));
  });
}

/** A database of its own and the command line on it. */
export function cliOn(folder = tempFolder()) {
  const db = join(folder, 'test.db');
  const run = (args: readonly string[], env?: NodeJS.ProcessEnv) =>
    execute(process.execPath, [CLI, '--db', db, ...args], env);
  return {
    db,
    folder,
    run,
    /** The same with `--json`; fails the test unless it was done. */
    async json<T>(...args: string[]): Promise<T> {
      const finished = await run([...args, '--json']);
      if (finished.code !== 0)
        throw new Error(`${args.join(' ')}: ${finished.code} ${finished.err}`);
      return finished.json() as T;
    },
  };
}

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
