import type { MergeReport } from '../../../shared/api/archive-types.ts';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import {
  addPerson,
  newAccount,
  openWindow,
  recordsOf,
  type TestBackend,
  testBackend,
} from '../backend/harness.ts';

/** One account in two databases, as two people have it after one sent it to the other. */
export interface TwoCopies {
  readonly accountId: string;
  readonly opportunityId: string;
  readonly ours: TestBackend;
  readonly theirs: TestBackend;
}

/** Writes the account of a database into a file, as base64. */
export async function fileOf(
  { api }: TestBackend,
  accountId: string,
  passphrase: string | null = null,
): Promise<string> {
  return (await api['archive.write']({ accountId, passphrase })).data;
}

/** An account with Ada and Bo on 1 March in ours, and its copy in theirs. */
export async function twoCopies(...more: RecordPatch[]): Promise<TwoCopies> {
  const ours = testBackend();
  // Ids are drawn anew in every database, as they are outside tests.
  const theirs = testBackend(undefined, undefined, { last: 1_000 });
  const { accountId, opportunityId, window } = await newAccount(ours.api);
  await window.change(addPerson('ada', { name: 'Ada' }), addPerson('bo', { name: 'Bo' }), ...more);
  const data = await fileOf(ours, accountId);
  await theirs.api['archive.add']({ data, passphrase: null, name: null });
  return { accountId, opportunityId, ours, theirs };
}

/** A change of the account in one database, made at an instant. */
export async function change(
  at: string,
  backend: TestBackend,
  accountId: string,
  ...patches: RecordPatch[]
): Promise<void> {
  backend.at(at);
  const window = await openWindow(backend.api, accountId);
  await window.change(...patches);
}

/** Sends `from` to `into` and merges it there. */
export async function mergeInto(
  into: TestBackend,
  from: TestBackend,
  accountId: string,
): Promise<MergeReport> {
  const data = await fileOf(from, accountId);
  return into.api['archive.merge']({ accountId, data, passphrase: null });
}

export async function bothRecords({ ours, theirs, accountId }: TwoCopies) {
  return [await recordsOf(ours.api, accountId), await recordsOf(theirs.api, accountId)] as const;
}
