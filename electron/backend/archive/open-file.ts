import { AppError } from '../../../shared/api/errors.ts';
import type { Audience } from '../../../shared/scene/audience.ts';
import { readAccountFile } from '../export/json.ts';
import { requireArchiveSize } from './errors.ts';
import { archiveOfRecords } from './from-records.ts';
import { type OpenedArchive, unpack } from './unpack.ts';

/** A whole account out of a file of one kind or the other. */
export interface OpenedFile extends OpenedArchive {
  /** Of exported JSON, which has no history: whom it was exported for. Null for an account file. */
  readonly exportedFor: Audience | null;
}

/**
 * Reads an account file, or the JSON that an account is exported as, taken as one change that makes all its records.
 *
 * @throws {AppError} as `unpack`, and `ACCOUNT_JSON_ERRORS`.
 */
export async function openFile(bytes: Uint8Array, passphrase: string | null): Promise<OpenedFile> {
  requireArchiveSize(bytes);
  if (!isJson(bytes)) return { ...(await unpack(bytes, passphrase)), exportedFor: null };
  const { records, exportedAt, audience } = readAccountFile(textOf(bytes));
  const archive = await unpack(archiveOfRecords(records, exportedAt), null);
  return { ...archive, exportedFor: audience };
}

/** Neither a zip archive nor what locks one begins with a bracket. */
function isJson(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('utf8');
  return /^\ufeff?\s*[{[]/.test(start);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('import.json', {}, { cause });
  }
}
