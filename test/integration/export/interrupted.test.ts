import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { cliOn, ROOT } from '../cli/run-cli.ts';

interface Moment {
  /** What the export says before it is interrupted. */
  readonly said: RegExp;
  /** Milliseconds after that. */
  readonly after: number;
}

/** Runs an export, interrupts it at a moment, and returns its exit code. */
function interrupted(args: readonly string[], env: NodeJS.ProcessEnv, { said, after }: Moment) {
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'electron', 'cli.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
    });
    let isSaid = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      // A second interruption ends it at once.
      if (!isSaid && said.test(text)) setTimeout(() => child.kill('SIGINT'), after);
      isSaid ||= said.test(text);
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

it.each([
  ['png', 'as it begins', { said: /Drawing/, after: 100 }],
  ['png', 'in the middle', { said: /Drawing … [1-9]/, after: 0 }],
  ['pdf', 'in the middle', { said: /Drawing/, after: 400 }],
] as const)(
  'leaves the old %s and nothing else when it is stopped %s',
  async (format, _, moment) => {
    const cli = cliOn();
    const chart = join(cli.folder, 'chart.csv');
    writeFileSync(chart, generatedChart(2_500));
    await cli.json('import', chart, '--account', 'Large');
    const [out, temp] = [join(cli.folder, 'out'), join(cli.folder, 'temp')];
    for (const folder of [out, temp]) mkdirSync(folder);
    const file = join(out, `map.${format}`);
    writeFileSync(file, 'what was there');
    const args = ['--db', cli.db, 'export', 'Large', '--out', file, '--scale', '1'];
    const code = await interrupted(args, { TMPDIR: temp }, moment);
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('what was there');
    expect([readdirSync(out), readdirSync(temp)]).toEqual([[`map.${format}`], []]);
  },
);

it('leaves the old file when a format cannot be written', async () => {
  const cli = cliOn();
  const chart = join(cli.folder, 'chart.csv');
  writeFileSync(chart, generatedChart(400));
  await cli.json('import', chart, '--account', 'Wide');
  const file = join(cli.folder, 'map.png');
  writeFileSync(file, 'what was there');
  const refused = await cli.run(['export', 'Wide', '--out', file, '--scale', '8']);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('largest scale') });
  expect(readFileSync(file, 'utf8')).toBe('what was there');
  expect(readdirSync(cli.folder).filter((name) => name.startsWith('.inroad'))).toEqual([]);
});
