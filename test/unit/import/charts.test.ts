import { describe, expect, it } from 'vitest';
import { planImport } from '../../../electron/backend/import/plan.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Person } from '../../../shared/domain/person.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { chartBytes, hasCharts, seniorCharts } from '../../fixtures/shared-data.ts';

const blank = emptyRecords(
  Account.parse({ id: 'a', name: 'A', createdAt: '2026-01-01T00:00:00.000Z' }),
);

// Rows and defects of each file as `data/README.md` tells them, found by hand.
const EXPECTED: Record<string, { rows: number; codes: Record<string, number> }> = {
  'acas-2013-09-senior.csv': { rows: 6, codes: { 'manager.self': 1 } },
  'cabinet-office-2011-03-31-senior.csv': { rows: 216, codes: {} },
  'cabinet-office-2011-09-30-senior.csv': { rows: 235, codes: { 'id.duplicate': 1 } },
  'cabinet-office-2012-03-31-senior.csv': { rows: 228, codes: {} },
  'decc-2013-09-senior.csv': { rows: 132, codes: { 'id.duplicate': 2 } },
  'dfid-2013-09-senior.csv': { rows: 89, codes: { 'manager.self': 3 } },
  'dwp-2013-09-senior.csv': { rows: 229, codes: { 'id.duplicate': 4 } },
  'hee-2013-09-senior.csv': {
    rows: 346,
    // Six managers are written EoE-HEE-001 where the post is EOE-HEE-001.
    codes: { 'id.duplicate': 3, 'root.several': 17 },
  },
  'hm-treasury-2013-09-senior.csv': { rows: 90, codes: { 'id.duplicate': 1 } },
  'hmrc-2013-09-senior.csv': { rows: 353, codes: { 'id.duplicate': 5 } },
  'home-office-2013-09-senior.csv': {
    rows: 259,
    codes: { 'id.duplicate': 3, 'manager.self': 1 },
  },
  'hse-2013-09-senior.csv': { rows: 45, codes: { 'root.several': 1 } },
  'mod-2016-03-31-senior.csv': { rows: 705, codes: { 'id.duplicate': 1, 'root.several': 10 } },
  'mrc-2013-09-senior.csv': { rows: 31, codes: {} },
  'natural-england-2013-09-senior.csv': { rows: 25, codes: {} },
};

describe.skipIf(!hasCharts)('real organization charts', () => {
  it.each(seniorCharts())('%s: every row becomes a person or a named problem', (name) => {
    const plan = plannedOn(name, blank);
    expect(plan.source.table.rows.length).toBe(EXPECTED[name]?.rows);
    expect(plan.merge).toMatchObject({ added: EXPECTED[name]?.rows, updated: 0, unchanged: 0 });
    const codes: Record<string, number> = {};
    for (const { code } of plan.problems)
      if (code !== 'manager.ambiguous') codes[code] = (codes[code] ?? 0) + 1;
    expect(codes).toMatchObject(EXPECTED[name]?.codes ?? {});
    expect(codes['manager.missing'] ?? 0).toBe(EXPECTED[name]?.codes['manager.missing'] ?? 0);
  });

  it.each(seniorCharts())('%s: a second import changes nobody', (name) => {
    const again = plannedOn(name, applied(name));
    expect(again.merge.patches).toEqual([]);
    expect(again.merge.unchanged).toBe(EXPECTED[name]?.rows);
  });
});

let ids = 0;
function plannedOn(name: string, records: AccountRecords) {
  return planImport(chartBytes(name), null, records, () => {
    ids += 1;
    return `p${ids}`;
  });
}

function applied(name: string): AccountRecords {
  const people: Record<string, Person> = {};
  for (const patch of plannedOn(name, blank).merge.patches)
    if (patch.op === 'add') people[patch.id] = Person.parse({ id: patch.id, ...patch.fields });
  return { ...blank, people };
}
