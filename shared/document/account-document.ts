import * as Y from 'yjs';
import { Account } from '../domain/account.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type RecordChange,
  type RecordPatch,
} from '../domain/records.ts';
import { assertCore, checkCore, integrate } from './check-core.ts';
import { checkUpdate } from './check-update.ts';
import { DocumentError } from './errors.ts';
import { History, type StepLabel } from './history.ts';
import type { DocumentProblem } from './read-record.ts';
import { accountMap, collectionMap, META, newDoc, SCHEMA_VERSION } from './shape.ts';
import { Snapshot } from './snapshot.ts';
import { checkPatches, writePatches } from './write-patches.ts';

/** local: a command here; undo, redo: of this copy; remote, import: an update from elsewhere. */
export type ChangeOrigin = 'local' | 'undo' | 'redo' | 'remote' | 'import';

/** What a transaction changed, after it. */
export interface DocumentChange {
  readonly records: AccountRecords;
  readonly changes: readonly RecordChange[];
  readonly origin: ChangeOrigin;
}

type ChangeListener = (change: DocumentChange) => void;
type UpdateListener = (update: Uint8Array, label: StepLabel | null) => void;

/**
 * One account as a Yjs document: plain records to read, patches to write, undo, and updates to exchange with other
 * copies. Everything that is not an update of an account is refused without changing the document.
 */
export class AccountDocument {
  readonly #doc: Y.Doc;
  readonly #history: History;
  readonly #snapshot: Snapshot;
  readonly #onChange = new Set<ChangeListener>();
  readonly #onUpdate = new Set<UpdateListener>();
  #broken = false;

  private constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#snapshot = new Snapshot(doc);
    // Before our own handler, so that listeners see the undo stack as it is after the change.
    this.#history = new History(doc, [
      accountMap(doc),
      ...COLLECTIONS.map((collection) => collectionMap(doc, collection)),
    ]);
    doc.on('afterTransaction', (transaction) => this.#announce(transaction.origin));
    doc.on('update', (update, origin) => this.#send(update, origin));
  }

  /**
   * A new document that holds the account and nothing else.
   *
   * @param clientId For tests: who writes, as Yjs tells copies apart.
   */
  static create(account: Account, clientId?: number): AccountDocument {
    const doc = newDoc(clientId);
    doc.transact((transaction) => {
      doc.getMap(META).set(String(SCHEMA_VERSION), true);
      writePatches(transaction, [
        { op: 'set', collection: 'account', id: account.id, fields: Account.parse(account) },
      ]);
    });
    return new AccountDocument(doc);
  }

  /**
   * A document from the bytes of `encode`, or of all its updates merged.
   *
   * @throws {DocumentError} document.invalid, document.newer
   */
  static fromUpdate(bytes: Uint8Array, clientId?: number): AccountDocument {
    checkUpdate(bytes);
    return AccountDocument.fromAccepted(bytes, clientId);
  }

  /**
   * The same of bytes that the backend has just checked and encoded: they are not checked a second time, which is a
   * third of the work.
   *
   * @throws {DocumentError} document.invalid when there is no account in them.
   */
  static fromAccepted(bytes: Uint8Array, clientId?: number): AccountDocument {
    const doc = newDoc(clientId);
    integrate(doc, bytes);
    assertCore(doc);
    return new AccountDocument(doc);
  }

  get records(): AccountRecords {
    return this.#snapshot.records;
  }

  /** Records that do not fit their schema after a merge: kept in the bytes, left out of `records`. */
  get problems(): readonly DocumentProblem[] {
    return this.#snapshot.problems;
  }

  /** Whether updates wait for others that have not arrived. */
  get incomplete(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get undoLabel(): StepLabel | null {
    return this.#history.undoLabel;
  }

  get redoLabel(): StepLabel | null {
    return this.#history.redoLabel;
  }

  /**
   * Applies a command's patches in one transaction: one undo step, or a part of the last one when that came from the
   * same gesture. No patches, no step.
   */
  apply(
    patches: readonly RecordPatch[],
    step: { readonly label: StepLabel; readonly gesture?: string },
  ): void {
    this.#assertWhole();
    checkPatches(this.#doc, patches);
    this.#history.begin(step.label, step.gesture ?? null);
    this.#doc.transact((transaction) => writePatches(transaction, patches), 'local');
  }

  /**
   * Takes in an update of another copy. An import is a step that can be undone, a remote change is not.
   *
   * @throws {DocumentError} document.invalid, document.newer; the document is unchanged
   */
  applyUpdate(bytes: Uint8Array, origin: 'remote' | 'import', label?: StepLabel): void {
    this.#assertWhole();
    checkCore(this.#doc, bytes, checkUpdate(bytes));
    if (origin === 'import')
      this.#history.begin(label ?? { key: 'command.import', params: {} }, null);
    try {
      Y.applyUpdate(this.#doc, bytes, origin);
    } catch (cause) {
      // What checkUpdate lets through integrates; should it ever not, half an update must not be built upon.
      this.#broken = true;
      throw new DocumentError('document.broken', {}, { cause });
    }
  }

  /** Takes back the last step of this copy; false when there was none. */
  undo(): boolean {
    this.#assertWhole();
    return this.#history.undo();
  }

  redo(): boolean {
    this.#assertWhole();
    return this.#history.redo();
  }

  /** The whole document as one update. */
  encode(): Uint8Array {
    this.#assertWhole();
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** Calls back after each transaction that changed records. Returns how to stop. */
  onChange(listener: ChangeListener): () => void {
    this.#onChange.add(listener);
    return () => this.#onChange.delete(listener);
  }

  /** Calls back with each update made here (commands, undo, redo): what other copies must get. Returns how to stop. */
  onUpdate(listener: UpdateListener): () => void {
    this.#onUpdate.add(listener);
    return () => this.#onUpdate.delete(listener);
  }

  #announce(origin: unknown): void {
    const changes = this.#snapshot.refresh();
    if (changes.length === 0) return;
    const change = {
      records: this.records,
      changes,
      origin: this.#history.stepOf(origin) ?? (origin as ChangeOrigin),
    };
    for (const listener of this.#onChange) listener(change);
  }

  #send(update: Uint8Array, origin: unknown): void {
    if (origin !== 'local' && this.#history.stepOf(origin) === null) return;
    for (const listener of this.#onUpdate) listener(update, this.#history.label);
  }

  #assertWhole(): void {
    if (this.#broken) throw new DocumentError('document.broken');
  }
}
