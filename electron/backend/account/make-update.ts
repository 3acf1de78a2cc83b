import { AppError } from '../../../shared/api/errors.ts';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import { DocumentError } from '../../../shared/document/errors.ts';
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

/**
 * The same of several updates, in order, as one change to those who listen.
 *
 * @throws {AppError} as `takeIn`.
 */
export function takeInAll(document: AccountDocument, updates: readonly Uint8Array[]): void {
  const steps = takeInSteps(document, updates);
  const all = () => {
    while (!steps.next().done);
  };
  if (updates.length > 1) document.clearingLate(all);
  else all();
}

/** The same in steps. The document must not be used between them, but may be thrown away. */
export function* takeInSteps(
  document: AccountDocument,
  updates: readonly Uint8Array[],
): Generator<undefined> {
  const announce = document.gather('remote');
  for (const update of updates) {
    takeIn(document, update);
    yield;
  }
  announce();
}

/** So many patches are taken in by a window between two of its frames. */
const AT_ONCE = 200;

/**
 * Applies patches to the document, as one change to those who listen. The updates that other copies need, in order;
 * none when nothing changed. Of many patches they are several small ones, so that nobody has to take in a large one.
 */
export function makeUpdates(
  document: AccountDocument,
  patches: readonly RecordPatch[],
  label: string,
): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const stop = document.onUpdate((update) => void updates.push(update));
  const announce = document.gather('local');
  const step = { label: { key: label, params: {} } };
  try {
    for (let done = 0; done < patches.length; done += AT_ONCE)
      document.apply(patches.slice(done, done + AT_ONCE), step);
  } finally {
    announce();
    stop();
  }
  return updates;
}

/** Patches that fill an empty account with these records. */
export function addAll(records: AccountRecords): RecordPatch[] {
  return COLLECTIONS.flatMap((collection) =>
    Object.values(records[collection]).map(({ id, ...fields }): RecordPatch => {
      return { op: 'add', collection, id, fields };
    }),
  );
}
