import * as Y from 'yjs';
import type { RecordChange } from '../domain/records.ts';
import { assertCore, checkCore, integrate } from './check-core.ts';
import { checkUpdate } from './check-update.ts';
import { DocumentError } from './errors.ts';
import { readAccount, readRecord } from './read-record.ts';
import { accountMap, collectionMap, newDoc } from './shape.ts';
import type { Fields } from './sparse.ts';
import { watchRecords } from './watch-records.ts';

/**
 * A document that takes updates in one after another, exactly as `AccountDocument` would, and keeps no records: for
 * going through a log of thousands.
 */
export class Replay {
  readonly #doc = newDoc();
  readonly #touched = new Map<string, RecordChange>();

  /**
   * @param state An account as one update.
   * @throws {DocumentError} document.invalid, document.newer
   */
  constructor(state: Uint8Array) {
    checkUpdate(state);
    integrate(this.#doc, state);
    assertCore(this.#doc);
    watchRecords(this.#doc, (collection, id) =>
      this.#touched.set(`${collection}/${id}`, { collection, id }),
    );
  }

  /**
   * Takes an update in; the records that it touched.
   *
   * @throws {DocumentError} document.invalid, document.newer; document.broken when half of it was taken in.
   */
  take(bytes: Uint8Array): readonly RecordChange[] {
    this.#touched.clear();
    checkCore(this.#doc, bytes, checkUpdate(bytes));
    try {
      Y.applyUpdate(this.#doc, bytes);
    } catch (cause) {
      throw new DocumentError('document.broken', {}, { cause });
    }
    return [...this.#touched.values()];
  }

  /** A record as it stands, null when there is none or it does not fit its schema. */
  record({ collection, id }: RecordChange): Fields | null {
    if (collection === 'account') return readAccount(accountMap(this.#doc)).record;
    const stored = collectionMap(this.#doc, collection).get(id);
    return stored === undefined ? null : readRecord(collection, id, stored).record;
  }
}

/**
 * Makes sure that a log can be opened from its first update on.
 *
 * @throws {DocumentError} for the first update that cannot be taken in.
 */
export function assertReplays(updates: readonly Uint8Array[]): void {
  const [first = new Uint8Array(), ...rest] = updates;
  const replay = new Replay(first);
  for (const bytes of rest) replay.take(bytes);
}
