import { AppError } from '../../../shared/api/errors.ts';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import { DocumentError } from '../../../shared/document/errors.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type RecordPatch,
} from '../../../shared/domain/records.ts';

/**
 * Takes an update from elsewhere into the document. Its content is never judged: a copy that was refused something
 * it holds could not store anything after it.
 *
 * @throws {AppError} `account.update-invalid`: no update, of a newer Inroad, with a part missing before it, or of
 *                    another account. The document may be half changed and has to be read anew.
 */
export function takeIn(document: AccountDocument, update: Uint8Array): Uint8Array {
  try {
    document.applyUpdate(update, 'remote');
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    throw new AppError('account.update-invalid', { reason: cause.code }, { cause });
  }
  if (document.incomplete) {
    throw new AppError('account.update-invalid', { reason: 'document.incomplete' });
  }
  return update;
}

/** Applies patches to the document; the update that other copies need, null when nothing changed. */
export function makeUpdate(
  document: AccountDocument,
  patches: readonly RecordPatch[],
  label: string,
): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const stop = document.onUpdate((update) => void updates.push(update));
  try {
    document.apply(patches, { label: { key: label, params: {} } });
  } finally {
    stop();
  }
  return updates.length === 0 ? null : mergeUpdates(updates);
}

/** Patches that fill an empty account with these records. */
export function addAll(records: AccountRecords): RecordPatch[] {
  return COLLECTIONS.flatMap((collection) =>
    Object.values(records[collection]).map(({ id, ...fields }): RecordPatch => {
      return { op: 'add', collection, id, fields };
    }),
  );
}
