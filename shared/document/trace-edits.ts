import type { Collection } from '../domain/records.ts';
import { Replay } from './replay.ts';
import { defaultsIn, type Fields, IDENTITY, sameValue } from './sparse.ts';

/** An update as a log holds it. */
export interface LoggedUpdate {
  /** When it was made, UTC. */
  readonly at: string;
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** What a field was last set to, and when. */
export interface FieldEdit {
  readonly value: unknown;
  readonly at: string;
}

/** What a run of updates did to one record. */
export interface RecordEdits {
  readonly collection: Collection | 'account';
  readonly id: string;
  /** Fields that were set, by name. */
  readonly fields: Map<string, FieldEdit>;
  /** When it was removed, null while it is there. */
  removedAt: string | null;
}

/**
 * Says which fields of which records the updates set, to what and when, by `collection/id`. A record that is added
 * counts as its fields that differ from the defaults, one that comes back as those that differ from before.
 *
 * @param state    A document as one update; the updates follow it.
 * @throws {DocumentError} for updates that an account cannot take in.
 */
export function traceEdits(
  state: Uint8Array,
  updates: readonly LoggedUpdate[],
): ReadonlyMap<string, RecordEdits> {
  const replay = new Replay(state);
  const start = new Replay(state);
  const known = new Map<string, Fields | null>();
  const edits = new Map<string, RecordEdits>();
  const gone = new Map<string, Fields>();
  for (const { at, bytes } of updates) {
    for (const change of replay.take(bytes)) {
      const { collection, id } = change;
      const key = `${collection}/${id}`;
      const old = known.has(key) ? (known.get(key) ?? null) : start.record(change);
      const now = replay.record(change);
      known.set(key, now);
      const record = edits.get(key) ?? { collection, id, fields: new Map(), removedAt: null };
      edits.set(key, record);
      record.removedAt = now === null ? at : null;
      if (now === null && old !== null && !canBeBlank(collection)) gone.set(key, old);
      noteFields(record, old ?? gone.get(key) ?? null, now, at);
    }
  }
  return edits;
}

/** Whether a record from which everything was taken back is none: it has gone, but its fields were set. */
function canBeBlank(collection: Collection | 'account'): boolean {
  return collection !== 'account' && IDENTITY[collection] !== undefined;
}

function noteFields(
  { collection, fields }: RecordEdits,
  old: Fields | null,
  now: Fields | null,
  at: string,
): void {
  if (now === null && !canBeBlank(collection)) return;
  const blank = defaultsIn(collection);
  for (const field of Object.keys(now ?? blank)) {
    const value = (now ?? blank)[field];
    if (field !== 'id' && !sameValue(value, (old ?? blank)[field]))
      fields.set(field, { value, at });
  }
}
