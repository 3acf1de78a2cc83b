import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { ARCHIVE_ERRORS, ArchivePreview, MergeReport, Passphrase } from './archive-types.ts';
import { BACKUP_ERRORS, Backup, BackupId, BackupList, RESTORE_ERRORS } from './backup-types.ts';
import { Base64 } from './base-types.ts';
import type { Contract } from './contract-entry.ts';
import { JobId } from './job-types.ts';

/** A file of `MAX_ARCHIVE_BYTES` as base64, and what goes with it. */
const ARCHIVE_MAX_BYTES = 24 * 1024 * 1024;

/** One account as a file: written, looked at, added, merged. */
export const archiveContract = {
  'archive.write': {
    /** The account with its whole history as one file, locked with a passphrase unless that is null. */
    input: z.strictObject({ accountId: Id, passphrase: Passphrase, jobId: JobId.optional() }),
    output: z.object({ fileName: z.string(), mime: z.string(), data: Base64 }),
    errors: [
      'account.not-found',
      'archive.too-large',
      'archive.gave-up',
      'database.damaged',
      'job.cancelled',
      'job.taken',
    ],
  },
  'archive.preview': {
    /** Here and in `archive.add` the file may be an account that was exported as JSON, too. */
    input: z.strictObject({ data: Base64, passphrase: Passphrase, jobId: JobId.optional() }),
    output: ArchivePreview,
    errors: ARCHIVE_ERRORS,
    maxBytes: ARCHIVE_MAX_BYTES,
  },
  'archive.add': {
    /** `name` replaces the account's own. Where the account is here already, the new one is a copy with ids of its own. */
    input: z.strictObject({
      data: Base64,
      passphrase: Passphrase,
      name: z.string().trim().min(1).max(200).nullable(),
      withoutBackup: z.boolean().default(false),
      jobId: JobId.optional(),
    }),
    output: z.object({ accountId: Id, withHistory: z.boolean() }),
    errors: [
      ...ARCHIVE_ERRORS,
      ...BACKUP_ERRORS,
      'account.name-taken',
      'database.full',
      'database.read-only',
    ],
    maxBytes: ARCHIVE_MAX_BYTES,
  },
  'archive.merge': {
    /** Into the account that the file stems from. */
    input: z.strictObject({
      accountId: Id,
      data: Base64,
      passphrase: Passphrase,
      withoutBackup: z.boolean().default(false),
      jobId: JobId.optional(),
    }),
    output: MergeReport,
    errors: [
      ...ARCHIVE_ERRORS,
      ...BACKUP_ERRORS,
      'archive.other-account',
      'archive.no-history',
      'account.not-found',
      'account.update-invalid',
      'database.full',
      'database.read-only',
    ],
    maxBytes: ARCHIVE_MAX_BYTES,
  },
} as const satisfies Contract;

/** The whole database as it was: kept, listed, brought back. */
export const backupContract = {
  'backup.list': {
    /** Every backup is opened and checked, unless it was since the program was started. */
    input: z.strictObject({ jobId: JobId.optional() }),
    output: BackupList,
    errors: ['backup.read-only', 'backup.failed', 'job.cancelled', 'job.taken'],
  },
  'backup.make': {
    input: z.strictObject({ jobId: JobId.optional() }),
    output: Backup,
    errors: [...BACKUP_ERRORS, 'job.cancelled', 'job.taken'],
  },
  'backup.restore': {
    /** Puts what a backup holds in the place of everything that is here, after a backup of what is here. */
    input: z.strictObject({
      backupId: BackupId,
      withoutBackup: z.boolean().default(false),
      jobId: JobId.optional(),
    }),
    /** `undo` is the backup of what was here before; null when there was nothing, or none was wanted. */
    output: z.object({ accounts: z.int(), undo: BackupId.nullable() }),
    errors: [...RESTORE_ERRORS, 'database.full', 'database.read-only'],
  },
  'backup.restoreAccount': {
    /** Adds one account of a backup to what is here, with its history unless the account is here already. */
    input: z.strictObject({
      backupId: BackupId,
      accountId: Id,
      /** Null for the name it had. */
      name: z.string().trim().min(1).max(200).nullable(),
      withoutBackup: z.boolean().default(false),
      jobId: JobId.optional(),
    }),
    output: z.object({ accountId: Id, withHistory: z.boolean() }),
    errors: [
      ...RESTORE_ERRORS,
      'account.not-found',
      'account.name-taken',
      'archive.damaged',
      'archive.too-large',
      'archive.gave-up',
      'database.full',
      'database.read-only',
    ],
  },
  'backup.delete': {
    input: z.strictObject({ backupId: BackupId }),
    output: BackupList,
    errors: ['backup.not-found', 'backup.read-only', 'backup.failed'],
  },
} as const satisfies Contract;
