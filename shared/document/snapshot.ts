import type * as Y from 'yjs';
import type { Account } from '../domain/account.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type Collection,
  emptyRecords,
  type RecordChange,
} from '../domain/records.ts';
import { type DocumentProblem, readAccount, readRecord } from './read-record.ts';
import { accountMap, collectionMap } from './shape.ts';
import { watchRecords } from './watch-records.ts';

/** The document as plain records. Only records that changed are read again; all others keep their identity. */
export class Snapshot {
  #records: AccountRecords;
  readonly #doc: Y.Doc;
  readonly #problems = new Map<string, DocumentProblem>();
  /** What the document's events touched since the last reading. */
  readonly #touched = new Map<Collection | 'account', Set<string>>();
  /** Collections as they are to become, with who in them is read already. */
  readonly #drafts = new Map<Collection, Record<string, unknown>>();
  readonly #read = new Map<Collection | 'account', Set<string>>();

  /** @param known The records of the document as it stands, when they have been read already. */
  constructor(doc: Y.Doc, known: AccountRecords | null) {
    this.#doc = doc;
    this.#records = known ?? emptyRecords(this.#account());
    if (known === null) this.#readAll();
    watchRecords(doc, (collection, id) => this.#touch(collection, id));
  }

  get records(): AccountRecords {
    return this.#records;
  }

  /** Records that a merge made invalid, left out of `records`. */
  get problems(): readonly DocumentProblem[] {
    return [...this.#problems.values()];
  }

  /** Reads what was touched since the last call; `records` stays as it is until `publish`. */
  read(): void {
    for (const [collection, ids] of this.#touched) {
      if (collection !== 'account') this.#readRecords(collection, ids);
      const known = this.#read.get(collection);
      if (known === undefined) this.#read.set(collection, ids);
      else for (const id of ids) known.add(id);
    }
    this.#touched.clear();
  }

  /** Brings the records up to date with all that was read, and tells what that is. */
  publish(): readonly RecordChange[] {
    const changes: RecordChange[] = [];
    for (const [collection, ids] of this.#read)
      for (const id of ids) changes.push({ collection, id });
    if (this.#read.has('account')) this.#records = { ...this.#records, account: this.#account() };
    if (this.#drafts.size > 0)
      this.#records = { ...this.#records, ...Object.fromEntries(this.#drafts) };
    this.#read.clear();
    this.#drafts.clear();
    return changes;
  }

  #readAll(): void {
    for (const collection of COLLECTIONS)
      this.#touched.set(collection, new Set(collectionMap(this.#doc, collection).keys()));
    this.read();
    this.publish();
  }

  /** Never invalid: updates that make it so are refused (`check-core.ts`). */
  #account(): Account {
    const { record, issues } = readAccount(accountMap(this.#doc));
    if (record === null) throw new Error(`account: ${issues?.join('; ')}`);
    return record;
  }

  #readRecords(collection: Collection, ids: ReadonlySet<string>): void {
    const stored = collectionMap(this.#doc, collection);
    const draft = this.#drafts.get(collection) ?? { ...this.#records[collection] };
    this.#drafts.set(collection, draft);
    for (const id of ids) {
      const { record, issues } = stored.has(id)
        ? readRecord(collection, id, stored.get(id))
        : { record: null, issues: null };
      this.#note(collection, id, issues);
      if (record !== null) draft[id] = record;
      else delete draft[id];
    }
  }

  #note(collection: Collection, id: string, issues: readonly string[] | null): void {
    const key = `${collection}/${id}`;
    if (issues === null) this.#problems.delete(key);
    else this.#problems.set(key, { collection, id, issues });
  }

  #touch(collection: Collection | 'account', id: string): void {
    const ids = this.#touched.get(collection);
    if (ids === undefined) this.#touched.set(collection, new Set([id]));
    else ids.add(id);
  }
}
