import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cliOn } from './run-cli.ts';

const CHART = `Id,Name,Job title,Department,Reports to
1,Chen Wei,General manager,Board,
2,Anna Berg,Head of IT,IT,1
3,Li Na,Purchasing manager,Procurement,1
4,Tom Fox,Engineer,IT,2
`;

interface Gaps {
  readonly account: string;
  readonly opportunity: string;
  readonly date: string;
  readonly score: { readonly total: number; readonly cap: number | null; readonly parts: object[] };
  readonly gaps: readonly {
    readonly id: string;
    readonly rule: string;
    readonly status: string;
    readonly subjects: readonly { readonly name: string }[];
    readonly opened: string;
  }[];
  readonly counts: { readonly open: number; readonly waived: number };
}

function withChart() {
  const cli = cliOn();
  const file = join(cli.folder, 'chart.csv');
  writeFileSync(file, CHART);
  return { ...cli, file };
}

it('imports a chart, and the same chart again as unchanged', async () => {
  const { json, file } = withChart();
  const first = await json('import', file, '--account', '华信');
  expect(first).toMatchObject({
    account: '华信',
    rows: 4,
    people: { added: 4, updated: 0, unchanged: 0, refused: 0 },
    problems: [],
  });
  const second = await json('import', file, '--account', '华信');
  expect(second).toMatchObject({ people: { added: 0, updated: 0, unchanged: 4, refused: 0 } });
  expect(await json('accounts')).toMatchObject([{ name: '华信', people: 4 }]);
  const people = await json<{ name: string; managerId: string | null; id: string }[]>(
    'people',
    '华信',
  );
  expect(Object.keys(people[0] ?? {})).toEqual([
    'id',
    'name',
    'title',
    'department',
    'layer',
    'function',
    'managerId',
    'kind',
  ]);
  const chen = people.find(({ name }) => name === 'Chen Wei');
  expect(people.filter(({ managerId }) => managerId === chen?.id).map(({ name }) => name)).toEqual([
    'Anna Berg',
    'Li Na',
  ]);
});

it('shows what an import would do and stores nothing, with columns named by hand', async () => {
  const { json, run, file } = withChart();
  const dry = await json(
    'import',
    file,
    '--account',
    'X',
    '--dry-run',
    '--map',
    'department=Job title',
  );
  expect(dry).toMatchObject({ dryRun: true, rows: 4, people: { added: 4 } });
  expect(dry).toMatchObject({ mapping: { columns: { department: 'Job title', name: 'Name' } } });
  expect(await json('accounts')).toEqual([]);
  const wrong = await run(['import', file, '--account', 'X', '--map', 'name=Nobody']);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('There is no column Nobody');
  expect(await json('accounts')).toEqual([]);
});

it('closes a gap by an assessment, waives another, and says so with dates', async () => {
  const { json, file } = withChart();
  await json('import', file, '--account', 'Acme');
  const before = await json<Gaps>('gaps', 'Acme');
  expect(before.gaps.map(({ rule }) => rule)).toContain('economic.missing');
  expect(before.score).toMatchObject({ cap: 60 });
  expect(before.score.parts).toHaveLength(5);
  const done = await json(
    ...['assess', 'Acme', '--person', 'chen wei', '--role', 'economic,user', '--coach', 'none'],
    ...['--influence', 'high', '--attitude', '-1', '--reach', 'met', '--layer', 'decision'],
    ...['--function', 'executive', '--owner', 'Zhang Min'],
  );
  expect(done).toMatchObject({
    person: { name: 'Chen Wei', reach: 'met', layer: 'decision', function: 'executive' },
    assessment: { influences: ['economic', 'user'], degree: 'high', attitude: -1, coach: 'none' },
  });
  const after = await json<Gaps>('gaps', 'Acme');
  expect(after.gaps.map(({ rule }) => rule)).not.toContain('economic.missing');
  expect(after.score.cap).toBeNull();
  const [gap] = after.gaps;
  await json(
    'waive',
    'Acme',
    '--gap',
    gap?.id ?? '',
    '--reason',
    'Known, and agreed with the bid team.',
  );
  const waived = await json<Gaps>('gaps', 'Acme');
  expect(waived.gaps.find(({ id }) => id === gap?.id)?.status).toBe('waived');
  expect(waived.counts.waived).toBe(1);
  expect(waived.gaps.find(({ id }) => id === gap?.id)?.opened).toBe(gap?.opened);
});

it('uses an owner that is known, and adds one that is not', async () => {
  const { json, file } = withChart();
  await json('import', file, '--account', 'Acme');
  type Owned = { person: { ownerId: string } };
  const own = (person: string) =>
    json<Owned>('assess', 'Acme', '--person', person, '--owner', 'Zhang Min');
  const first = await own('Li Na');
  expect(first.person.ownerId).toBeTruthy();
  expect((await own('Tom Fox')).person.ownerId).toBe(first.person.ownerId);
});

it('logs a contact and sees that it closes contact.never', async () => {
  const { json, file } = withChart();
  await json('import', file, '--account', 'Acme');
  await json('assess', 'Acme', '--person', 'Anna Berg', '--role', 'technical');
  const never = async () =>
    (await json<Gaps>('gaps', 'Acme')).gaps.some(({ rule }) => rule === 'contact.never');
  expect(await never()).toBe(true);
  const logged = await json(
    'log',
    'Acme',
    '--person',
    'Anna Berg',
    '--kind',
    'visit',
    '--note',
    'Hello',
  );
  expect(logged).toMatchObject({ kind: 'visit', note: 'Hello', people: [{ name: 'Anna Berg' }] });
  expect(await never()).toBe(false);
});

it('judges as of another day without storing anything', async () => {
  const { json, file } = withChart();
  await json('import', file, '--account', 'Acme');
  expect(await json('gaps', 'Acme', '--date', '2030-01-31')).toMatchObject({ date: '2030-01-31' });
  expect((await json<Gaps>('gaps', 'Acme')).date).not.toBe('2030-01-31');
});

it('finds people in any account, makes accounts, lists opportunities, and checks clean', async () => {
  const { json, run, file } = withChart();
  await json('import', file, '--account', 'Acme');
  const created = await json<{ opportunityId: string }>('create', 'Other');
  expect(await json('opportunities', 'Other')).toMatchObject([{ id: created.opportunityId }]);
  expect(await json('search', 'Li Na')).toMatchObject([{ accountName: 'Acme', name: 'Li Na' }]);
  expect(await json('check')).toMatchObject({ ok: true, accounts: 2, problems: [] });
  expect(await json('check', '--rebuild')).toMatchObject({ ok: true, rebuilt: true });
  expect((await run(['accounts'])).out).toMatch(/Acme +4/);
});

it('exports what the extension says, whole, or nothing at all', async () => {
  const { json, run, folder, file } = withChart();
  await json('import', file, '--account', 'Acme');
  const svg = join(folder, 'deep', 'map.svg');
  expect(await json('export', 'Acme', '--out', svg, '--lang', 'zh-CN')).toMatchObject({
    format: 'svg',
  });
  const text = readFileSync(svg, 'utf8');
  for (const name of ['Chen Wei', 'Anna Berg', 'Li Na', 'Tom Fox', '决策层'])
    expect(text).toContain(name);
  const png = join(folder, 'map.png');
  await json('export', 'Acme', '--out', png, '--scale', '1');
  expect(readFileSync(png).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const data = join(folder, 'map.json');
  await json('export', 'Acme', '--out', data);
  expect(readFileSync(data, 'utf8')).toContain('Tom Fox');
  const gif = await run(['export', 'Acme', '--out', join(folder, 'map.gif')]);
  expect([gif.code, existsSync(join(folder, 'map.gif'))]).toEqual([1, false]);
  const nowhere = await run(['export', 'Acme', '--out', join(file, 'map.svg')]);
  expect(nowhere.code).toBe(1);
});
