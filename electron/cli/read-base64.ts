import { readFileSync } from 'node:fs';
import { toBase64 } from '../../shared/api/base64.ts';
import { AppError } from '../../shared/api/errors.ts';

/** The bytes of a file as the contract carries them. */
export function readBase64(file: string): string {
  try {
    return toBase64(readFileSync(file));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError('import.unreadable', { file, reason }, { cause });
  }
}
