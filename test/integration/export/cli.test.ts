import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cliOn } from '../cli/run-cli.ts';
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
  expect(await run([...out('a.docx')])).toMatchObject({ code: 1 });
});
