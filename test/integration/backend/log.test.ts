import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { newAccount, testBackend } from './harness.ts';

it('refuses to change or delete an entry of the log, whoever asks', async () => {
  const backend = testBackend();
  await newAccount(backend.api);
  backend.backend.close();
  const db = new Database(backend.file);
  for (const text of [
    "UPDATE account_update SET label = 'x'",
    'DELETE FROM account_update',
    'INSERT OR REPLACE INTO account_update SELECT account_id, seq, at, label, bytes, 0, made_at FROM account_update',
  ]) {
    expect(() => db.exec(text), text).toThrow(/append-only/);
  }
  db.exec('DELETE FROM account');
  expect(db.prepare('SELECT count(*) FROM account_update').pluck().get()).toBe(0);
  db.close();
});
