import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';

/**
 * Writes a file so that under its name there is either what was there before or all of the new one, even when the power
 * fails: a file beside it is written and flushed to disk, then takes its name.
 *
 * @throws {AppError} `export.write` with `file` and `reason` (the system's code, for example `ENOSPC`).
 */
export async function writeFileAtomic(path: string, data: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.inroad-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndFlush(temporary, data);
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new AppError('export.write', { file: path, reason: codeOf(cause) }, { cause });
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

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
