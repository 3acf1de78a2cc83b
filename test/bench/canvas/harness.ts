import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import type { Cell } from './results.ts';

const SHARED = fileURLToPath(new URL('../../../../shared/bench', import.meta.url));
const ADAPTER = fileURLToPath(new URL('./adapter.mjs', import.meta.url));
const NOT_COPIED = /[\\/](node_modules|dist|out|db)$/;

export const hasHarness = existsSync(join(SHARED, 'run.mjs'));

/** Runs ours and the peers in interleaved rounds, in a copy of the harness that is thrown away. */
export async function runHarness(
  url: string,
  { peers, sizes, rounds }: Options,
  chromium: string,
): Promise<readonly Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-harness-'));
  try {
    cpSync(SHARED, folder, { recursive: true, filter: (source) => !NOT_COPIED.test(source) });
    const env = { ...process.env, CHROMIUM: chromium };
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await finish(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder, env);
    await finish(
      process.execPath,
      [
        ...['run.mjs', '--target', `ours=${url},${ADAPTER}`, '--peers', peers.join(',')],
        ...['--sizes', sizes.join(','), '--rounds', String(rounds), '--out', 'out/run'],
      ],
      folder,
      env,
    );
    const results = JSON.parse(readFileSync(join(folder, 'out', 'run', 'results.json'), 'utf8'));
    return results.cells;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function finish(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<void>((resolve, reject) => {
    const shell = command.endsWith('.cmd');
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', shell });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args[0]} ended with ${code}`));
    });
  });
}
