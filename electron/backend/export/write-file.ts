import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFailure } from './file-failure.ts';

/**
 * Writes a file so that under its name there is either what was there before or all of the new one, even when the power
 * fails: a file beside it is written and flushed to disk, then takes its name. A link stays one: what it leads to is
 * written.
 *
 * @throws {AppError} `export.full`, `export.denied`, `export.folder` or `export.write`, with `file` and `reason` (the
 * system's code, for example `ENOSPC`).
 */
export async function writeFileAtomic(path: string, data: Uint8Array): Promise<void> {
  const target = await linkedTo(path);
  const folder = dirname(target);
  const temporary = join(folder, `.inroad-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndFlush(temporary, data);
    await rename(temporary, target);
    await flushFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw writeFailure(path, cause);
  }
}

/** Where links lead; the path itself where nothing is yet. */
async function linkedTo(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return path;
    throw writeFailure(path, cause);
  }
}

async function writeAndFlush(path: string, data: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself durable. Windows has no such call for folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
