import * as Y from 'yjs';
import type { Collection, RecordPatch } from '../domain/records.ts';
import { accountMap, collectionMap, recordMap } from './shape.ts';
import { IDENTITY, sameValue, sparseValue } from './sparse.ts';
import { putStableMap } from './stable-map.ts';

/** Writes patches into the document of a transaction, after `checkPatches`. */
export function writePatches(transaction: Y.Transaction, patches: readonly RecordPatch[]): void {
  for (const patch of patches) {
    if (patch.op === 'remove') collectionMap(transaction.doc, patch.collection).delete(patch.id);
    else writeFields(patch.collection, target(transaction, patch), patch.fields);
  }
}

/**
 * Patches are made from the records of this very document, so one that does not fit is a bug of its maker.
 *
 * @throws {Error} before anything is written
 */
export function checkPatches(doc: Y.Doc, patches: readonly RecordPatch[]): void {
  const added = new Set<string>();
  for (const { op, collection, id } of patches) {
    if (collection === 'account') continue;
    const key = `${collection}/${id}`;
    const exists = added.has(key) || recordMap(doc, collection, id) !== null;
    if (op === 'add') added.add(key);
    if (op === 'add' ? exists && IDENTITY[collection] === undefined : !exists)
      throw new Error(`patch ${op} of ${key} does not fit the document`);
  }
}

function target(
  transaction: Y.Transaction,
  patch: Exclude<RecordPatch, { op: 'remove' }>,
): Y.Map<unknown> {
  const { doc } = transaction;
  if (patch.collection === 'account') return accountMap(doc);
  return (
    recordMap(doc, patch.collection, patch.id) ??
    putStable(transaction, patch.collection, patch.id, patch.fields) ??
    putMap(doc, patch.collection, patch.id)
  );
}

function putMap(doc: Y.Doc, collection: Collection, id: string): Y.Map<unknown> {
  return collectionMap(doc, collection).set(id, new Y.Map<unknown>());
}

/** Where ids follow from what a record is about, two copies may add the same one apart from each other. */
function putStable(
  transaction: Y.Transaction,
  collection: Collection,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Y.Map<unknown> | null {
  const identity = IDENTITY[collection];
  if (identity === undefined) return null;
  const entries = identity.map((field) => [field, String(fields[field])]);
  return putStableMap(transaction, collection, id, Object.fromEntries(entries));
}

function writeFields(
  collection: Collection | 'account',
  map: Y.Map<unknown>,
  fields: Readonly<Record<string, unknown>>,
): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'id' && collection !== 'account') continue;
    const sparse = sparseValue(collection, field, value);
    if (sparse === undefined) map.delete(field);
    else if (!sameValue(map.get(field), sparse)) map.set(field, sparse);
  }
}
