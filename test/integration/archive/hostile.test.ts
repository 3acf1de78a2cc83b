import { describe, expect, it } from 'vitest';
import { apart } from '../../../electron/backend/archive/apart.ts';
import { lock, unlock } from '../../../electron/backend/archive/lock.ts';
import { type ArchiveContent, pack } from '../../../electron/backend/archive/pack.ts';
import { TASKS } from '../../../electron/backend/archive/tasks.ts';
import { unpack } from '../../../electron/backend/archive/unpack.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { Account } from '../../../shared/domain/account.ts';
import { newAccount, testBackend } from '../backend/harness.ts';
import { zip } from '../import/zip.ts';

const AT = '2026-03-01T08:00:00.000Z';
const MiB = 1024 * 1024;
/** What guessing costs in these tests: next to nothing. */
const LITTLE = 2;

const acme = Account.parse({ id: 'acme', name: 'Acme', createdAt: AT });
const change = (bytes: Uint8Array, at = AT) => ({ at, madeAt: null, label: 'x', bytes });
const CONTENT: ArchiveContent = {
  account: { id: 'acme', name: 'Acme' },
  writtenAt: AT,
  log: [change(AccountDocument.create(acme, 7).encode())],
  history: { gaps: [], evaluations: [], scores: [], snapshots: [] },
};
const FINE = pack(CONTENT);
const JOB = { signal: new AbortController().signal, tell: () => undefined };

const MANIFEST = {
  format: 'inroad-account-history',
  version: 1,
  writtenAt: AT,
  account: CONTENT.account,
  changes: 1,
};
const LINE = `${JSON.stringify({ at: AT, label: 'x', update: Buffer.from(CONTENT.log[0]?.bytes ?? []).toString('base64') })}\n`;

interface Parts {
  readonly manifest?: object | string;
  readonly log?: string;
  readonly history?: object | string;
}

/** A file made by hand; what is not named is as it should be. */
function made({ manifest = MANIFEST, log = LINE, history = {} }: Parts): Uint8Array {
  const text = (part: object | string) => (typeof part === 'string' ? part : JSON.stringify(part));
  return zip([
    { name: 'manifest.json', data: text(manifest), deflate: true },
    { name: 'log.jsonl', data: log, deflate: true },
    { name: 'history.json', data: text(history), deflate: true },
  ]);
}

async function refusal(bytes: Uint8Array, passphrase: string | null = null) {
  try {
    await TASKS.read({ bytes, passphrase }, () => undefined);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'read';
}

/** An update that a document of another account makes. */
function foreignUpdate(): string {
  const other = AccountDocument.create({ ...acme, id: 'other' }, 9);
  return Buffer.from(other.encode()).toString('base64');
}

const CASES: Readonly<Record<string, readonly [code: string, bytes: () => Uint8Array]>> = {
  'nothing at all': ['archive.not-one', () => new Uint8Array()],
  'something else': ['archive.not-one', () => Buffer.from('Name,Title\nAnn,CEO\n')],
  'a zip of something else': ['archive.not-one', () => zip([{ name: 'a.txt', data: 'x' }])],
  'a file that is cut off': ['archive.damaged', () => FINE.subarray(0, FINE.length - 40)],
  'a manifest that is no JSON': ['archive.damaged', () => made({ manifest: '{"format":' })],
  'a manifest of another format': [
    'archive.damaged',
    () => made({ manifest: { ...MANIFEST, format: 'other' } }),
  ],
  'a newer version': ['archive.newer', () => made({ manifest: { ...MANIFEST, version: 2 } })],
  'an account with another id than its document': [
    'archive.damaged',
    () => made({ manifest: { ...MANIFEST, account: { id: 'other', name: 'x' } } }),
  ],
  'an id that is none': [
    'archive.damaged',
    () => made({ manifest: { ...MANIFEST, account: { id: '../x', name: 'x' } } }),
  ],
  'fewer changes than promised': [
    'archive.damaged',
    () => made({ manifest: { ...MANIFEST, changes: 2 } }),
  ],
  'more changes than promised': ['archive.damaged', () => made({ log: LINE + LINE })],
  'a claim of a million changes': [
    'archive.too-large',
    () => made({ manifest: { ...MANIFEST, changes: 1_000_000 } }),
  ],
  'a log that is missing': [
    'archive.damaged',
    () => zip([{ name: 'manifest.json', data: JSON.stringify(MANIFEST) }]),
  ],
  'a log without an account': [
    'archive.damaged',
    () => made({ log: `${JSON.stringify({ at: AT, label: '', update: 'AAA=' })}\n` }),
  ],
  'bytes that are no update': [
    'archive.damaged',
    () => made({ log: `${JSON.stringify({ at: AT, label: '', update: 'AQID' })}\n` }),
  ],
  'a change that belongs to another account': [
    'archive.damaged',
    () =>
      made({
        manifest: { ...MANIFEST, changes: 2 },
        log: `${LINE}${JSON.stringify({ at: AT, label: '', update: foreignUpdate() })}\n`,
      }),
  ],
  'a time that is none': ['archive.damaged', () => made({ log: LINE.replace(AT, 'yesterday') })],
  'a history that is none': ['archive.damaged', () => made({ history: { gaps: 7 } })],
  'a named place beyond the log': [
    'archive.damaged',
    () => made({ history: { snapshots: [{ id: 'a', name: 'a', at: AT, seq: 2 }] } }),
  ],
  'a name that leads out': [
    'archive.damaged',
    () =>
      zip([
        { name: 'manifest.json', data: JSON.stringify(MANIFEST) },
        { name: '../../x', data: 'x' },
      ]),
  ],
  'a lying size': [
    'archive.damaged',
    () => zip([{ name: 'manifest.json', data: ' '.repeat(20 * MiB), claimed: 100, deflate: true }]),
  ],
  'a bomb of one part': ['archive.too-large', () => made({ log: ' '.repeat(70 * MiB) })],
  'a bomb of parts nobody reads': [
    'archive.too-large',
    () =>
      zip(
        Array.from({ length: 20 }, (_, at) => ({
          name: `x${at}`,
          data: '0'.repeat(4 * MiB),
          deflate: true,
        })),
      ),
  ],
  'too many parts': [
    'archive.too-large',
    () => zip(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, data: '' }))),
  ],
  'too many bytes': ['archive.too-large', () => new Uint8Array(16 * MiB + 1)],
  'a passphrase that would take an hour to try': [
    'archive.too-large',
    () =>
      Buffer.from('age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n'),
  ],
  'a file locked for somebody’s key': [
    'archive.damaged',
    () => Buffer.from('age-encryption.org/v1\n-> X25519 AAAA\nAAAA\n--- AAAA\n'),
  ],
  'a newer lock': ['archive.newer', () => Buffer.from('age-encryption.org/v2\n-> scrypt …')],
};

describe('files made to do harm, and damaged ones, are refused', () => {
  it.each(Object.keys(CASES))('%s', async (name) => {
    const [code, bytes] = CASES[name] ?? ['', () => new Uint8Array()];
    const data = bytes();
    const started = performance.now();
    expect(await refusal(data, 'x')).toBe(code);
    // On two idle cores none needs more than a second; a busy machine gets some more.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('but what they are made of is read, and parts that are not known are passed over', async () => {
    expect(await refusal(FINE)).toBe('read');
    expect(await refusal(made({}))).toBe('read');
    const known = { name: 'log.jsonl', data: LINE };
    const manifest = { name: 'manifest.json', data: JSON.stringify(MANIFEST) };
    expect(await refusal(zip([manifest, known, { name: 'pictures/1.png', data: 'x' }]))).toBe(
      'read',
    );
  });

  it('a byte that is another is noticed where it matters', async () => {
    const content = await unpack(FINE, null);
    for (let at = 0; at < FINE.length; at++) {
      const changed = Uint8Array.from(FINE);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await refusal(changed)) !== 'read') continue;
      expect(await unpack(changed, null), `byte ${at}`).toMatchObject(content);
    }
  });

  it('a time written another way counts as the same instant', async () => {
    const bytes = made({ log: LINE.replace(AT, '2026-03-01T08:00:00Z') });
    expect((await unpack(bytes, null)).log).toMatchObject([{ at: AT }]);
  });

  it('at a deadline and at a memory cap, and nothing else is harmed', async () => {
    const task = { bytes: FINE, passphrase: null };
    const gaveUp = { code: 'archive.gave-up' };
    await expect(apart('read', task, JOB, { deadlineMs: 1, memoryMb: 384 })).rejects.toMatchObject(
      gaveUp,
    );
    const large = { bytes: made({ log: `${' '.repeat(60 * MiB)}\n` }), passphrase: null };
    await expect(
      apart('read', large, JOB, { deadlineMs: 60_000, memoryMb: 8 }),
    ).rejects.toMatchObject(gaveUp);
    expect(await apart('read', task, JOB)).toMatchObject({ people: 0 });
  });

  it('a log that does not begin with its account, which the database could not open again', async () => {
    const document = AccountDocument.create(acme, 7);
    const log = [change(document.encode())];
    document.onUpdate((bytes) => void log.unshift(change(bytes)));
    const patch = {
      op: 'set',
      collection: 'account',
      id: 'acme',
      fields: { industry: 'x' },
    } as const;
    document.apply([patch], { label: { key: 'test', params: {} } });
    const task = { bytes: pack({ ...CONTENT, log }), passphrase: null };
    await expect(apart('read', task, JOB)).rejects.toMatchObject({ code: 'archive.damaged' });
  });

  it('and leave the database as it was', async () => {
    const { api } = testBackend();
    const { accountId } = await newAccount(api);
    const before = await api['account.open']({ accountId });
    const data = Buffer.from(FINE.subarray(0, 200)).toString('base64');
    const file = { data, passphrase: null };
    await expect(api['archive.add']({ ...file, name: 'x' })).rejects.toMatchObject({
      code: 'archive.damaged',
    });
    await expect(api['archive.merge']({ ...file, accountId })).rejects.toMatchObject({
      code: 'archive.damaged',
    });
    expect(await api['account.open']({ accountId })).toEqual(before);
    expect((await api['account.list']({})).accounts).toHaveLength(1);
  });
});

describe('a locked file', () => {
  it('opens with its passphrase only, however the keyboard composes its letters', async () => {
    const locked = await lock(FINE, 'né 口令', LITTLE);
    expect(await unlock(locked, 'né 口令'.normalize('NFD'))).toEqual(new Uint8Array(FINE));
    expect(await refusal(locked, null)).toBe('archive.passphrase-needed');
    for (const wrong of ['né 口', 'NÉ 口令', ' ', 'né 口令 '])
      expect(await refusal(locked, wrong)).toBe('archive.passphrase-wrong');
    expect(Buffer.from(locked).includes('Acme')).toBe(false);
  });

  it('tells of every byte that is not as it was written', async () => {
    const locked = await lock(FINE, 'secret', LITTLE);
    const body = Buffer.from(locked).indexOf('\n---');
    const codes = new Set<string>();
    for (let at = 0; at < locked.length; at++) {
      const tampered = Uint8Array.from(locked);
      tampered[at] = (tampered[at] ?? 0) ^ (1 << (at % 8));
      const code = await refusal(tampered, 'secret');
      expect(code, `byte ${at}`).not.toBe('read');
      // Past its head a file can be damaged only: the passphrase has been found right.
      if (at > body) expect(code, `byte ${at}`).toBe('archive.damaged');
      codes.add(code);
    }
    expect([...codes].sort()).toContain('archive.damaged');
  });

  it('tells that it is cut off, wherever', async () => {
    const locked = await lock(FINE, 'secret', LITTLE);
    const body = Buffer.from(locked).indexOf('\n---');
    for (let end = body; end < locked.length; end += 7)
      expect(await refusal(locked.subarray(0, end), 'secret'), `${end}`).toBe('archive.damaged');
  });

  it('costs whoever guesses as much as the age program makes it cost', async () => {
    const { api } = testBackend();
    const { accountId } = await newAccount(api);
    const { data } = await api['archive.write']({ accountId, passphrase: 'secret' });
    const head = Buffer.from(data, 'base64').subarray(0, 60).toString('latin1');
    expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);
    expect(await api['archive.preview']({ data, passphrase: 'secret' })).toMatchObject({
      accountId,
      locked: true,
    });
  });
});
