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
import { clearingLate } from './clear-late.ts';
import { DocumentError } from './errors.ts';
import { History, type StepLabel, type Way } from './history.ts';
import type { DocumentProblem } from './read-record.ts';
import { accountMap, collectionMap, META, newDoc, SCHEMA_VERSION } from './shape.ts';
import { Snapshot } from './snapshot.ts';
import { checkPatches, writePatches } from './write-patches.ts';

/** local: a command here; undo, redo: of this copy; remote, import: an update from elsewhere. */
export type ChangeOrigin = 'local' | 'undo' | 'redo' | 'remote' | 'import';

/** How a change is undone: by what name, and together with what was done in the same gesture. */
export interface Step {
  readonly label: StepLabel;
  readonly gesture?: string;
}

/** What a transaction changed, after it. */
export interface DocumentChange {
  readonly records: AccountRecords;
  readonly changes: readonly RecordChange[];
  readonly origin: ChangeOrigin;
}

type ChangeListener = (change: DocumentChange) => void;
type UpdateListener = (update: Uint8Array, label: StepLabel | null) => void;

/** The records as long as the document is not whole; null when they have to be read from it. */
interface Source {
  readonly makeDoc: () => Y.Doc;
  readonly records: AccountRecords | null;
}

/** What it takes to change a document. */
interface Whole {
  readonly doc: Y.Doc;
  readonly history: History;
  readonly snapshot: Snapshot;
}

/**
 * One account as a Yjs document: plain records to read, patches to write, undo, and updates to exchange with other
 * copies. Everything that is not an update of an account is refused without changing the document.
 */
export class AccountDocument {
  readonly #onChange = new Set<ChangeListener>();
  readonly #onUpdate = new Set<UpdateListener>();
  /** What the document is made of; null once it is whole. */
  #source: Source | null;
  #made: Whole | null = null;
  #broken = false;
  /** How many gather changes; listeners hear of them when nobody does any more. */
  #gathering = 0;

  private constructor(source: Source) {
    this.#source = source;
    if (source.records === null) this.makeWhole();
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
    return new AccountDocument({ makeDoc: () => doc, records: null });
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
    return new AccountDocument({ makeDoc: () => docOf(bytes, clientId), records: null });
  }

  /**
   * The same with the records that the backend has read of these bytes: they can be shown at once. The document is
   * made whole by the first call that needs more than its records, or by `makeWhole`.
   *
   * @param bytes Asked for when the document is made whole.
   */
  static fromKnown(records: AccountRecords, bytes: () => Uint8Array): AccountDocument {
    return new AccountDocument({ makeDoc: () => docOf(bytes()), records });
  }

  /**
   * Integrates the bytes, so that the first change does not have to. Without effect when it has been done.
   *
   * @throws {DocumentError} document.invalid when there is no account in them.
   */
  makeWhole(): void {
    this.#whole();
  }

  get records(): AccountRecords {
    return this.#source?.records ?? this.#whole().snapshot.records;
  }

  /**
   * Records that do not fit their schema after a merge: kept in the bytes, left out of `records`. Those that were left
   * out of known records are not among them.
   */
  get problems(): readonly DocumentProblem[] {
    return this.#whole().snapshot.problems;
  }

  /** Whether updates wait for others that have not arrived. */
  get incomplete(): boolean {
    const { store } = this.#whole().doc;
    return store.pendingStructs !== null || store.pendingDs !== null;
  }

  get canUndo(): boolean {
    return this.#made?.history.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.#made?.history.canRedo ?? false;
  }

  get undoLabel(): StepLabel | null {
    return this.#made?.history.undoLabel ?? null;
  }

  get redoLabel(): StepLabel | null {
    return this.#made?.history.redoLabel ?? null;
  }

  /**
   * Applies a command's patches in one transaction: one undo step, or a part of the last one when that came from the
   * same gesture. No patches, no step.
   */
  apply(patches: readonly RecordPatch[], step: Step): void {
    const { doc, history } = this.#whole();
    checkPatches(doc, patches);
    history.begin(step.label, step.gesture ?? null, false);
    doc.transact((transaction) => writePatches(transaction, patches), 'local');
  }

  /**
   * Takes in an update of another copy. An import is a step that can be undone, a remote change is not. Those of one
   * gesture are one step of as many parts.
   *
   * @throws {DocumentError} document.invalid, document.newer; the document is unchanged
   */
  applyUpdate(
    bytes: Uint8Array,
    origin: 'remote' | 'import',
    step: Step = { label: { key: 'command.import', params: {} } },
  ): void {
    const { doc, history } = this.#whole();
    checkCore(doc, bytes, checkUpdate(bytes));
    if (origin === 'import') history.begin(step.label, step.gesture ?? null, true);
    try {
      Y.applyUpdate(doc, bytes, origin);
    } catch (cause) {
      // What checkUpdate lets through integrates; should it ever not, half an update must not be built upon.
      this.#broken = true;
      throw new DocumentError('document.broken', {}, { cause });
    }
  }

  /**
   * From here on changes are gathered: `records` stays as it is, and listeners hear of all of them as one of this
   * origin when the function that is returned is called. For a large change that comes in pieces.
   */
  gather(origin: ChangeOrigin): () => void {
    const whole = this.#whole();
    this.#gathering += 1;
    return () => {
      this.#gathering -= 1;
      this.#announce(whole, origin);
    };
  }

  /**
   * Does work that takes in updates which may delete very much: it then takes no longer than adding it did. When it
   * throws the document has to be thrown away.
   */
  clearingLate(work: () => void): void {
    clearingLate(this.#whole().doc, work);
  }

  /** Takes back the last step of this copy; false when there was none. */
  undo(): boolean {
    return allOf(this.take('undo'));
  }

  redo(): boolean {
    return allOf(this.take('redo'));
  }

  /**
   * Undo or redo a part at a time, for a step that was taken in by parts. Between two of them, where the share is
   * yielded that is done, changes are gathered. The document is only to be left there when it is thrown away.
   */
  *take(way: Way): Generator<number, boolean> {
    const announce = this.gather(way);
    try {
      return yield* this.#whole().history.take(way);
    } finally {
      announce();
    }
  }

  /** The whole document as one update. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#whole().doc);
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

  /** @throws {DocumentError} document.broken after an update that was taken in by half. */
  #whole(): Whole {
    if (this.#broken) throw new DocumentError('document.broken');
    if (this.#source) this.#made = this.#make(this.#source);
    this.#source = null;
    return this.#made as Whole;
  }

  #make({ makeDoc, records }: Source): Whole {
    const doc = makeDoc();
    const snapshot = new Snapshot(doc, records);
    // Before our own handler, so that listeners see the undo stack as it is after the change.
    const history = new History(doc, [
      accountMap(doc),
      ...COLLECTIONS.map((collection) => collectionMap(doc, collection)),
    ]);
    const whole = { doc, snapshot, history };
    doc.on('afterTransaction', (transaction) => this.#announce(whole, transaction.origin));
    doc.on('update', (update, origin) => this.#send(whole, update, origin));
    return whole;
  }

  #announce({ snapshot, history }: Whole, origin: unknown): void {
    snapshot.read();
    const changes = this.#gathering === 0 ? snapshot.publish() : [];
    if (changes.length === 0) return;
    const change = {
      records: snapshot.records,
      changes,
      origin: history.stepOf(origin) ?? (origin as ChangeOrigin),
    };
    for (const listener of this.#onChange) listener(change);
  }

  #send({ history }: Whole, update: Uint8Array, origin: unknown): void {
    if (origin !== 'local' && history.stepOf(origin) === null) return;
    for (const listener of this.#onUpdate) listener(update, history.label);
  }
}

function allOf<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function docOf(bytes: Uint8Array, clientId?: number): Y.Doc {
  const doc = newDoc(clientId);
  integrate(doc, bytes);
  assertCore(doc);
  return doc;
}
