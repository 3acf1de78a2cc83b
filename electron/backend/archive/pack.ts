import type { History } from '../db/account-history.ts';
import { writeZip } from '../export/tables/zip.ts';
import { FORMAT, HISTORY, LOG, MANIFEST, type Manifest, VERSION } from './format.ts';

/** A change of the log. */
export interface ArchivedChange {
  readonly at: string;
  /** When it was made in the copy it was merged from, null for one of this copy. */
  readonly madeAt: string | null;
  readonly label: string;
  /** A Yjs update. */
  readonly bytes: Uint8Array;
}

/** An account as a file holds it. */
export interface ArchiveContent {
  readonly account: Manifest['account'];
  /** When the file is written, UTC. */
  readonly writtenAt: string;
  /** The whole log, oldest first. */
  readonly log: readonly ArchivedChange[];
  readonly history: History;
}

/** The bytes of an account file that is not locked: a zip archive of texts, see docs/inroad-file.md. */
export function pack({ account, writtenAt, log, history }: ArchiveContent): Uint8Array {
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    writtenAt,
    account,
    changes: log.length,
  };
  return writeZip(
    new Map([
      [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`],
      [LOG, log.map(line).join('')],
      [HISTORY, `${JSON.stringify(history, null, 2)}\n`],
    ]),
  );
}

function line({ at, madeAt, label, bytes }: ArchivedChange): string {
  const update = Buffer.from(bytes).toString('base64');
  return `${JSON.stringify({ at, ...(madeAt === null ? {} : { madeAt }), label, update })}\n`;
}
