import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { problem } from '../../../electron/backend/import/problems.ts';
import { problemsCsv } from '../../../shared/api/import-problems.ts';
import { translator } from '../../../shared/i18n/messages.ts';

it('writes every problem with row, column and reason, and no cell that a spreadsheet would run', () => {
  const hostile = ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '\n=1'];
  const problems = [
    { ...problem(3, 'manager.missing', { manager: 'A, "B"\nC' }, 'Reports to'), letter: 'C' },
    ...hostile.map((column) => problem(1, 'row.empty', {}, column)),
    problem(0, 'card.open'),
  ];
  const text = problemsCsv(problems, translator('en'));
  expect(text.startsWith('\ufeff"Row"')).toBe(true);
  const [, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
  expect(rows[0]).toEqual([
    '3',
    'C · Reports to',
    'manager.missing',
    'Manager A, "B"\nC is neither in the file nor in the account; imported without a manager',
  ]);
  expect(rows.slice(1, -1).map(([, column]) => column)).toEqual(hostile.map((cell) => `'${cell}`));
  expect(rows.at(-1)?.[0]).toBe('');
});
