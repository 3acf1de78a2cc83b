import { expect, it } from 'vitest';
import { cliOn } from './run-cli.ts';

const chart = new URL('../../../electron/backend/sample/sample-chart.csv', import.meta.url);

it('says what to ask whom we visit, in both languages', async () => {
  const { json, run } = cliOn();
  await json('create', 'Acme');
  await json('import', chart.pathname, '--account', 'Acme');
  const sheet = await json<{ questions: { ask: string; points: number; text: string }[] }>(
    ...['questions', 'Acme', '--person', '赵明辉', '--max', '3'],
  );
  expect(sheet.questions).toHaveLength(3);
  expect(sheet.questions[0]).toMatchObject({ ask: 'economic' });
  const points = sheet.questions.map((question) => question.points);
  expect(points).toEqual(points.toSorted((a, b) => b - a));
  const { out, code } = await run(['questions', 'Acme', '--person', '赵明辉'], {
    LANG: 'zh_CN.UTF-8',
  });
  expect(code).toBe(0);
  expect(out).toContain('这笔金额谁一个人就能批准？');
  expect(await run(['questions', 'Acme', '--person', 'nobody'])).toMatchObject({ code: 1 });
}, 60_000);

it('lists actions, of which a new account has none', async () => {
  const { json, run } = cliOn();
  await json('create', 'Acme');
  expect(await json('actions', 'Acme')).toEqual([]);
  expect((await run(['actions', 'Acme'])).out).toContain('No actions.');
  expect(await run(['actions', 'Acme', '--status', 'soon'])).toMatchObject({ code: 2 });
}, 60_000);
