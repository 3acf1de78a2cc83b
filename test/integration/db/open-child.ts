import { openDatabase } from '../../../electron/backend/db/open.ts';
import { createWriter } from '../../../electron/backend/db/writer.ts';
import { AppError } from '../../../shared/api/errors.ts';

const [, , mode, file = ''] = process.argv;

const firstStep = {
  id: 1,
  name: 'first',
  up: (db: { exec(text: string): unknown }) =>
    void db.exec(
      'CREATE TABLE database_identity (id TEXT NOT NULL, commits INTEGER NOT NULL) STRICT; CREATE TABLE note (text TEXT NOT NULL) STRICT;',
    ),
};

const secondStep = {
  id: 2,
  name: 'second',
  up: (db: { exec(text: string): unknown }) =>
    void db.exec("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'"),
};

try {
  const database = openDatabase({
    file,
    migrations: mode === 'upgrade-and-die' ? [firstStep, secondStep] : [firstStep],
    now: () => new Date(),
    newId: () => `child-${process.pid}`,
  });
  const { db } = database;
  const write = createWriter(database);
  if (mode === 'hold') {
    process.stdout.write('open\n');
    // One that nobody refers to any more would be closed by the garbage collector.
    setInterval(() => database.db.open, 1000);
  } else if (mode === 'write-and-die') {
    const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
    for (let i = 0; i < 50; i += 1) write(() => insert.run(`n${i}`));
    process.kill(process.pid, 'SIGKILL');
  } else if (mode === 'upgrade-and-die') {
    process.kill(process.pid, 'SIGKILL');
  } else {
    process.stdout.write('opened');
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(error.code);
}
