import { readFileSync } from 'node:fs';
import { toBase64 } from '../../shared/api/base64.ts';
import { readFailure } from '../backend/export/file-failure.ts';

/** The bytes of a file as the contract carries them. */
export function readBase64(file: string): string {
  try {
    return toBase64(readFileSync(file));
  } catch (cause) {
    throw readFailure(file, cause);
  }
}
