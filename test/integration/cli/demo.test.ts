import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cliOn, execute, ROOT, tempFolder } from './run-cli.ts';

const CLI = join(ROOT, 'electron', 'cli.ts');

interface Demo {
  readonly files: readonly string[];
  readonly database: string;
  readonly gaps: readonly { readonly rule: string }[];
  readonly score: { readonly total: number };
}

it('does the main job on the sample, again over itself, and leaves a database beside the pictures', async () => {
  const out = join(tempFolder(), 'demo');
  const run = () => execute(process.execPath, [CLI, 'demo', '--out', out, '--json']);
  for (const finished of [await run(), await run()]) {
    expect(finished.code, finished.err).toBe(0);
    const demo = finished.json() as Demo;
    expect(demo.gaps.length).toBeGreaterThan(0);
    expect(demo.score.total).toBeGreaterThan(0);
    expect(demo.files.map((file) => existsSync(file))).toEqual([true, true, true]);
    expect(demo.database).toBe(join(out, 'inroad.db'));
  }
  const svg = readFileSync(join(out, 'map.svg'), 'utf8');
  const accounts = await execute(process.execPath, [
    CLI,
    '--db',
    join(out, 'inroad.db'),
    'accounts',
    '--json',
  ]);
  const [account] = accounts.json() as { name: string; people: number }[];
  expect(accounts.json()).toHaveLength(1);
  expect(account?.people).toBeGreaterThanOrEqual(28);
  expect(svg).toContain(account?.name);
});

it('prints gaps and score in words', async () => {
  const { run, folder } = cliOn();
  const { code, out, err } = await run(['demo', '--out', folder]);
  expect([code, out.includes('Coverage score')]).toEqual([0, true]);
  expect(out).toContain('npm start -- --db');
  expect(err).toMatch(/Importing \d+ rows/);
});
