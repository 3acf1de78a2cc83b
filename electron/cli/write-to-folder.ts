import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import { writeFileAtomic } from '../backend/export/write-file.ts';

/** Writes a file whole or not at all; its folder is made where it is missing. */
export async function writeToFolder(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError('export.write', { file, reason }, { cause });
  }
  await writeFileAtomic(file, bytes);
}
