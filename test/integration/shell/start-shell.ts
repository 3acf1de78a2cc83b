import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { writeSite } from '../host/host-fixture.ts';
import { createElectron, type ElectronStandIn, type Machine } from './electron-stand-in.ts';

export interface Shell extends ElectronStandIn {
  readonly folder: string;
  readonly database: string;
  /** Lets the app be ready and waits until the shell has acted on it. */
  becomeReady(): Promise<void>;
}

export interface ShellOptions extends Partial<Machine> {
  /** Command line after the program; `--db` is added. */
  readonly argv?: readonly string[];
  readonly database?: string;
}

/** Runs the real `electron/main.ts` against a stand-in for Electron, in folders of its own. */
export async function startShell(options: ShellOptions = {}): Promise<Shell> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-shell-'));
  const database = options.database ?? join(folder, 'inroad.db');
  writeSite(join(folder, 'dist', 'renderer'));
  const electron = createElectron({ appPath: folder, ...options });
  const argv = process.argv;
  process.argv = ['/opt/inroad', ...(options.argv ?? []), '--db', database];
  vi.stubEnv('XDG_DATA_HOME', folder);
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../../electron/main.ts');
  onTestFinished(async () => {
    electron.app.emit('will-quit', { preventDefault: () => undefined });
    await Promise.all(electron.processes.map((one) => one.endsWithin(15_000)));
    process.argv = argv;
    vi.doUnmock('electron');
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...electron,
    folder,
    database,
    async becomeReady() {
      electron.ready();
      await vi.waitFor(
        () => {
          if (electron.windows.length + electron.boxes.length === 0) throw new Error('not yet');
        },
        { timeout: 30_000, interval: 5 },
      );
    },
  };
}
