import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/api/errors.ts';
import { APPLICATION_ID } from './connection.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Reads the first bytes of the file, without SQLite, so that a file that is not ours stays as it is.
 * Migrations run without a write-ahead log, so the schema number in the header is never behind.
 *
 * @returns        The schema number.
 * @throws {AppError} `database.damaged` for an empty file (a truncated one must not look like a new one),
 *                    `database.not-ours`, `database.newer`, `database.open` when it is no file.
 */
export function readHeader(file: string, knownVersion: number): number {
  const stat = statSync(file);
  if (!stat.isFile()) throw new AppError('database.open', { file, reason: 'EISDIR' });
  if (stat.size === 0) throw new AppError('database.damaged', { file, reason: '0 B' });
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(descriptor);
  }
  const ours =
    header.toString('latin1', 0, MAGIC.length) === MAGIC &&
    header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
  if (!ours) throw new AppError('database.not-ours', { file });
  const version = header.readUInt32BE(USER_VERSION_AT);
  if (version > knownVersion) {
    throw new AppError('database.newer', { file, version, known: knownVersion });
  }
  return version;
}
