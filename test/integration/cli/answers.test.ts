import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../../electron/cli/main.ts';
import { cliOn, execute, ROOT, tempFolder } from './run-cli.ts';

it('refuses with a sentence, exit 1, and with --json the same as data', async () => {
  const { run } = cliOn();
  const plain = await run(['gaps', 'Nobody']);
  expect(plain).toMatchObject({ code: 1, out: '', err: 'There is no account Nobody.\n' });
  const data = await run(['gaps', 'Nobody', '--json']);
  expect(data.code).toBe(1);
  expect(data.json()).toEqual({
    error: {
      code: 'account.not-found',
      params: { account: 'Nobody' },
      message: 'There is no account Nobody.',
    },
  });
});

it('speaks the language of the terminal', async () => {
  const { run } = cliOn();
  const { err } = await run(['gaps', 'Nobody'], { LANG: 'zh_CN.UTF-8' });
  expect(err).toContain('没有大客户');
});

const WRONG: readonly (readonly string[])[] = [
  ['gaps'],
  ['nonsense'],
  ['accounts', '--nonsense'],
  ['import', 'x.csv'],
  ['import', 'x.csv', '--account', 'A', '--map', 'name'],
  ['import', 'x.csv', '--account', 'A', '--map', 'shoe=Size'],
  ['assess', 'A', '--person', 'x', '--role', 'king'],
  ['assess', 'A', '--person', 'x', '--role', ''],
  ['assess', 'A', '--person', 'x', '--attitude', '3'],
  ['assess', 'A', '--person', 'x', '--attitude', ''],
  ['log', 'A', '--person', 'x', '--date', '2026-02-30'],
  ['log', 'A', '--person', 'x', '--kind', 'dream'],
  ['gaps', 'A', '--date', 'tomorrow'],
  ['export', 'A', '--out', 'x.png', '--scale', '99'],
  ['export', 'A', '--out', 'x.png', '--scale', ''],
  ['export', 'A', '--out', 'x.svg', '--lang', 'fr'],
  ['waive', 'A', '--gap', 'g'],
  ['serve', '--port', '70000'],
  ['serve', '--port', '1.5'],
  [],
];

it('answers wrong usage with exit 2 and nothing on stdout', async () => {
  for (const args of WRONG) {
    let [out, err] = ['', ''];
    const code = await main(args, {
      env: {},
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    expect([code, out], args.join(' ')).toEqual([2, '']);
    expect(err, args.join(' ')).not.toBe('');
  }
  const { code, out, err } = await cliOn().run(['gaps']);
  expect([code, out, err]).toEqual([2, '', "error: missing required argument 'account'\n"]);
});

it('helps and tells its version with exit 0', async () => {
  const { run } = cliOn();
  const help = await run(['--help']);
  expect(help.code).toBe(0);
  for (const name of [
    'accounts',
    'create',
    'people',
    'opportunities',
    'import',
    'assess',
    'log',
    'gaps',
    'waive',
    'search',
    'export',
    'check',
    'serve',
    'demo',
  ])
    expect(help.out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  const version = await run(['--version']);
  const { version: wanted } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(version.out).toBe(`${wanted}\n`);
  expect((await run(['gaps', '--help'])).code).toBe(0);
});

it('takes its global options before and after the command', async () => {
  const { db } = cliOn();
  const cli = join(ROOT, 'electron', 'cli.ts');
  for (const args of [
    ['--db', db, '--json', 'accounts'],
    ['accounts', '--json', '--db', db],
  ]) {
    const finished = await execute(process.execPath, [cli, ...args]);
    expect([finished.code, finished.json()]).toEqual([0, []]);
  }
});

it('does not touch a file that is no database of ours', async () => {
  const { db, run } = cliOn();
  writeFileSync(db, 'my letters');
  const finished = await run(['accounts', '--json']);
  expect(finished.code).toBe(1);
  expect(finished.json()).toMatchObject({ error: { code: 'database.not-ours' } });
  expect(readFileSync(db, 'utf8')).toBe('my letters');
});

it('refuses a file that cannot be read without making an account for it', async () => {
  const { run, json, folder } = cliOn();
  const finished = await run(['import', join(folder, 'none.csv'), '--account', 'A', '--json']);
  expect(finished.code).toBe(1);
  expect(finished.json()).toMatchObject({ error: { code: 'import.no-file' } });
  const there = await run(['import', folder, '--account', 'A', '--json']);
  expect(there.json()).toMatchObject({ error: { code: 'import.folder' } });
  expect(await json('accounts')).toEqual([]);
});

it('asks back when a name fits two people, and takes an id', async () => {
  const { json, run, folder } = cliOn();
  const file = join(folder, 'two.csv');
  writeFileSync(file, 'Id,Name,Title\n1,Li Na,Engineer\n2,Li Na,Buyer\n');
  await json('import', file, '--account', 'A');
  const asked = await run(['assess', 'A', '--person', 'Li Na', '--role', 'user', '--json']);
  expect(asked.code).toBe(1);
  expect(asked.json()).toMatchObject({ error: { code: 'person.ambiguous' } });
  const [first] = await json<{ id: string }[]>('people', 'A');
  expect((await run(['assess', 'A', '--person', first?.id ?? '', '--role', 'user'])).code).toBe(0);
});

it('stores nothing of a change of which a part is refused', async () => {
  const { json, run, folder } = cliOn();
  const file = join(folder, 'one.csv');
  writeFileSync(file, 'Id,Name,Title\n1,Li Na,Engineer\n');
  await json('import', file, '--account', 'A');
  const refused = await run([
    ...['assess', 'A', '--person', 'Li Na', '--role', 'user', '--owner', 'x'.repeat(300), '--json'],
  ]);
  expect(refused.code).toBe(1);
  expect(refused.json()).toMatchObject({ error: { code: 'args.invalid' } });
  const { counts } = await json<{ counts: { open: number } }>('gaps', 'A');
  const again = await json<{ assessment: { influences: string[] } | null }>(
    'assess',
    'A',
    '--person',
    'Li Na',
  );
  expect(again.assessment?.influences ?? []).toEqual([]);
  expect((await json<{ counts: { open: number } }>('gaps', 'A')).counts).toEqual(counts);
});

it('ends quietly when its reader has gone', async () => {
  const { db } = cliOn();
  const cli = join(ROOT, 'electron', 'cli.ts');
  const line = `"${process.execPath}" "${cli}" --db "${db}" --help | head -1; echo "\${PIPESTATUS[0]}"`;
  const { out, err } = await execute('bash', ['-c', line]);
  expect(out).toMatch(/^Usage: inroad .*\n0\n$/);
  expect(err).toBe('');
});

it('runs through the command of the package, and through an old Node with the pinned one', async () => {
  const bin = join(ROOT, 'build', 'inroad.mjs');
  const db = join(tempFolder(), 'x.db');
  const direct = await execute(process.execPath, [bin, '--db', db, 'accounts', '--json']);
  expect([direct.code, direct.json()]).toEqual([0, []]);
  // A Node that says it is too old, as far as the preflight can see.
  const old = join(tempFolder(), 'old.mjs');
  writeFileSync(
    old,
    `Object.defineProperty(process.versions, 'napi', { value: '9' });\nprocess.argv[1] = ${JSON.stringify(bin)};\nawait import(${JSON.stringify(bin)});\n`,
  );
  const handed = await execute(process.execPath, [old, '--db', db, 'gaps', 'Nobody', '--json']);
  expect(handed.code).toBe(1);
  expect(handed.json()).toMatchObject({ error: { code: 'account.not-found' } });
});
