import { expect, test } from 'vitest';
import type { SubjectRef } from '../../../shared/domain/gap.ts';
import { gapId } from '../../../shared/rules/gap-id.ts';

function people(count: number): SubjectRef[] {
  return Array.from({ length: count }, (_, n) => ({ kind: 'person', id: `person-${n}` }));
}

test.each([
  ['economic.missing', [{ kind: 'account', id: 'acme' }], 'economic.missing'],
  ['layer.empty', [{ kind: 'layer', id: 'decision' }], 'layer.empty@layer:decision'],
  [
    'economic.several',
    [
      { kind: 'person', id: 'b' },
      { kind: 'person', id: 'a' },
    ],
    'economic.several@person:a+person:b',
  ],
] as const)('%s', (rule, subjects, id) => {
  expect(gapId({ rule, subjects: [...subjects] })).toBe(id);
});

test('very many subjects still make an identity a waiver can hold', () => {
  const all = people(5_000);
  const id = gapId({ rule: 'reporting.loop', subjects: all });
  expect(id).toMatch(/^reporting\.loop@5000#[0-9a-z]+$/);
  expect(gapId({ rule: 'reporting.loop', subjects: all.toReversed() })).toBe(id);
  const other = [...all.slice(1), { kind: 'person' as const, id: 'somebody-else' }];
  expect(gapId({ rule: 'reporting.loop', subjects: other })).not.toBe(id);
});
