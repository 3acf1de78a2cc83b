import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Writes the port of this process to `<folder>/<pid>.port`, readable by this user only, and clears away the files
 * of processes that are gone.
 *
 * @returns Removes the file again.
 * @throws When the folder can be read by others: somebody else made it.
 */
export function writePortFile(folder: string, port: number): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const shared = process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0;
  if (shared) throw new Error(`${folder} is open to other users`);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.port') && !isRunning(Number(basename(name, '.port')))) {
      rmSync(join(folder, name), { force: true });
    }
  }
  const file = join(folder, `${process.pid}.port`);
  rmSync(file, { force: true });
  writeFileSync(file, `${port}\n`, { mode: 0o600, flag: 'wx' });
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
