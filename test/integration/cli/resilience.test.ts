import { expect, it } from 'vitest';
import { cliOn } from './run-cli.ts';

interface Report {
  readonly score: number;
  readonly path: boolean;
  readonly people: { readonly theirs: number; readonly ours: number };
  readonly absences: readonly {
    readonly side: string;
    readonly name: string;
    readonly drop: number;
    readonly pathLost: boolean;
    readonly fragile: boolean;
    readonly opened: readonly { readonly rule: string }[];
  }[];
}

it('ranks who could sink the sale, for programs and for people', async () => {
  const { json, run } = cliOn();
  await json('create', 'Acme');
  const chart = new URL('../../../electron/backend/sample/sample-chart.csv', import.meta.url);
  await json('import', chart.pathname, '--account', 'Acme');
  const assess = (person: string, ...how: string[]) =>
    json('assess', 'Acme', '--person', person, ...how);
  await assess('王志远', '--role', 'economic', '--influence', 'high');
  await assess('赵明辉', '--role', 'technical', '--influence', 'high', '--reach', 'met');

  const report = await json<Report>('resilience', 'Acme');
  expect(report.people.theirs).toBeGreaterThan(30);
  expect(report.path).toBe(true);
  const drops = report.absences.map(({ drop }) => drop);
  expect(drops).toEqual(drops.toSorted((a, b) => b - a));
  const of = (name: string) => report.absences.find((absence) => absence.name === name);
  expect(of('赵明辉')).toMatchObject({ side: 'theirs', pathLost: true, fragile: true });
  expect(of('王志远')?.opened.map(({ rule }) => rule)).toContain('economic.missing');

  const { out, code } = await run(['resilience', 'Acme'], { LANG: 'zh_CN.UTF-8' });
  expect(code).toBe(0);
  expect(out).toContain('通向经济性的路断了');
  expect(await run(['resilience', 'Acme', '--opportunity', 'none'])).toMatchObject({ code: 1 });
}, 60_000);
