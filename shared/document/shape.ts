import * as Y from 'yjs';
import { COLLECTIONS, type Collection } from '../domain/records.ts';

/** Version of the records' schema that this code writes. A document may hold several, the highest counts. */
export const SCHEMA_VERSION = 1;
/** Root map whose keys are the schema versions the document was written with; none is ever overwritten. */
export const META = 'meta';
export const ACCOUNT = 'account';

/** The roots of an account document: `meta`, `account`, and a map of record maps for each collection. */
export const ROOTS: ReadonlySet<string> = new Set([META, ACCOUNT, ...COLLECTIONS]);

export function accountMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(ACCOUNT);
}

export function collectionMap(doc: Y.Doc, collection: Collection): Y.Map<unknown> {
  return doc.getMap(collection);
}

/** The map of one record, null when there is none. */
export function recordMap(doc: Y.Doc, collection: Collection, id: string): Y.Map<unknown> | null {
  const map = collectionMap(doc, collection).get(id);
  return map instanceof Y.Map ? map : null;
}

/** The highest schema version the document was written with, 0 when it names none. */
export function schemaVersion(doc: Y.Doc): number {
  return Math.max(0, ...[...doc.getMap(META).keys()].map(Number).filter(Number.isInteger));
}

/**
 * An empty document whose roots are maps already, so that no bytes can make them something else.
 *
 * @param clientId Who writes, as Yjs tells copies apart; drawn when absent.
 */
export function newDoc(clientId?: number): Y.Doc {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  for (const root of ROOTS) doc.getMap(root);
  return doc;
}
