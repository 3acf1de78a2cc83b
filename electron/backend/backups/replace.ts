import { setImmediate } from 'node:timers/promises';
import { connectReading, type Db } from '../db/connection.ts';
import type { OpenDatabase } from '../db/open.ts';
import { indexingEverybody } from '../db/search-index.ts';
import { createStepWriter } from '../db/writer.ts';
import type { Job } from '../jobs/jobs.ts';

/** Others get their turn on the event loop after so many rows. */
const ROWS_AT_ONCE = 500;
/** Which database it is stays as it is: the write-ahead log belongs to it, and its count of commits only rises. */
const KEPT = 'database_identity';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/**
 * Puts the rows of another database of the same schema in the place of ours, in one transaction: after a crash at any
 * moment the database holds either what was or what is to be. Nothing else may use the database meanwhile.
 *
 * @param staged A copy that has been checked; only its rows are read.
 * @throws The signal's reason when it is cancelled, `AppError` `database.*`; rolled back.
 */
export async function replaceContent(
  database: OpenDatabase,
  staged: string,
  { signal, tell }: Job,
): Promise<void> {
  const { db } = database;
  const source = connectReading(staged);
  try {
    const tables = tablesOf(db, source);
    const total = tables.reduce((sum, { rows }) => sum + rows, 1);
    let done = 0;
    await createStepWriter(database)(async () => {
      db.pragma('defer_foreign_keys = ON');
      await indexingEverybody(db, async () => {
        await clear(db, tables, signal);
        for (const table of tables) {
          for await (const count of copyRows(db, source, table)) {
            signal.throwIfAborted();
            done += count;
            tell({ phase: 'storing', share: 0.3 + (0.7 * done) / total });
          }
        }
      });
      assertCopied(db, tables);
    });
    // What was there before still stands in the write-ahead log until it is emptied.
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    source.close();
  }
}

/** Every table but the search index, which is made from the people. */
function tablesOf(db: Db, source: Db): Table[] {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '${KEPT}' ORDER BY name`,
    )
    .pluck()
    .all();
  return names.map((name) => ({
    name,
    columns: db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(name)
      .map(quoted),
    rows: countOf(source, name),
  }));
}

/** In pieces where there are many rows. Those of an account go with it. */
async function clear(db: Db, tables: readonly Table[], signal: AbortSignal): Promise<void> {
  const some = db.prepare(
    `DELETE FROM person WHERE row_id IN (SELECT row_id FROM person LIMIT ${ROWS_AT_ONCE})`,
  );
  while (some.run().changes > 0) {
    await setImmediate();
    signal.throwIfAborted();
  }
  db.prepare('DELETE FROM account').run();
  for (const { name } of tables) db.prepare(`DELETE FROM ${quoted(name)}`).run();
}

/** Copies the rows in the order they were stored; says now and then how many more it copied. */
async function* copyRows(db: Db, source: Db, { name, columns }: Table): AsyncGenerator<number> {
  const list = columns.join(', ');
  const insert = db.prepare<unknown[]>(
    `INSERT INTO ${quoted(name)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let count = 0;
  const rows = source.prepare<[], unknown[]>(`SELECT ${list} FROM ${quoted(name)} NOT INDEXED`);
  for (const row of rows.raw().iterate()) {
    insert.run(...row);
    count += 1;
    if (count < ROWS_AT_ONCE) continue;
    await setImmediate();
    yield count;
    count = 0;
  }
  yield count;
}

function assertCopied(db: Db, tables: readonly Table[]): void {
  for (const { name, rows } of tables) {
    const copied = countOf(db, name);
    if (copied !== rows) throw new Error(`${copied} of ${rows} rows of ${name} were copied`);
  }
}

function countOf(db: Db, table: string): number {
  return (
    db
      .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
      .pluck()
      .get() ?? 0
  );
}

function quoted(name: string): string {
  return `"${name}"`;
}
