import { type AccountRecords, COLLECTIONS } from '../../../shared/domain/records.ts';
import type { Db } from '../db/connection.ts';
import { nameKey } from '../projection/name-key.ts';
import { ACCOUNT_TABLE, TABLES, type Table } from '../projection/tables.ts';
import { type Problem, problem } from './problem.ts';

type Row = readonly (string | number | null)[];

/** Holds every row of every table of an account against the records of its log. */
export function checkProjection(db: Db, records: AccountRecords): Problem[] {
  const accountId = records.account.id;
  return [
    ...checkAccount(db, records),
    ...COLLECTIONS.flatMap((collection) =>
      compare(accountId, TABLES[collection].name, {
        wanted: Object.values(records[collection]).map((one) => TABLES[collection].toRow(one)),
        stored: readRows(db, TABLES[collection], accountId),
      }),
    ),
    ...compare(accountId, 'interaction_person', {
      wanted: linksOf(records),
      stored: readLinks(db, accountId),
    }),
  ];
}

function checkAccount(db: Db, { account }: AccountRecords): Problem[] {
  const columns = [...ACCOUNT_TABLE.columns, 'name_key'].join(', ');
  const stored = db
    .prepare<[string], Row>(`SELECT ${columns} FROM account WHERE id = ?`)
    .raw()
    .all(account.id);
  const wanted = [[...ACCOUNT_TABLE.toRow(account), nameKey(account.name)]];
  return compare(account.id, 'account', { wanted, stored });
}

function readRows(db: Db, table: Table, accountId: string): Row[] {
  const text = `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE account_id = ?`;
  return db.prepare<[string], Row>(text).raw().all(accountId);
}

function readLinks(db: Db, accountId: string): Row[] {
  return db
    .prepare<[string], Row>(
      `SELECT interaction_id || ' ' || person_id, interaction_id, person_id
       FROM interaction_person WHERE account_id = ?`,
    )
    .raw()
    .all(accountId);
}

function linksOf(records: AccountRecords): Row[] {
  return Object.values(records.interactions).flatMap(({ id, personIds }) =>
    [...new Set(personIds)].map((personId) => [`${id} ${personId}`, id, personId]),
  );
}

/** Rows start with their id. */
function compare(
  accountId: string,
  table: string,
  { wanted, stored }: { wanted: readonly Row[]; stored: readonly Row[] },
): Problem[] {
  const rest = new Map(stored.map((row) => [row[0], JSON.stringify(row)]));
  const problems: Problem[] = [];
  for (const row of wanted) {
    const [id] = row;
    const found = rest.get(id ?? null);
    rest.delete(id ?? null);
    if (found === undefined)
      problems.push(problem(accountId, 'projection', `${table} ${id} is missing`));
    else if (found !== JSON.stringify(row)) {
      problems.push(problem(accountId, 'projection', `${table} ${id} is not what the log says`));
    }
  }
  for (const id of rest.keys()) {
    problems.push(problem(accountId, 'projection', `${table} ${id} is not in the log`));
  }
  return problems;
}
