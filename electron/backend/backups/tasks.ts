import { copyFileSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/api/errors.ts';
import { connect, type Db } from '../db/connection.ts';
import { type Identity, readIdentity } from '../db/inspect.ts';
import { migrate } from '../db/migrate.ts';
import { MIGRATIONS } from '../db/migrations/list.ts';
import { publishDraft, writeDraft } from '../db/verified-copy.ts';
import { accountsOf, type BackupContent, inspectBackup, usingBackup } from './content.ts';

/** What is done with the files of backups; each task names its answer. */
export interface Tasks {
  /** Proves that a draft holds the database as it was at `identity`, then gives it its name. */
  publish: { input: { draft: string; target: string; identity: Identity }; output: BackupContent };
  inspect: { input: { file: string }; output: BackupContent };
  /** A private copy of a backup, proved to be whole and ours, taken up to the schema of today. */
  stage: { input: { file: string; target: string }; output: BackupContent };
  /** Writes a backup anew without one account. */
  erase: { input: { file: string; draft: string; accountId: string }; output: BackupContent };
}
export type TaskName = keyof Tasks;

/** @throws {AppError} `database.*`, about the file the task works on. */
export const TASKS: {
  readonly [N in TaskName]: (input: Tasks[N]['input']) => Tasks[N]['output'];
} = {
  publish({ draft, target, identity }) {
    const accounts = usingBackup(draft, MIGRATIONS, (db) => {
      const copied = readIdentity(db);
      if (copied?.id !== identity.id || copied.commits !== identity.commits)
        throw new AppError('database.damaged', { file: draft, reason: 'identity' });
      return accountsOf(db);
    });
    publishDraft(draft, target);
    return { state: 'whole', accounts };
  },
  inspect: ({ file }) => inspectBackup(file, MIGRATIONS),
  stage({ file, target }) {
    copyFileSync(file, target);
    const accounts = usingBackup(target, MIGRATIONS, accountsOf);
    usingFile(target, (db) => migrate(db, MIGRATIONS, file));
    return { state: 'whole', accounts };
  },
  erase({ file, draft, accountId }) {
    const staged = `${draft}.staged`;
    try {
      copyFileSync(file, staged);
      usingBackup(staged, MIGRATIONS, accountsOf);
      usingFile(staged, (db) => {
        db.pragma('journal_mode = DELETE');
        db.pragma('foreign_keys = ON');
        db.prepare('DELETE FROM account WHERE id = ?').run(accountId);
        writeDraft(db, draft);
      });
      const accounts = usingBackup(draft, MIGRATIONS, accountsOf);
      publishDraft(draft, file);
      return { state: 'whole', accounts };
    } finally {
      rmSync(staged, { force: true });
    }
  },
};

function usingFile(file: string, use: (db: Db) => void): void {
  const db = connect(file);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('secure_delete = ON');
    use(db);
  } finally {
    db.close();
  }
}
