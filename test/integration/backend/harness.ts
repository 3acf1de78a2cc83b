import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Backend, createBackend } from '../../../electron/backend/backend.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { createClient } from '../../../shared/api/client.ts';
import type { Api, Output } from '../../../shared/api/contract.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import type { LogFields } from '../../../shared/api/logger.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';

export interface TestBackend {
  readonly api: Api;
  readonly backend: Backend;
  readonly file: string;
  /** What was logged. */
  readonly logged: { event: string; fields: LogFields | undefined }[];
  /** Sets the clock, an instant. */
  at(instant: string): void;
  /** Closes the backend and opens another one on the same file. */
  restart(): TestBackend;
  /** Works on the closed file as a stranger could. */
  tamper(work: (db: Database.Database) => void): TestBackend;
}

export const START = '2026-03-01T08:00:00.000Z';

/** A backend on a real file in a folder of its own, its clock and ids given; answers are held to the contract. */
export function testBackend(
  file = join(tempFolder(), 'inroad.db'),
  clock = { now: new Date(START) },
  ids = { last: 0 },
): TestBackend {
  const logged: TestBackend['logged'] = [];
  const log = (event: string, fields?: LogFields) => void logged.push({ event, fields });
  const logger = { info: log, warn: log, error: log };
  const newId = () => {
    ids.last += 1;
    return `id-${ids.last}`;
  };
  const backend = createBackend({ file, clock: () => clock.now, newId, logger });
  let isOpen = true;
  const close = () => {
    if (isOpen) backend.close();
    isOpen = false;
  };
  onTestFinished(close);
  const options = { logger, newId, checkOutput: true };
  const reopened = () => testBackend(file, clock, ids);
  return {
    api: createClient((method, input) => dispatch(backend.handlers, method, input, options)),
    backend,
    file,
    logged,
    at(instant) {
      clock.now = new Date(instant);
    },
    restart() {
      close();
      return reopened();
    },
    tamper(work) {
      close();
      const db = new Database(file);
      db.pragma('foreign_keys = OFF');
      work(db);
      db.close();
      return reopened();
    },
  };
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One account as a window holds it: a copy of the document whose changes go to the backend. */
export interface TestWindow {
  readonly accountId: string;
  readonly document: AccountDocument;
  /** Applies patches to the copy and stores them; the stored gaps of the opportunity come back. */
  change(...patches: RecordPatch[]): Promise<Output<'account.apply'>>;
}

/** Opens an account as the renderer does. */
export async function openWindow(
  api: Api,
  accountId: string,
  opportunityId: string | null = null,
): Promise<TestWindow> {
  const { update } = await api['account.open']({ accountId });
  const document = AccountDocument.fromUpdate(fromBase64(update));
  const pending: Uint8Array[] = [];
  document.onUpdate((bytes) => void pending.push(bytes));
  return {
    accountId,
    document,
    async change(...patches) {
      document.apply(patches, { label: { key: 'test', params: {} } });
      const [bytes = new Uint8Array()] = pending.splice(0);
      return api['account.apply']({
        accountId,
        update: toBase64(bytes),
        label: 'test',
        opportunityId,
      });
    },
  };
}

/** The records of an account as the backend has them. */
export async function recordsOf(api: Api, accountId: string): Promise<AccountRecords> {
  const { update } = await api['account.open']({ accountId });
  return AccountDocument.fromUpdate(fromBase64(update)).records;
}

/** A new account with a window on it. */
export async function newAccount(api: Api, name = 'Acme') {
  const { accountId, opportunityId } = await api['account.create']({ name });
  return { accountId, opportunityId, window: await openWindow(api, accountId, opportunityId) };
}

export function addPerson(id: string, fields: Record<string, unknown> = {}): RecordPatch {
  return {
    op: 'add',
    collection: 'people',
    id,
    fields: { name: `Person ${id}`, layer: 'operational', ...fields },
  };
}

export function setPerson(id: string, fields: Record<string, unknown>): RecordPatch {
  return { op: 'set', collection: 'people', id, fields };
}

export function assess(
  opportunityId: string,
  personId: string,
  fields: Record<string, unknown>,
): RecordPatch {
  return {
    op: 'add',
    collection: 'assessments',
    id: `${opportunityId}~${personId}`,
    fields: { opportunityId, personId, ...fields },
  };
}
