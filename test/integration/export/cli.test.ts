import { execFile } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, cliOn, execute, ROOT } from '../cli/run-cli.ts';
import { pdfContent } from './pdf-content.ts';
import { zipParts } from './zip-parts.ts';

const CHART = `Id,Name,Job title,Reports to
1,陈国栋,General manager,
2,Anna Berg,Head of IT,1
3,Tom Fox,Engineer,2
`;

async function withAccount() {
  const cli = cliOn();
  const chart = join(cli.folder, 'chart.csv');
  writeFileSync(chart, CHART);
  await cli.json('import', chart, '--account', '华信');
  const make = async (name: string, ...options: string[]) => {
    const file = join(cli.folder, 'out', name);
    const answer = await cli.json('export', '华信', '--out', file, ...options);
    const data = readFileSync(file);
    expect(answer).toMatchObject({ file, bytes: data.length });
    return data;
  };
  return { ...cli, make };
}

it('writes paper, slides and tables for whom they are meant', async () => {
  const { make } = await withAccount();
  const sheet = pdfContent(
    await make('a.pdf', '--page', 'a3', '--theme', 'dark', '--lang', 'zh-CN'),
  );
  expect(sheet.sizes[0]?.map(Math.round)).toEqual([1191, 842]);
  expect(sheet.texts[0]).toEqual(expect.arrayContaining(['陈国栋', '决策层']));
  const client = ['--audience', 'client-safe', '--no-names'];
  const posts = pdfContent(await make('b.pdf', ...client)).texts.flat();
  expect(posts).toContain('Head of IT');
  expect(posts.join()).not.toMatch(/陈国栋|Anna|Fox|score|unknown/);
  const slides = await zipParts(await make('c.pptx', '--without', 'gaps,legend'));
  expect(slides.get('ppt/slides/slide2.xml')).toContain('Anna Berg');
  const gaps = (await make('d.csv', '--table', 'gaps', '--audience', 'bid-team')).toString();
  expect(gaps).toContain('economic.missing,Bid team');
});

it('writes a part of the map, looked at as asked', async () => {
  const { make, run, folder } = await withAccount();
  const names = async (name: string, ...options: string[]) =>
    (await make(name, ...options)).toString().match(/陈国栋|Anna Berg|Tom Fox/g) ?? [];
  const rows = await names('a.csv', '--selection', '陈国栋', 'Tom Fox');
  expect(rows.toSorted()).toEqual(['Tom Fox', '陈国栋']);
  expect(new Set(await names('b.svg', '--branch', 'Anna Berg'))).toEqual(
    new Set(['Anna Berg', 'Tom Fox']),
  );
  const met = new Set<string>();
  for (const layer of ['decision', 'management', 'operational'])
    for (const name of await names(`${layer}.csv`, '--layer', layer)) met.add(name);
  expect(met.size).toBe(3);
  const tree = (await make('c.svg')).toString();
  const grid = (await make('d.svg', '--layout', 'grid', '--colour-by', 'function')).toString();
  expect([tree, grid].map((svg) => svg.includes('nobody yet'))).toEqual([false, true]);
  expect(grid).toMatch(/Technical \(\d\)/);
  const out = ['export', '华信', '--out', join(folder, 'e.svg')];
  expect(await run([...out, '--branch', 'Nobody'])).toMatchObject({ code: 1 });
  expect(await run([...out, '--branch', 'Tom Fox', '--layer', 'decision'])).toMatchObject({
    code: 2,
  });
});

it('refuses what there is not, by name', async () => {
  const { run, folder } = await withAccount();
  const out = (name: string) => ['export', '华信', '--out', join(folder, name)];
  const table = await run([...out('a.csv'), '--table', 'gaps', '--audience', 'client-safe']);
  expect([table.code, table.err]).toEqual([1, expect.stringContaining('nothing in it')]);
  expect(await run([...out('a.pdf'), '--audience', 'everybody'])).toMatchObject({ code: 2 });
  const unknown = await run([...out('a.docx')]);
  expect([unknown.code, unknown.err]).toEqual([
    1,
    expect.stringMatching(/docx.*svg, png, json, pdf, .*inroad/),
  ]);
  const asked = await run([...out('a.svg'), '--format', 'docx']);
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('svg, png, json, pdf')]);
  const compared = ['compare', '华信', '--from', 'now', '--out', join(folder, 'a.csv')];
  expect(await run(compared)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/csv.*svg, png, pdf/),
  });
});

it('writes the kind of file that is named, whatever its ending', async () => {
  const { make, json, folder } = await withAccount();
  expect((await make('a.txt', '--format', 'svg')).toString()).toMatch(/^<\?xml/);
  expect((await make('b.svg', '--format', 'pdf')).toString('latin1')).toMatch(/^%PDF/);
  expect(
    await json('export', '华信', '--out', join(folder, 'c'), '--format', 'inroad'),
  ).toMatchObject({ format: 'inroad' });
  const back = join(folder, 'c.inroad');
  renameSync(join(folder, 'c'), back);
  const list = join(folder, 'list');
  const converted = await execute(process.execPath, [
    CLI,
    'convert',
    back,
    '--to',
    list,
    '--format',
    'csv',
  ]);
  expect([converted.code, readFileSync(list, 'utf8')]).toEqual([
    0,
    expect.stringContaining('Anna Berg'),
  ]);
});

it('prints a file and nothing else, also bytes, and says on stderr that it did', async () => {
  const { db, folder } = await withAccount();
  const print = (...args: string[]) =>
    bytesOf(['--db', db, 'export', '华信', '--out', '-', ...args]);
  const svg = await print('--format', 'svg');
  expect([svg.code, svg.err]).toEqual([0, expect.stringMatching(/Wrote - \(\d+ bytes\)/)]);
  expect(svg.out.toString()).toMatch(/^<\?xml[\s\S]*Anna Berg[\s\S]*<\/svg>\n$/);
  const png = await print('--format', 'png', '--json');
  expect(png.out.subarray(1, 4).toString()).toBe('PNG');
  expect(png.out.subarray(-8, -4).toString()).toBe('IEND');
  const chart = join(folder, 'chart.csv');
  const table = await bytesOf(['convert', chart, '--to', '-', '--format', 'csv']);
  expect(table.out.toString()).toContain('Anna Berg');
  const unsaid = await print();
  expect([unsaid.code, unsaid.out.length]).toEqual([1, 0]);
});

it('draws proposed ghosts when asked for, never for a client', async () => {
  const { make } = await withAccount();
  const proposed = async (name: string, ...options: string[]) =>
    (await make(name, ...options)).toString().includes('Proposed ghost: Economic');
  expect(await proposed('a.svg')).toBe(false);
  expect(await proposed('b.svg', '--proposals')).toBe(true);
  expect(await proposed('c.svg', '--proposals', '--audience', 'client-safe')).toBe(false);
});

function bytesOf(args: readonly string[]) {
  return new Promise<{ code: number; out: Buffer; err: string }>((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: 50_000_000, cwd: ROOT } as const;
    execFile(process.execPath, [CLI, ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err: err.toString() }),
    );
  });
}
