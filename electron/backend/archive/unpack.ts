import type { z } from 'zod';
import { AppError } from '../../../shared/api/errors.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import type { History } from '../db/account-history.ts';
import { isOverLimit } from '../import/limits.ts';
import { openParts, type Parts } from '../import/xlsx/parts.ts';
import { damaged, ofDocument, requireArchiveSize, tooLarge } from './errors.ts';
import { HISTORY, HistoryPart, LOG, LogLine, MANIFEST, Manifest, VERSION } from './format.ts';
import { isLocked, unlock } from './lock.ts';
import type { ArchiveContent, ArchivedChange } from './pack.ts';

const ZIP = Buffer.from('PK\x03\x04');
const MAX_CHANGES = 200_000;

/** An account file that was read. */
export interface OpenedArchive extends ArchiveContent {
  readonly locked: boolean;
}

/**
 * Reads an account file: everything in it is checked but what its changes lead to (`play`).
 *
 * @throws {AppError} `archive.*`: `.not-one`, `.damaged`, `.newer`, `.too-large`, `.passphrase-needed`,
 *   `.passphrase-wrong`.
 */
export async function unpack(bytes: Uint8Array, passphrase: string | null): Promise<OpenedArchive> {
  requireArchiveSize(bytes);
  const locked = isLocked(bytes);
  if (locked && passphrase === null) throw new AppError('archive.passphrase-needed');
  const zip = locked && passphrase !== null ? await unlock(bytes, passphrase) : bytes;
  if (!Buffer.from(zip.subarray(0, 4)).equals(ZIP)) throw new AppError('archive.not-one');
  const parts = await inArchive(() => openParts(zip));
  if (!parts.has(MANIFEST)) throw new AppError('archive.not-one');
  const { account, writtenAt, changes } = await readManifest(parts);
  const log = await readLog(parts, changes);
  const history = await readHistory(parts, changes);
  return { account, writtenAt, log, history, locked };
}

async function readManifest(parts: Parts): Promise<Manifest> {
  const text = await readText(parts, MANIFEST);
  const manifest = json(MANIFEST, Manifest, text);
  const { version } = manifest;
  if (version > VERSION) throw new AppError('archive.newer', { found: version, known: VERSION });
  return manifest;
}

async function readLog(parts: Parts, changes: number): Promise<ArchivedChange[]> {
  if (changes > MAX_CHANGES) throw tooLarge('changes', changes, MAX_CHANGES);
  const text = await readText(parts, LOG);
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length !== changes) throw damaged(LOG);
  return lines.map((line) => {
    const { at, madeAt = null, label, update } = json(LOG, LogLine, line);
    return { at, madeAt, label, bytes: new Uint8Array(Buffer.from(update, 'base64')) };
  });
}

async function readHistory(parts: Parts, changes: number): Promise<History> {
  if (!parts.has(HISTORY)) return HistoryPart.parse({});
  const history = json(HISTORY, HistoryPart, await readText(parts, HISTORY));
  const places = [...history.scores, ...history.snapshots];
  if (places.some(({ seq }) => seq > changes)) throw damaged(HISTORY);
  return history;
}

/**
 * The account that a file's log leads to.
 *
 * @throws {AppError} `archive.damaged` for a log that is not of the account named, `archive.newer`.
 */
export function play({ account, log }: Pick<ArchiveContent, 'account' | 'log'>): AccountDocument {
  try {
    const document = AccountDocument.fromUpdate(mergeUpdates(log.map(({ bytes }) => bytes)));
    if (document.incomplete || document.records.account.id !== account.id) throw damaged(LOG);
    return document;
  } catch (error) {
    throw ofDocument(error);
  }
}

function json<T extends z.ZodType>(part: string, schema: T, text: string): z.output<T> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(part, cause);
  }
}

async function readText(parts: Parts, path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  await inArchive(() =>
    parts.read(
      path,
      (bytes) => {
        text += decoder.decode(bytes, { stream: true });
      },
      () => {
        text += decoder.decode();
      },
    ),
  );
  return text;
}

/** The reader of zip archives speaks of workbooks. */
async function inArchive<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (isOverLimit(error)) throw new AppError('archive.too-large', {}, { cause: error });
    throw damaged(String(error.params.part), error);
  }
}
