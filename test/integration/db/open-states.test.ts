import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError, type ErrorCode } from '../../../shared/api/errors.ts';
import {
  APPLICATION_ID,
  fingerprint,
  firstStep,
  foreignDatabase,
  noteDatabase,
  open,
  secondStep,
  tempFolder,
} from './fixtures.ts';

interface OddState {
  readonly code: ErrorCode;
  /** Leaves the file in its odd state. */
  make(file: string, folder: string): void;
}

const ODD_STATES: Record<string, OddState> = {
  'an empty file': { code: 'database.damaged', make: (file) => writeFileSync(file, '') },
  garbage: { code: 'database.not-ours', make: (file) => writeFileSync(file, 'x'.repeat(9000)) },
  'a few bytes': { code: 'database.not-ours', make: (file) => writeFileSync(file, 'SQLite') },
  'a SQLite file without an owner': {
    code: 'database.not-ours',
    make: (file) => foreignDatabase(file),
  },
  'a SQLite file of another program': {
    code: 'database.not-ours',
    make: (file) => foreignDatabase(file, 0x0f055112),
  },
  'a SQLite file with our mark but not our tables': {
    code: 'database.damaged',
    make: (file) => foreignDatabase(file, APPLICATION_ID),
  },
  'a newer schema': {
    code: 'database.newer',
    make: (file) => open(file, [firstStep, secondStep]).close(),
  },
  'a truncated file': {
    code: 'database.damaged',
    make: (file) => truncateSync(noteDatabase(file), 4096 * 2),
  },
  'a page of zeros': {
    code: 'database.damaged',
    make: (file) => {
      const bytes = readFileSync(noteDatabase(file));
      bytes.fill(0, 4096, 8192);
      writeFileSync(file, bytes);
    },
  },
  'the write-ahead log of another database': {
    code: 'database.damaged',
    make: (file, folder) => {
      const stranger = join(folder, 'stranger');
      mkdirSync(stranger);
      leaveWal(join(stranger, 'a.db'));
      noteDatabase(file);
      copyFileSync(join(stranger, 'a.db-wal'), `${file}-wal`);
    },
  },
  'an older write-ahead log of the same database': {
    code: 'database.damaged',
    make: (file) => {
      leaveWal(file);
      const older = readFileSync(`${file}-wal`);
      const { close } = open(file);
      close();
      leaveWal(file);
      open(file).close();
      writeFileSync(`${file}-wal`, older);
    },
  },
  'only a write-ahead log': {
    code: 'database.missing',
    make: (file) => {
      leaveWal(file);
      rmSync(file);
    },
  },
  'a folder': { code: 'database.open', make: (file) => mkdirSync(file) },
};

describe('a file that cannot be used is refused by name and left as it is', () => {
  for (const [name, { code, make }] of Object.entries(ODD_STATES)) {
    it(name, () => {
      const folder = tempFolder();
      const file = join(folder, 'a.db');
      make(file, folder);
      const before = fingerprint(folder);
      const start = performance.now();
      expect(codeOf(() => open(file))).toBe(code);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(fingerprint(folder)).toEqual(before);
    });
  }

  it('read-only, as file and as folder', () => {
    for (const readOnly of ['a.db', '.']) {
      const folder = tempFolder();
      const file = noteDatabase(join(folder, 'a.db'));
      handOver(folder, file);
      chmodSync(join(folder, readOnly), readOnly === '.' ? 0o555 : 0o444);
      const before = fingerprint(folder);
      expect(openAsNobody(file)).toBe('database.read-only');
      expect(fingerprint(folder)).toEqual(before);
    }
  });
});

describe('a file in use', () => {
  it('by this process is refused, naming the holder', () => {
    const file = join(tempFolder(), 'a.db');
    const { db } = open(file);
    const error = errorOf(() => open(file));
    expect(error.code).toBe('database.locked');
    expect(String(error.params.holder)).toContain(`pid ${process.pid}`);
    db.exec("INSERT INTO note (text) VALUES ('still mine')");
  });

  it('by another process is refused, naming the holder, and stays whole', async () => {
    const file = noteDatabase(join(tempFolder(), 'a.db'));
    const { pid: holder } = await holdOpen(file);
    const error = errorOf(() => open(file));
    expect(error.code).toBe('database.locked');
    expect(String(error.params.holder)).toContain(`pid ${holder}`);
    expect(codeOf(() => open(file))).toBe('database.locked');
    expect(existsSync(`${file}-shm`)).toBe(false);
  });

  it('has one winner when two processes make and open it at once', async () => {
    for (let race = 0; race < 5; race += 1) {
      const file = join(tempFolder(), 'a.db');
      const said = await Promise.all([1, 2].map(async () => (await holdOpen(file)).said));
      expect(said.sort()).toEqual(['database.locked', 'open\n']);
    }
  });

  it('is opened when the holder was killed: its name is no lock', async () => {
    const file = noteDatabase(join(tempFolder(), 'a.db'));
    const { pid: holder } = await holdOpen(file);
    process.kill(holder, 'SIGKILL');
    await expect.poll(() => codeOf(() => open(file).close())).toBe('opened');
  });

  it.each(['', '-wal'])('commits nothing once its file%s was taken away or replaced', (suffix) => {
    const file = join(tempFolder(), 'a.db');
    const { guard } = open(file);
    guard();
    const spare = `${file}${suffix}.spare`;
    renameSync(file + suffix, spare);
    expect(codeOf(guard)).toBe('database.missing');
    writeFileSync(file + suffix, 'another');
    expect(codeOf(guard)).toBe('database.missing');
  });
});

describe('a file that can be used', () => {
  it('is made whole when nothing is there, and only then', () => {
    const folder = tempFolder();
    const file = join(folder, 'deep', 'er', 'a.db');
    noteDatabase(file, ['kept']);
    expect(open(file).db.prepare('SELECT text FROM note').pluck().all()).toEqual(['kept']);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('clears away what killed runs left beside it, and nothing else', () => {
    const folder = tempFolder();
    const file = noteDatabase(join(folder, 'a.db'));
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(`${file}.check-${dead}-Ab12Cd`);
    writeFileSync(`${file}.new-${dead}`, 'draft');
    writeFileSync(`${file}.new-${process.ppid}`, 'of somebody who is still at it');
    writeFileSync(`${file}.before-v2-1`, 'a copy');
    open(file).close();
    expect(Object.keys(fingerprint(folder))).toEqual(
      ['a.db', 'a.db.before-v2-1', `a.db.new-${process.ppid}`].sort(),
    );
  });

  it('keeps what a killed run had acknowledged, looked at on a copy first', () => {
    const folder = tempFolder();
    const file = join(folder, 'a.db');
    leaveWal(file);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const { db, close } = open(file);
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(50);
    close();
    expect(Object.keys(fingerprint(folder))).toEqual(['a.db']);
  });

  it('runs with every setting of RELIABILITY.md 3.1, read back', () => {
    const { db } = open(join(tempFolder(), 'a.db'));
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect({
      locking_mode: pragma('locking_mode'),
      journal_mode: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreign_keys: pragma('foreign_keys'),
      trusted_schema: pragma('trusted_schema'),
      cell_size_check: pragma('cell_size_check'),
      secure_delete: pragma('secure_delete'),
      busy_timeout: pragma('busy_timeout'),
      application_id: pragma('application_id'),
    }).toEqual({
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      busy_timeout: 5000,
      application_id: APPLICATION_ID,
    });
  });
});

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'opened';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function errorOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const SCRIPT = new URL('./open-child.ts', import.meta.url).pathname;

/** Writes 50 notes in another process and kills it, so that they stand in the write-ahead log only. */
function leaveWal(file: string): void {
  const { signal, stderr } = spawnSync(process.execPath, [SCRIPT, 'write-and-die', file]);
  if (signal !== 'SIGKILL') throw new Error(`the writer ended otherwise: ${stderr}`);
}

/** Keeps the file open in another process until the test ends; `said` is `open` or the error's code. */
function holdOpen(file: string): Promise<{ pid: number; said: string }> {
  const child = spawn(process.execPath, [SCRIPT, 'hold', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve) =>
    child.stdout.once('data', (data) => resolve({ pid: child.pid ?? 0, said: String(data) })),
  );
}

const NOBODY = 65_534;

/** Root may write anywhere, so the read-only states are tried as somebody else. */
function openAsNobody(file: string): string {
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, 'try', file], {
    ...as,
    encoding: 'utf8',
  });
  return stdout || stderr;
}

function handOver(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  chownSync(folder, NOBODY, NOBODY);
  chownSync(file, NOBODY, NOBODY);
}
