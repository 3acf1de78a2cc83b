import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** From so many people on, if they are this share of all, making the index anew costs less (measured). */
const MANY = 50;
const SHARE = 1 / 50;

/**
 * Does work that changes the rows of people, as a part of a transaction. The index overwrites what is deleted from it
 * piece by piece, which takes half a millisecond for a person. When many change it only notes what is deleted, and is
 * made anew from the rows after them; then too nothing is left of what they were.
 *
 * @param changed How many people the work changes.
 */
export function indexingPeople(db: Db, changed: number, work: () => void): void {
  if (changed < MANY || changed < countPeople(db) * SHARE) {
    work();
    return;
  }
  overwriteDeleted(db, '0');
  work();
  sql(db, `INSERT INTO person_search (person_search) VALUES ('rebuild')`).run();
  overwriteDeleted(db, '1');
}

/** The same for work that changes everybody, in steps. */
export async function indexingEverybody(db: Db, work: () => Promise<void>): Promise<void> {
  overwriteDeleted(db, '0');
  await work();
  sql(db, `INSERT INTO person_search (person_search) VALUES ('rebuild')`).run();
  overwriteDeleted(db, '1');
}

function countPeople(db: Db): number {
  return sql<[], { count: number }>(db, 'SELECT count(*) AS count FROM person').get()?.count ?? 0;
}

/** Whether the index overwrites at once; a transaction that is rolled back leaves it as it was. */
function overwriteDeleted(db: Db, on: '0' | '1'): void {
  sql(db, `INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', ${on})`).run();
}
