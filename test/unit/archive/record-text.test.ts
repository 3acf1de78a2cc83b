import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldLabel, fieldText, recordLabel } from '../../../shared/api/record-text.ts';
import { Account } from '../../../shared/domain/account.ts';
import { DOSSIER_ITEMS } from '../../../shared/domain/dossier.ts';
import { type Collection, RECORD_SCHEMAS } from '../../../shared/domain/records.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';

const SCHEMAS = { account: Account, ...RECORD_SCHEMAS };
const FIELDS = Object.entries(SCHEMAS).flatMap(([collection, schema]) =>
  Object.keys(schema.shape)
    .filter((field) => field !== 'id')
    .map((field) => [collection as Collection | 'account', field] as const),
);

/** Values of a field that are codes, wherever in its schema they stand. */
function codes(schema: z.core.$ZodType): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  const {
    innerType,
    element,
    in: input,
  } = schema._zod.def as {
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    in?: z.core.$ZodType;
  };
  const inner = innerType ?? element ?? input;
  return inner ? codes(inner) : [];
}

describe.each(LANGS)('in %s', (lang) => {
  const t = translator(lang);

  it.each(FIELDS)('%s.%s has a name', (_, field) => {
    expect(fieldLabel(field, t)).not.toBe('');
  });

  it.each(FIELDS)('%s.%s has a word for each of its codes', (collection, field) => {
    const schema = (SCHEMAS[collection].shape as Record<string, z.core.$ZodType>)[field];
    for (const code of schema ? codes(schema) : [])
      expect(fieldText(collection, field, code, t)).not.toBe(code);
  });
});

describe('values', () => {
  const t = translator('en');
  it.each(DOSSIER_ITEMS)('the item %s of the account data has a name', (id) => {
    expect(recordLabel({ collection: 'dossier', id, record: id }, t)).not.toBe(id);
  });
  it.each([
    ['people', 'title', '', '–'],
    ['people', 'managerId', null, '–'],
    ['people', 'memberIds', [], '–'],
    ['people', 'memberIds', ['Ada', 'Bo'], 'Ada, Bo'],
    ['people', 'position', { x: 10, y: 20 }, '10, 20'],
    ['assessments', 'attitude', 0, 'Neutral'],
    ['assessments', 'influences', ['economic', 'user'], 'Economic, User'],
    ['opportunities', 'buyingStep', 0, 'Internal incubation'],
    ['ties', 'strength', 2, 'Medium'],
    ['surveys', 'factors', [{ factor: 'price', importance: 8, satisfaction: 6 }], 'Price, 8, 6'],
    [
      'assessments',
      'modeEvidence',
      { source: 'Ada', date: '2026-03-01', confidence: null },
      'Ada, 2026-03-01, –',
    ],
  ] as const)('%s.%s %j', (collection, field, value, text) => {
    expect(fieldText(collection, field, value, t)).toBe(text);
  });
});
