import * as Y from 'yjs';
import type { DecodedUpdate } from './check-update.ts';
import { DocumentError } from './errors.ts';
import { readAccount } from './read-record.ts';
import { ACCOUNT, accountMap, META, newDoc, schemaVersion } from './shape.ts';
import { UpdateDecoder } from './update-decoder.ts';

/**
 * A record that an update spoils is reported and left out; the account and the schema version cannot be, without
 * them the document never opens again. An update that touches them is therefore tried on a copy first.
 *
 * @throws {DocumentError} document.invalid
 */
export function checkCore(doc: Y.Doc, bytes: Uint8Array, decoded: DecodedUpdate): void {
  if (!touchesCore(doc, decoded)) return;
  const copy = newDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  integrate(copy, bytes);
  assertCore(copy);
  if (accountMap(copy).get('id') !== accountMap(doc).get('id'))
    throw new DocumentError('document.invalid', { part: 'account id' });
  copy.destroy();
}

/**
 * Applies the bytes to a document that can be thrown away.
 *
 * @throws {DocumentError} document.invalid
 */
export function integrate(doc: Y.Doc, bytes: Uint8Array): void {
  try {
    Y.applyUpdateV2(doc, bytes, undefined, UpdateDecoder);
  } catch (cause) {
    throw new DocumentError('document.invalid', { part: 'structs' }, { cause });
  }
}

/** @throws {DocumentError} document.invalid when the document has no version or no valid account. */
export function assertCore(doc: Y.Doc): void {
  if (schemaVersion(doc) === 0) throw new DocumentError('document.invalid', { part: META });
  const { record, issues } = readAccount(accountMap(doc));
  if (record === null)
    throw new DocumentError('document.invalid', {
      part: ACCOUNT,
      issues: issues?.join('; ') ?? '',
    });
}

function touchesCore(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const roots = [doc.getMap(META), accountMap(doc)];
  const isCore = (id: Y.ID | null): boolean => {
    const struct = id === null ? null : known(doc, id);
    return struct instanceof Y.Item && roots.some((root) => root === struct.parent);
  };
  return (
    structs.some((struct) => {
      if (!(struct instanceof Y.Item)) return false;
      const root: unknown = struct.parent;
      return (
        root === META || root === ACCOUNT || isCore(struct.origin) || isCore(struct.rightOrigin)
      );
    }) ||
    // Yjs has no other way to the ids of a map's entries.
    roots.some((root) => [...root._map.values()].some((item) => Y.isDeleted(ds, item.id)))
  );
}

function known(doc: Y.Doc, id: Y.ID): Y.Item | Y.GC | null {
  return id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : null;
}
