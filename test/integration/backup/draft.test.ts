import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDraft } from '../../../electron/backend/db/verified-copy.ts';
import { noteDatabase, open, tempFolder } from '../db/fixtures.ts';

it('leaves every commit after it as durable as before, and does nothing in a transaction', () => {
  const folder = tempFolder();
  const { db } = open(noteDatabase(join(folder, 'a.db')));
  const synchronous = () => db.pragma('synchronous', { simple: true });
  expect(synchronous()).toBe(2);
  writeDraft(db, join(folder, 'new', 'draft.tmp'));
  expect(synchronous()).toBe(2);
  db.exec('BEGIN');
  expect(() => writeDraft(db, join(folder, 'draft.tmp'))).toThrow(/inside a transaction/);
  db.exec('ROLLBACK');
  expect(synchronous()).toBe(2);
});
