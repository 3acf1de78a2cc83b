import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, cliOn, execute, ROOT, tempFolder } from '../cli/run-cli.ts';

const CHART = `Id,Name,Job title,Reports to
1,Chen Wei,General manager,
2,Anna Berg,Head of IT,1
`;
const changed = (title: string) => CHART.replace('Head of IT', title);

/** Two people's databases, the second made from a file of the first. */
async function twoDesks() {
  const [ours, theirs] = [cliOn(), cliOn()];
  const file = join(ours.folder, 'sent.inroad');
  const chart = join(ours.folder, 'chart.csv');
  writeFileSync(chart, CHART);
  await ours.json('import', chart, '--account', '华信');
  await ours.json('export', '华信', '--out', file);
  await theirs.json('import', file);
  return { ours, theirs, file, chart };
}

it('sends an account to somebody else and merges it back, with every edit of both', async () => {
  const { ours, theirs, chart } = await twoDesks();
  expect(await theirs.json('accounts')).toMatchObject([{ name: '华信', people: 2 }]);
  writeFileSync(chart, changed('CIO'));
  await ours.json('import', chart, '--account', '华信');
  writeFileSync(chart, changed('CTO'));
  await theirs.json('import', chart, '--account', '华信');
  const back = join(theirs.folder, 'back.inroad');
  await theirs.json('export', '华信', '--out', back);
  expect(await ours.json('merge', back, '--account', '华信')).toMatchObject({
    account: '华信',
    taken: 1,
    conflicts: [{ record: 'Anna Berg', field: 'title', kept: 'CTO', dropped: 'CIO', from: 'file' }],
  });
  const again = await ours.run(['merge', back, '--account', '华信']);
  expect(again).toMatchObject({ code: 0, out: 'Every change in the file was in 华信 already.\n' });
  const text = await theirs.run(['merge', back, '--account', '华信'], { LANG: 'zh_CN.UTF-8' });
  expect(text.out).toBe('文件中的所有修改 华信 都已有。\n');
});

it('says in words what a merge did', async () => {
  const { ours, theirs, chart } = await twoDesks();
  writeFileSync(chart, changed('CIO'));
  await ours.json('import', chart, '--account', '华信');
  writeFileSync(chart, `${changed('CTO')}3,Tom Fox,Engineer,2\n`);
  await theirs.json('import', chart, '--account', '华信');
  const back = join(theirs.folder, 'back.inroad');
  await theirs.json('export', '华信', '--out', back);
  const { out } = await ours.run(['merge', back, '--account', '华信']);
  expect(out.split('\n')).toEqual([
    'Merged into 华信',
    '1 changes taken over.',
    'People: 1 added, 1 changed',
    'Changed on both sides (1)',
    'Anna Berg, Title: “CTO” (File) holds over “CIO”',
    '',
  ]);
});

it('locks a file with a passphrase from a file or the environment', async () => {
  const { ours } = await twoDesks();
  const locked = join(ours.folder, 'locked.inroad');
  const words = join(ours.folder, 'passphrase.txt');
  writeFileSync(words, '口令 one\nnot this line\n');
  await ours.json('export', '华信', '--out', locked, '--passphrase-file', words);
  expect(readFileSync(locked, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  const refused = async (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const { code, err } = await ours.run(['merge', locked, '--account', '华信', ...args], env);
    return [code, err.trim().split('\n').at(-1)];
  };
  expect(await refused({})).toEqual([1, 'The account file is locked with a passphrase.']);
  expect(await refused({ INROAD_PASSPHRASE: 'wrong' })).toEqual([
    1,
    'The passphrase does not open this file. If you are sure of it, the beginning of the file is damaged.',
  ]);
  expect(await refused({}, '--passphrase-file', '/nowhere')).toEqual([
    1,
    'The passphrase in /nowhere cannot be read (ENOENT).',
  ]);
  const args = ['merge', locked, '--account', '华信', '--json'];
  const opened = await ours.run(args, { INROAD_PASSPHRASE: '口令 one' });
  expect(opened.json()).toMatchObject({ taken: 0 });
});

it('converts any file that is read into any that is written, and leaves nothing behind', async () => {
  const { ours, file, chart } = await twoDesks();
  const cli = (...args: string[]) =>
    execute(process.execPath, [join(ROOT, 'electron', 'cli.ts'), ...args], {
      TMPDIR: ours.folder,
      XDG_DATA_HOME: ours.folder,
    });
  const before = readdirSync(ours.folder).sort();
  const made = ['a.svg', 'a.json', 'a.inroad', 'b.csv'].map((name) => join(tempFolder(), name));
  const [svg = '', json = '', inroad = '', csv = ''] = made;
  for (const to of [svg, json, inroad])
    expect(await cli('convert', chart, '--to', to)).toMatchObject({ code: 0 });
  expect(await cli('convert', file, '--to', csv, '--lang', 'zh-CN')).toMatchObject({ code: 0 });
  expect(readFileSync(svg, 'utf8')).toContain('Anna Berg');
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ account: { name: 'chart' } });
  expect(readFileSync(csv, 'utf8')).toContain('姓名');
  expect(readdirSync(ours.folder).sort()).toEqual(before);
  expect(await ours.json('import', inroad)).toMatchObject({ account: 'chart' });
  expect(await cli('convert', chart, '--to', join(ours.folder, 'x.doc'))).toMatchObject({
    code: 1,
  });
  expect(await ours.run(['convert', chart, '--to', 'x.svg'])).toMatchObject({ code: 2 });
  expect(existsSync(join(tmpdir(), 'x.svg'))).toBe(false);
});

it('asks for the account of a table, and for nothing else of a file', async () => {
  const { ours, chart, file } = await twoDesks();
  expect(await ours.run(['import', chart])).toMatchObject({ code: 2 });
  expect(await ours.run(['import', file, '--dry-run'])).toMatchObject({ code: 2 });
  expect(await ours.run(['import', file])).toMatchObject({ code: 1 });
  expect(await ours.json('import', file, '--account', 'Second')).toMatchObject({
    account: 'Second',
    withHistory: false,
  });
});

it('takes in all of an account that left as JSON, and makes any file of it', async () => {
  const { ours, json: jsonFile } = await exported();
  const [again = '', slides = ''] = ['again.json', 'map.md'].map((name) =>
    join(tempFolder(), name),
  );
  const theirs = cliOn();
  await theirs.json('import', jsonFile);
  await theirs.json('export', 'Client', '--out', again);
  const [first, second] = [jsonFile, again].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  expect({ ...second, exportedAt: '' }).toEqual({ ...first, exportedAt: '' });
  await execute(process.execPath, [CLI, 'convert', jsonFile, '--to', slides]);
  expect(readFileSync(slides, 'utf8')).toContain('Economic');
  // Into an account that is named, only the people come.
  await ours.json('import', jsonFile, '--account', 'Else');
  const people = join(tempFolder(), 'else.json');
  await ours.json('export', 'Else', '--out', people);
  expect(JSON.parse(readFileSync(people, 'utf8'))).toMatchObject({ assessments: [] });
});

/** An account with more than people, as JSON. */
async function exported() {
  const ours = cliOn();
  const chart = join(ours.folder, 'chart.csv');
  writeFileSync(chart, 'Id,Name\n1,李敏\n2,Tom Fox\n');
  await ours.json('import', chart, '--account', 'Client');
  await ours.json('assess', 'Client', '--person', '李敏', '--role', 'economic');
  await ours.json('log', 'Client', '--person', '李敏', '--note', '=1+1\nsecond line');
  const json = join(tempFolder(), 'client.json');
  await ours.json('export', 'Client', '--out', json);
  return { ours, json };
}
