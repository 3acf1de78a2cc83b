import { expect, it } from 'vitest';
import { RULE_IDS } from '../../../shared/domain/gap.ts';
import { cliOn } from './run-cli.ts';

interface Listed {
  readonly id: string;
  readonly on: boolean;
  readonly thresholds: readonly { readonly id: string; readonly value: number }[];
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

it('lists every rule in both languages, with what it decides by', async () => {
  const { run } = cliOn();
  const { code, json } = await run(['rules', '--json']);
  expect(code).toBe(0);
  const rules = json() as readonly Listed[];
  expect(rules.map(({ id }) => id)).toEqual([...RULE_IDS]);
  for (const { id, on, texts } of rules) {
    expect(on).toBe(true);
    expect(Object.keys(texts)).toEqual(['en', 'zh-CN']);
    for (const text of Object.values(texts).flatMap((one) => Object.values(one)))
      expect(text, id).toMatch(/^[^{}]+$/);
  }
  const stale = rules.find(({ id }) => id === 'contact.stale');
  expect(stale?.thresholds.map(({ value }) => value)).toEqual([30, 60, 90]);
});

it('is read by people too', async () => {
  const { run } = cliOn();
  const { out } = await run(['rules'], { LANG: 'zh_CN.UTF-8' });
  for (const id of RULE_IDS) expect(out).toContain(id);
  expect(out).toContain('接触间隔（影响程度高）: 30 天');
});
