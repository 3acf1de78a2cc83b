import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = join(root, 'electron', 'cli.ts');
const START_MS = 20_000;

/** A running `inroad serve`. */
export interface Host {
  /** The link that opens a session; it works once. */
  readonly url: string;
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Runs `inroad serve` on a database and waits for the address it prints. */
export async function startHost(db: string): Promise<Host> {
  const child = spawn(process.execPath, [cli, '--db', db, 'serve', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return { url, stop: (signal) => stop(child, signal) };
}

/** Imports a chart into a new account, before any host has the database open. */
export async function importChart(db: string, file: string, account: string): Promise<void> {
  await runCli(db, ['import', file, '--account', account]);
}

/** What `inroad check` finds in a database that no host has open. */
export async function checkDatabase(db: string): Promise<unknown> {
  return JSON.parse(await runCli(db, ['check']));
}

/** Runs a command to its end and returns what it prints, also when it refuses. */
function runCli(db: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, '--db', db, '--json', ...args], (error, stdout, stderr) => {
      if (stdout) resolve(stdout);
      else reject(new Error(stderr, { cause: error }));
    });
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#t=\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`no address within 20 s:\n${output}`)), START_MS).unref();
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
