import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccountJson, writeAccountJson } from '../../../electron/backend/export/json.ts';
import { jsonDepth } from '../../../electron/backend/export/json-depth.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';

const AT = '2025-03-12T09:00:00.000Z';

function refusal(text: string) {
  try {
    readAccountJson(text);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.params };
    throw error;
  }
  return null;
}

/** What was written, with something changed. */
function changed(
  change: (file: Record<string, unknown>) => void,
  records = variedRecords(),
): string {
  const file = JSON.parse(writeAccountJson(records, AT)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('the account as JSON', () => {
  it('comes back as it was', () => {
    expect(readAccountJson(writeAccountJson(variedRecords(), AT))).toEqual(variedRecords());
  });

  it('comes back as it was, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const person = fc.record({ name: text, title: text, notes: text });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), person), (people) => {
        const records: AccountRecords = recordsOf({ people });
        expect(readAccountJson(writeAccountJson(records, AT))).toEqual(records);
      }),
    );
  });

  it('is readable, sorted by id, and complete', () => {
    const text = writeAccountJson(recordsOf({ people: { b: {}, a: { name: 'Anna' } } }), AT);
    const file = JSON.parse(text);
    expect(Object.keys(file)).toEqual([
      'format',
      'version',
      'exportedAt',
      'audience',
      'account',
      'people',
      'opportunities',
      'assessments',
      'teamMembers',
      'ties',
      'interactions',
      'waivers',
      'actions',
      'surveys',
      'dossier',
    ]);
    expect(file.people.map((p: { id: string }) => p.id)).toEqual(['a', 'b']);
    expect(file.people[0]).toMatchObject({ name: 'Anna', reach: 'none', position: null });
    expect(text).toContain('\n      "name": "Anna"');
  });

  it.each([
    ['not JSON', '{', { code: 'import.json' }],
    ['another format', changed((f) => (f.format = 'other')), { code: 'import.json-foreign' }],
    ['a list', '[]', { code: 'import.json-foreign' }],
    [
      'a later version',
      changed((f) => (f.version = 2)),
      { code: 'import.newer', found: 2, known: 1 },
    ],
    ['a missing list', changed((f) => delete f.ties), { code: 'import.json-field', path: 'ties' }],
    [
      'an unknown field',
      changed((f) => ((f.account as Record<string, unknown>).admin = true)),
      { code: 'import.json-field', path: 'account.admin' },
    ],
    [
      'a wrong value',
      changed((f) => ((f.people as Record<string, unknown>[])[0] = { id: 'x', layer: 'top' })),
      { code: 'import.json-field', path: 'people.0.layer' },
    ],
    [
      'an id twice',
      changed((f) => (f.people as unknown[]).push((f.people as unknown[])[0])),
      { code: 'import.json-duplicate', path: 'people' },
    ],
    ['deep nesting', '['.repeat(200_000), { code: 'import.json-foreign' }],
  ])('refuses %s', (_, text, told) => {
    expect(refusal(text)).toEqual(told);
  });

  it('refuses a file that is too large before reading it', () => {
    expect(refusal(' '.repeat(64 * 1024 * 1024 + 1))).toEqual({
      code: 'import.too-large',
      limitMb: 64,
    });
  });

  it('does not let a file touch prototypes', () => {
    const text = writeAccountJson(variedRecords(), AT).replace(
      '"account": {',
      '"account": {"__proto__": {"admin": true},',
    );
    expect(refusal(text)).toEqual({
      code: 'import.json-field',
      path: 'account.__proto__',
    });
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe('jsonDepth', () => {
  it('equals the depth of what is parsed', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map(depth))
        : 0;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonDepth(JSON.stringify(value))).toBe(depth(value));
      }),
    );
  });
});
