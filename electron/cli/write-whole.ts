import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/api/errors.ts';

/**
 * Writes a file so that its name never stands for half of it: beside it first, to the disk, then renamed.
 *
 * @throws {AppError} `export.write` with the file and the system's reason.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(draft, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError('export.write', { file, reason }, { cause });
  }
}
