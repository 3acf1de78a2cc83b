import { expect, it } from 'vitest';
import { LIMITS } from '../../../electron/backend/import/drafts.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROW } from '../../../electron/backend/import/limits.ts';
import { parseTable } from '../../../electron/backend/import/table.ts';
import { protectedText } from '../../../shared/domain/protected-text.ts';

it('has room for the longest of our own fields, and for all of them in a row', () => {
  expect(protectedText(`=${'x'.repeat(LIMITS.notes - 1)}`).length).toBeLessThan(MAX_CELL);
  const all = Object.values(LIMITS).reduce<number>((sum, limit) => sum + limit, 0);
  // Every character a quotation mark, which is written twice.
  expect(all * 2).toBeLessThan(MAX_ROW);
});

it('reads rows across the pieces it reads in as if there were none', () => {
  const note = `says "no",\r\n\r\n${'then '.repeat(2_000)}`;
  const rows = Array.from({ length: 300 }, (_, at) => [`Ann ${at}`, `${note}${at}`]);
  const text = rows.map(([name, notes]) => `${name},"${notes?.replaceAll('"', '""')}"\r\n`);
  const table = parseTable(`Name,Notes\r\n\r\n${text.join('\r\n')}`, null);
  expect(table.rows).toEqual(rows);
  expect(table.problems).toEqual([]);
});

it('names the row of a broken quotation mark, blank lines and pieces or not', () => {
  const text = `Name,Notes\n\n${'Ann,fine\n'.repeat(60_000)}\nBo,"bad"x"\nCy,fine\n`;
  expect(parseTable(text, null).problems.map(({ row, code }) => [row, code])).toEqual([
    [60_004, 'quote.broken'],
  ]);
});

it.each([
  [
    'a row too long',
    `Name\n\nAnn\n${`${'x'.repeat(30_000)},`.repeat(20)}\n`,
    { code: 'import.row-too-long', params: { row: 4, limit: '262,144' } },
  ],
  [
    'a cell too long',
    `Staff\nName\n${'x'.repeat(MAX_CELL + 1)}\n`,
    { code: 'import.cell-too-long', params: { row: 3, limit: '32,767' } },
  ],
  [
    'a column too many',
    `Name\nAnn${','.repeat(MAX_COLUMNS)}\n`,
    { code: 'import.too-many-columns', params: { row: 2, size: '513', limit: 512 } },
  ],
  [
    'a row too many',
    `Name\n${'Ann\n'.repeat(100_001)}`,
    { code: 'import.too-many-rows', params: { limit: '100,000' } },
  ],
])('refuses %s, and says where', (_, text, refusal) => {
  expect(() => parseTable(text, null)).toThrow(expect.objectContaining(refusal));
});

it('takes no blank line at the end for a row when it looks what separates cells', () => {
  expect(parseTable('Name,Notes\nAnn,"x;x;"\n', null)).toMatchObject({
    delimiter: ',',
    rows: [['Ann', 'x;x;']],
  });
});
