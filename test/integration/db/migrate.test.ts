import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Migration } from '../../../electron/backend/db/migrations/migration.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { fingerprint, firstStep, noteDatabase, open, secondStep, tempFolder } from './fixtures.ts';

it('takes an older database up, after a verified copy that can be opened by itself', () => {
  const folder = tempFolder();
  const file = noteDatabase(join(folder, 'a.db'), ['one', 'two']);
  const { db, copy, close } = open(file, [firstStep, secondStep]);
  expect(db.prepare('SELECT text, mood FROM note').all()).toEqual([
    { text: 'one', mood: 'calm' },
    { text: 'two', mood: 'calm' },
  ]);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  close();
  expect(copy).toBe(join(`${file}-backups`, '2026-03-01T08-00-00-000Z-upgrade-0.db'));
  const kept = new Database(copy ?? '', { readonly: true });
  expect(kept.pragma('user_version', { simple: true })).toBe(1);
  expect(kept.prepare('SELECT text FROM note').pluck().all()).toEqual(['one', 'two']);
  kept.close();
  expect(readdirSync(folder).sort()).toEqual(['a.db', 'a.db-backups']);
});

it('makes no copy when there is nothing to do', () => {
  const file = noteDatabase(join(tempFolder(), 'a.db'));
  expect(open(file).copy).toBeNull();
});

it('is refused by an older Inroad right after the upgrade was killed, byte for byte untouched', () => {
  const folder = tempFolder();
  const file = noteDatabase(join(folder, 'a.db'));
  const script = new URL('./open-child.ts', import.meta.url).pathname;
  const { signal } = spawnSync(process.execPath, [script, 'upgrade-and-die', file]);
  expect(signal).toBe('SIGKILL');
  const before = fingerprint(folder);
  expect(() => open(file)).toThrow(/database\.newer/);
  expect(fingerprint(folder)).toEqual(before);
});

it('does not touch a database that only a full check finds damaged', () => {
  const folder = tempFolder();
  const file = noteDatabase(join(folder, 'a.db'), ['a', 'B', 'c']);
  const db = new Database(file);
  db.unsafeMode();
  db.exec('CREATE INDEX note_by_text ON note (text)');
  db.pragma('writable_schema = ON');
  db.exec(
    "UPDATE sqlite_schema SET sql = 'CREATE INDEX note_by_text ON note (text COLLATE NOCASE)' WHERE name = 'note_by_text'",
  );
  db.close();
  const before = fingerprint(folder);
  expect(() => open(file, [firstStep, secondStep])).toThrow(/database\.damaged/);
  expect(fingerprint(folder)).toEqual(before);
  expect(open(file).copy).toBeNull();
});

it('leaves the database as it was before a step that fails, and names the copy', () => {
  const folder = tempFolder();
  const file = noteDatabase(join(folder, 'a.db'));
  const broken: Migration = {
    id: 3,
    name: 'broken',
    up(db) {
      db.exec('DELETE FROM note');
      throw new Error('on purpose');
    },
  };
  let failure: unknown;
  try {
    open(file, [firstStep, secondStep, broken]);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'database.migration', params: { step: 'broken' } });
  const { db } = open(file, [firstStep, secondStep]);
  expect(db.prepare('SELECT text FROM note').pluck().all()).toEqual(['one']);
});

it('refuses a step that breaks a foreign key', () => {
  const file = noteDatabase(join(tempFolder(), 'a.db'));
  const orphaning: Migration = {
    id: 2,
    name: 'orphaning',
    up: (db) =>
      void db.exec(
        'CREATE TABLE leaf (of INTEGER REFERENCES twig (id)); CREATE TABLE twig (id INTEGER PRIMARY KEY); INSERT INTO leaf VALUES (7)',
      ),
  };
  expect(() => open(file, [firstStep, orphaning])).toThrow(/database\.migration/);
  expect(open(file).db.pragma('user_version', { simple: true })).toBe(1);
});

it('wants steps numbered one by one', () => {
  const gap = { ...secondStep, id: 3 };
  expect(() => open(join(tempFolder(), 'a.db'), [firstStep, gap])).toThrow(/id 3, wanted 2/);
});
