import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  addPerson,
  assess,
  newAccount,
  recordsOf,
  type TestBackend,
  testBackend,
} from './harness.ts';

async function filled(): Promise<{ backend: TestBackend; accountId: string }> {
  const backend = testBackend();
  const { accountId, opportunityId, window } = await newAccount(backend.api);
  await window.change(
    addPerson('ada', { layer: 'decision', memberIds: [], notes: 'likes tea' }),
    addPerson('bo', { managerId: 'ada' }),
    addPerson('cy', { managerId: 'ada' }),
    assess(opportunityId, 'ada', { influences: ['economic'] }),
    { op: 'add', collection: 'teamMembers', id: 'me', fields: { name: 'Me' } },
    {
      op: 'add',
      collection: 'ties',
      id: 't',
      fields: { kind: 'allies', fromId: 'ada', toId: 'bo' },
    },
    {
      op: 'add',
      collection: 'interactions',
      id: 'i',
      fields: { date: '2026-02-27', kind: 'visit', personIds: ['ada', 'bo'] },
    },
  );
  return { backend, accountId };
}

type Seed = readonly [part: string, damage: (db: Database) => void];

const HEALED: Record<string, Seed> = {
  'a changed person': [
    'projection',
    (db) => db.exec("UPDATE person SET title = 'x' WHERE id = 'bo'"),
  ],
  'a lost person': ['projection', (db) => db.exec("DELETE FROM person WHERE id = 'bo'")],
  'a lost assessment': ['projection', (db) => db.exec('DELETE FROM assessment')],
  'a lost opportunity': ['projection', (db) => db.exec('DELETE FROM opportunity')],
  'a changed tie': ['projection', (db) => db.exec("UPDATE tie SET kind = 'conflicts'")],
  'a lost team member': ['projection', (db) => db.exec('DELETE FROM team_member')],
  'a lost interaction link': [
    'projection',
    (db) => db.exec("DELETE FROM interaction_person WHERE person_id = 'bo'"),
  ],
  'a person too many': [
    'projection',
    (db) => {
      const columns = (db.pragma('table_info(person)') as { name: string }[])
        .map(({ name }) => name)
        .filter((name) => name !== 'row_id' && name !== 'id');
      const list = columns.map((name) => `"${name}"`).join(', ');
      db.exec(
        `INSERT INTO person (id, ${list}) SELECT 'ghost', ${list} FROM person WHERE id = 'bo'`,
      );
    },
  ],
  'a changed account': ['projection', (db) => db.exec("UPDATE account SET industry = 'x'")],
  'another search name': ['projection', (db) => db.exec("UPDATE account SET name_key = 'x'")],
  'a lost gap': ['gaps', (db) => db.exec("DELETE FROM gap WHERE id = 'coach.missing'")],
  'a softened gap': [
    'gaps',
    (db) => db.exec("UPDATE gap SET severity = 'low' WHERE id = 'coach.missing'"),
  ],
  'a closed gap': ['gaps', (db) => db.exec("UPDATE gap SET status = 'closed', closed = changed")],
  'a gap too many': [
    'gaps',
    (db) =>
      db.exec(`INSERT INTO gap SELECT account_id, opportunity_id, 'user.missing@x', rule, severity, subjects, "values",
        status, opened, changed, closed, reopened, waiver FROM gap WHERE id = 'coach.missing'`),
  ],
  'a lost score': ['gaps', (db) => db.exec('DELETE FROM evaluation')],
  'a changed score': [
    'gaps',
    (db) => db.exec(`UPDATE evaluation SET score = '{"total":99,"cap":null,"parts":[]}'`),
  ],
  'a search index that misses somebody': [
    'search',
    (db) =>
      db.exec(`INSERT INTO person_search (person_search, rowid, name, title, department, notes)
        SELECT 'delete', row_id, name, title, department, notes FROM person WHERE id = 'bo'`),
  ],
  'an empty search index': [
    'search',
    (db) => db.exec("INSERT INTO person_search (person_search) VALUES ('delete-all')"),
  ],
  'a snapshot of another state': [
    'snapshot',
    (db) =>
      db.exec(
        'INSERT INTO account_snapshot SELECT account_id, 2, at, bytes, crc32 FROM account_update WHERE seq = 1',
      ),
  ],
  'a snapshot that is noise': [
    'snapshot',
    (db) =>
      db.exec(
        "INSERT INTO account_snapshot SELECT account_id, 1, at, x'0102', 7 FROM account_update WHERE seq = 1",
      ),
  ],
};

it('finds nothing wrong with what was stored as it should be', async () => {
  const { backend } = await filled();
  expect(await backend.api['check.run']({ rebuild: false })).toEqual({
    ok: true,
    accounts: 1,
    problems: [],
    rebuilt: false,
  });
});

it.each(Object.entries(HEALED))('finds %s and heals it', async (_name, [part, damage]) => {
  const { backend, accountId } = await filled();
  const before = await recordsOf(backend.api, accountId);
  const { api } = backend.tamper((db) => void damage(db));
  const found = await api['check.run']({ rebuild: false });
  expect(found.ok).toBe(false);
  expect(found.problems.map((problem) => problem.part)).toContain(part);
  expect(JSON.stringify(found.problems)).not.toContain('Person bo');
  expect(await api['check.run']({ rebuild: true })).toMatchObject({ ok: true, rebuilt: true });
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
  expect(await recordsOf(api, accountId)).toEqual(before);
  expect((await api['search.people']({ text: 'Person', accountId })).hits).toHaveLength(3);
});

const LOST: Record<string, string> = {
  'a flipped byte': "UPDATE account_update SET bytes = CAST(bytes || x'00' AS BLOB) WHERE seq = 2",
  'a hole': 'DELETE FROM account_update WHERE seq = 1',
  'a lost end': 'DELETE FROM account_update WHERE seq = 2',
};

it.each(Object.entries(LOST))(
  'finds %s in the log, which nothing can heal',
  async (_name, damage) => {
    const { backend, accountId } = await filled();
    const { api } = backend.tamper((db) => {
      db.exec('DROP TRIGGER account_update_fixed; DROP TRIGGER account_update_kept');
      db.exec(damage);
    });
    const healthy = await newAccount(api, 'Healthy');
    const report = await api['check.run']({ rebuild: true });
    expect(report).toMatchObject({ ok: false, accounts: 2 });
    expect(report.problems).toMatchObject([{ accountId, part: 'log' }]);
    await expect(api['account.open']({ accountId })).rejects.toMatchObject({
      code: 'database.damaged',
    });
    expect((await api['account.open']({ accountId: healthy.accountId })).seq).toBe(1);
  },
);

it('opens an account whose snapshot is damaged from its log, and says so in the log of the program', async () => {
  const { backend, accountId } = await filled();
  const before = await recordsOf(backend.api, accountId);
  const reopened = backend.tamper(
    (db) =>
      void db.exec(
        "INSERT INTO account_snapshot SELECT account_id, 2, at, x'0102', 7 FROM account_update WHERE seq = 1",
      ),
  );
  expect(await recordsOf(reopened.api, accountId)).toEqual(before);
  expect(reopened.logged).toContainEqual({
    event: 'snapshot.damaged',
    fields: { accountId, seq: 2 },
  });
});
