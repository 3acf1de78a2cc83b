import type { AccountRecords, Collection, RecordPatch } from '../domain/records.ts';
import { AccountDocument } from './account-document.ts';
import { mergeUpdates } from './merge-updates.ts';
import { Replay } from './replay.ts';
import { sameValue } from './sparse.ts';
import { type FieldEdit, type LoggedUpdate, type RecordEdits, traceEdits } from './trace-edits.ts';

type Bytes = Pick<LoggedUpdate, 'bytes'>;

/** A field that both copies changed to different values since they parted, or one that the other copy removed. */
export interface Conflict {
  readonly collection: Collection | 'account';
  readonly id: string;
  readonly field: string;
  readonly kept: unknown;
  readonly dropped: unknown;
  readonly keptAt: string;
  readonly droppedAt: string;
  /** Whose value holds. */
  readonly from: 'ours' | 'theirs';
  /** later: the later edit holds; removed: the record was removed by the other copy, so nothing in it holds. */
  readonly reason: 'later' | 'removed';
}

/** What taking another copy's log into ours comes to. */
export interface LogMerge {
  /** What to append to our log: what it lacks of theirs, then what makes the later edits hold; empty when nothing. */
  readonly news: readonly LoggedUpdate[];
  /** How many of `news` are theirs. */
  readonly taken: number;
  /** How many of ours the other copy lacks. */
  readonly ownOnly: number;
  /** Our records before and after it; those that are the same are the same object. */
  readonly before: AccountRecords;
  readonly records: AccountRecords;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two logs of one document. Yjs keeps every edit but decides between two edits of one field by the number of
 * the copy; here the later one holds, by the times of the logs, and both copies come to the same records. Edits of the
 * same instant are left as Yjs has them, which is the same in both copies too. A correction is dated as the edit it
 * makes hold, so that it never outlives a later one in another merge.
 *
 * @param label  Names the corrections in the log.
 * @throws {DocumentError} for a change of theirs that our document cannot take in
 */
export function mergeLogs(
  ours: readonly LoggedUpdate[],
  theirs: readonly LoggedUpdate[],
  label: string,
): LogMerge {
  const news = missingIn(ours, theirs);
  const ownOnly = missingIn(theirs, ours);
  const state = stateOf(ours);
  const merged = AccountDocument.fromUpdate(state);
  const before = merged.records;
  if (news.length === 0) {
    return { news, taken: 0, ownOnly: ownOnly.length, before, records: before, conflicts: [] };
  }
  const replay = new Replay(state);
  for (const { bytes } of news) replay.take(bytes);
  merged.applyUpdate(stateOf(news), 'remote');
  const own = new Set(ownOnly);
  const common = stateOf(ours.filter((update) => !own.has(update)));
  const { conflicts, patches } = compare(
    merged.records,
    traceEdits(common, ownOnly),
    traceEdits(common, news),
  );
  const corrections = correct(merged, patches, label);
  return {
    news: [...news, ...corrections],
    taken: news.length,
    ownOnly: ownOnly.length,
    before,
    records: merged.records,
    conflicts,
  };
}

/** The updates that a log does not hold. */
export function missingIn<T extends Bytes>(log: readonly Bytes[], updates: readonly T[]): T[] {
  const shared = commonPrefix(log, updates);
  const known = new Set(log.slice(shared).map(({ bytes }) => textOf(bytes)));
  return updates.slice(shared).filter(({ bytes }) => !known.has(textOf(bytes)));
}

/** How many updates at the start of both logs are the same. */
function commonPrefix(a: readonly Bytes[], b: readonly Bytes[]): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (!sameBytes(a[at]?.bytes, b[at]?.bytes)) return at;
  return end;
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a?.length === b?.length && a?.every((byte, at) => byte === b?.[at]) === true;
}

/** Bytes as something a set can hold. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function stateOf(log: readonly LoggedUpdate[]): Uint8Array {
  return mergeUpdates(log.map(({ bytes }) => bytes));
}

type Edits = ReadonlyMap<string, RecordEdits>;
type DatedPatch = { readonly at: string; readonly patch: RecordPatch };

/** Finds what both changed, and the fields in which the merged records are not what they should be. */
function compare(merged: AccountRecords, ours: Edits, theirs: Edits) {
  const conflicts: Conflict[] = [];
  const patches: DatedPatch[] = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(key), theirs.get(key)];
    const record = recordIn(merged, a ?? b);
    if (record === null) {
      if (a && b) conflicts.push(...lostEdits(a, b));
      continue;
    }
    for (const field of new Set([...(a?.fields.keys() ?? []), ...(b?.fields.keys() ?? [])])) {
      const [mine, other] = [a?.fields.get(field), b?.fields.get(field)];
      const from = holder(mine, other, record[field]);
      const [kept, dropped] = from === 'ours' ? [mine, other] : [other, mine];
      const { collection, id } = (a ?? b) as RecordEdits;
      if (kept && dropped && !sameValue(kept.value, dropped.value))
        conflicts.push({ collection, id, field, from, reason: 'later', ...pair(kept, dropped) });
      if (kept && !sameValue(kept.value, record[field]))
        patches.push({
          at: kept.at,
          patch: { op: 'set', collection, id, fields: { [field]: kept.value } },
        });
    }
  }
  return { conflicts, patches };
}

/** Whose value a field is to have. */
function holder(
  ours: FieldEdit | undefined,
  theirs: FieldEdit | undefined,
  merged: unknown,
): 'ours' | 'theirs' {
  if (!ours || !theirs) return ours ? 'ours' : 'theirs';
  if (ours.at !== theirs.at) return ours.at > theirs.at ? 'ours' : 'theirs';
  if (sameValue(ours.value, merged)) return 'ours';
  if (sameValue(theirs.value, merged)) return 'theirs';
  return JSON.stringify(ours.value) > JSON.stringify(theirs.value) ? 'ours' : 'theirs';
}

/** A record that one copy removed is removed; what the other set in it is told. */
function lostEdits(ours: RecordEdits, theirs: RecordEdits): Conflict[] {
  const [from, removed, edited] =
    ours.removedAt === null
      ? (['theirs', theirs, ours] as const)
      : (['ours', ours, theirs] as const);
  const { removedAt } = removed;
  if (removedAt === null || edited.removedAt !== null) return [];
  return [...edited.fields].map(([field, { value, at }]) => ({
    collection: edited.collection,
    id: edited.id,
    field,
    kept: null,
    dropped: value,
    keptAt: removedAt,
    droppedAt: at,
    from,
    reason: 'removed',
  }));
}

function pair(kept: FieldEdit, dropped: FieldEdit) {
  return { kept: kept.value, dropped: dropped.value, keptAt: kept.at, droppedAt: dropped.at };
}

function recordIn(
  records: AccountRecords,
  edits: RecordEdits | undefined,
): Readonly<Record<string, unknown>> | null {
  if (!edits) return null;
  if (edits.collection === 'account') return records.account;
  return records[edits.collection][edits.id] ?? null;
}

/** Sets what is to hold, oldest first, one update for each instant. */
function correct(
  merged: AccountDocument,
  patches: readonly DatedPatch[],
  label: string,
): LoggedUpdate[] {
  const made: LoggedUpdate[] = [];
  const byTime = [...Map.groupBy(patches, ({ at }) => at)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [at, dated] of byTime) {
    const updates: Uint8Array[] = [];
    const stop = merged.onUpdate((update) => void updates.push(update));
    merged.apply(
      dated.map(({ patch }) => patch),
      { label: { key: label, params: {} } },
    );
    stop();
    if (updates.length > 0) made.push({ at, label, bytes: mergeUpdates(updates) });
  }
  return made;
}
