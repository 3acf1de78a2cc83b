import type * as Y from 'yjs';
import { COLLECTIONS, type Collection } from '../domain/records.ts';
import { accountMap, collectionMap } from './shape.ts';

/** Calls back with each record that a transaction touches, also more than once; the account goes by its id. */
export function watchRecords(
  doc: Y.Doc,
  touch: (collection: Collection | 'account', id: string) => void,
): void {
  const account = accountMap(doc);
  account.observeDeep(() => touch('account', String(account.get('id'))));
  for (const collection of COLLECTIONS)
    collectionMap(doc, collection).observeDeep((events) => {
      for (const event of events) {
        const [id] = event.path;
        const ids = id === undefined ? event.changes.keys.keys() : [String(id)];
        for (const touched of ids) touch(collection, touched);
      }
    });
}
