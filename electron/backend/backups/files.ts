import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '../../../shared/api/backup-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { type BackupName, backupFolder, fileNameOf, nameBackup, parseFileName } from './names.ts';

/** A backup as the folder shows it, unopened. */
export interface BackupFile extends BackupName {
  readonly file: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

const DRAFT = '.tmp';

/** The folder of the backups of one database. */
export interface BackupFiles {
  readonly folder: string;
  /**
   * The newest first; what has another name is somebody else's and left alone.
   *
   * @throws Errors of the file system, as all others.
   */
  list(): BackupFile[];
  /** @throws {AppError} `backup.not-found`. */
  find(id: string): BackupFile;
  /** A path for work on a copy. */
  draft(): string;
  /** A name that is still free; of two in the same millisecond the later one is dated one later. */
  nameFor(at: Date, reason: BackupReason, commits: number): BackupName & { readonly file: string };
  /** Removes what a killed run left. */
  removeDrafts(): void;
}

/** @param databaseFile The database whose backups they are; only who has it open works in the folder. */
export function createBackupFiles(databaseFile: string): BackupFiles {
  const folder = backupFolder(databaseFile);
  const pathOf = (id: string) => join(folder, fileNameOf(id));
  const namesIn = () => (existsSync(folder) ? readdirSync(folder) : []);
  let drafts = 0;
  function list(): BackupFile[] {
    return namesIn()
      .map(parseFileName)
      .filter((name) => name !== null)
      .flatMap((name) => {
        const file = pathOf(name.id);
        const stat = lstatSync(file, { throwIfNoEntry: false });
        return stat?.isFile()
          ? [{ ...name, file, bytes: stat.size, modifiedMs: stat.mtimeMs }]
          : [];
      })
      .sort((a, b) => b.at.localeCompare(a.at) || b.commits - a.commits);
  }
  return {
    folder,
    list,
    find(id) {
      const found = list().find((one) => one.id === id);
      if (!found) throw new AppError('backup.not-found', { backup: id });
      return found;
    },
    draft() {
      drafts += 1;
      return join(folder, `${drafts}${DRAFT}`);
    },
    nameFor(at, reason, commits) {
      for (let time = at.getTime(); ; time += 1) {
        const name = nameBackup(new Date(time), reason, commits);
        const file = pathOf(name.id);
        if (!existsSync(file)) return { ...name, file };
      }
    },
    removeDrafts() {
      for (const name of namesIn()) {
        if (/^\d+\.tmp/.test(name)) rmSync(join(folder, name), { force: true });
      }
    },
  };
}
