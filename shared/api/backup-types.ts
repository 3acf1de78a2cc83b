import { z } from 'zod';
import { Id, Instant } from '../domain/primitives.ts';
import { ERROR_CODES } from './errors.ts';

/** Why a backup was made: by hand, because a day had passed, or right before something; `backup.reason.<reason>`. */
export const BACKUP_REASONS = [
  'manual',
  'daily',
  'import',
  'add',
  'merge',
  'restore',
  'upgrade',
] as const;
export const BackupReason = z.enum(BACKUP_REASONS);
export type BackupReason = z.infer<typeof BackupReason>;

/** Weeks that a backup which was not made by hand is kept at most, beside the newest. */
export const KEPT_WEEKS = 8;

/** Name of a backup: when it was made (UTC), why, and how often had been written to the database by then. */
export const BackupId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[a-z]+-\d{1,15}$/, 'not the name of a backup');

/** whole: checked to the last byte; damaged; foreign: not a database of Inroad; newer: of a newer Inroad. */
export const BackupState = z.enum(['whole', 'damaged', 'foreign', 'newer']);
export type BackupState = z.infer<typeof BackupState>;

/** A backup as it lies in the folder, with what it holds. */
export const Backup = z.object({
  id: BackupId,
  at: Instant,
  reason: BackupReason,
  bytes: z.int(),
  state: BackupState,
  /** By name; empty when it is not whole. */
  accounts: z.array(z.object({ id: Id, name: z.string(), people: z.int() })),
});
export type Backup = Readonly<z.infer<typeof Backup>>;

export const BackupList = z.object({
  folder: z.string(),
  /** The newest first. */
  backups: z.array(Backup),
  /** The last backup by itself that did not succeed since the program was started, null when none. */
  failure: z
    .object({
      at: Instant,
      code: z.enum(ERROR_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type BackupList = Readonly<z.infer<typeof BackupList>>;

/** Why a backup cannot be made. What was to come after it has not begun; it can be told to go on without one. */
export const BACKUP_ERRORS = ['backup.full', 'backup.read-only', 'backup.failed'] as const;
/** Why one cannot be restored from. */
export const RESTORE_ERRORS = [
  ...BACKUP_ERRORS,
  'backup.not-found',
  'backup.damaged',
  'backup.foreign',
  'backup.newer',
  'job.cancelled',
  'job.taken',
] as const;
