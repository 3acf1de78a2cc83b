import { AccountDocument } from '../../../shared/document/account-document.ts';
import { type LogMerge, mergeLogs } from '../../../shared/document/merge-logs.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import type { LoggedUpdate } from '../../../shared/document/trace-edits.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { STEP } from '../document/sketch.ts';

const DAY = 86_400_000;

/** An instant `n` days after the first of January. */
export function day(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString();
}

/** A document with its log, as a database holds it. */
export class LoggedCopy {
  readonly document: AccountDocument;
  readonly log: LoggedUpdate[];

  private constructor(log: readonly LoggedUpdate[], clientId?: number) {
    this.log = [...log];
    const state = mergeUpdates(log.map(({ bytes }) => bytes));
    this.document = AccountDocument.fromUpdate(state, clientId);
  }

  static of(document: AccountDocument, clientId?: number): LoggedCopy {
    return new LoggedCopy([{ at: day(0), label: 'create', bytes: document.encode() }], clientId);
  }

  /** What a file of this copy opens as elsewhere. */
  copy(clientId?: number): LoggedCopy {
    return new LoggedCopy(this.log, clientId);
  }

  get records() {
    return this.document.records;
  }

  change(at: string, ...patches: readonly RecordPatch[]): void {
    this.#logged(at, () => this.document.apply(patches, STEP));
  }

  undo(at: string): void {
    this.#logged(at, () => void this.document.undo());
  }

  /** Takes the other copy's file in, as the backend does. */
  merge(other: LoggedCopy): LogMerge {
    const merge = mergeLogs(this.log, other.log, 'merge');
    if (merge.news.length > 0)
      this.document.applyUpdate(mergeUpdates(merge.news.map(({ bytes }) => bytes)), 'import');
    this.log.push(...merge.news);
    return merge;
  }

  #logged(at: string, work: () => void): void {
    const stop = this.document.onUpdate((bytes) => {
      this.log.push({ at, label: 'test', bytes });
    });
    work();
    stop();
  }
}
