import { BACKUP_REASONS, type BackupReason } from '../../../shared/api/backup-types.ts';
import type { Instant } from '../../../shared/domain/primitives.ts';

/** What the name of a backup says. */
export interface BackupName {
  /** The file's name without its ending. */
  readonly id: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  /** How often had been written to the database: one with the same number holds the same. */
  readonly commits: number;
}

const EXTENSION = '.db';
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)-(\d{1,15})$/;

/** Where the backups of a database lie. */
export function backupFolder(databaseFile: string): string {
  return `${databaseFile}-backups`;
}

/** File name of a backup. */
export function fileNameOf(id: string): string {
  return id + EXTENSION;
}

/** Name of a backup that is made now. No colons: Windows has none in names. */
export function nameBackup(at: Date, reason: BackupReason, commits: number): BackupName {
  const instant = at.toISOString();
  return {
    id: `${instant.replace(/[:.]/g, '-')}-${reason}-${commits}`,
    at: instant,
    reason,
    commits,
  };
}

/** What a file's name says, null when it is not the name of a backup. */
export function parseFileName(fileName: string): BackupName | null {
  if (!fileName.endsWith(EXTENSION)) return null;
  const id = fileName.slice(0, -EXTENSION.length);
  const [, day, hours, minutes, seconds, ms, word, commits] = NAME.exec(id) ?? [];
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  const reason = BACKUP_REASONS.find((one) => one === word);
  if (!reason || Number.isNaN(at.getTime())) return null;
  return { id, at: at.toISOString(), reason, commits: Number(commits) };
}
