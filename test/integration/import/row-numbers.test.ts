import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTable } from '../../../electron/backend/import/table.ts';
import { planned } from './reading.ts';
import { sheetXml, workbookOf } from './workbook.ts';

const told = async (content: string | Uint8Array, fileName?: string) =>
  (await planned(content, fileName)).problems.map(
    ({ row, letter = '', code }) => `${letter}${row} ${code}`,
  );

const LOST = 'B%d manager.missing';
const at = (row: number) => LOST.replace('%d', String(row));

it.each([
  ['below its header', 'Name,Manager\nAnn,\nBo,Zed\n', 3],
  ['below titles and blank lines', 'Staff 2026\n\nof the bank\nName,Manager\nAnn,\n\nBo,Zed\n', 7],
  ['where cells hold lines', 'Name,Manager,Notes\nAnn,,"a\n\nb\nc"\nBo,Zed,\n', 3],
  ['where lines end in three ways', 'Name,Manager\r\nAnn,\r\r\nBo,Zed\n', 4],
  ['below a line that tells the separator', 'sep=;\nName;Manager\nAnn;\nBo;Zed\n', 3],
])('a row of a text table has the number a spreadsheet shows %s', async (_, text, row) => {
  expect(await told(text)).toEqual([at(row)]);
});

it('a row of a sheet has its own number, below titles and two rows of headers', async () => {
  const row = (number: number, ...cells: readonly string[]) =>
    `<row r="${number}">${cells
      .map((cell, place) => (cell === '' ? '' : cellXml(`${'ABC'[place]}${number}`, cell)))
      .join('')}</row>`;
  const cellXml = (reference: string, text: string) =>
    `<c r="${reference}" t="str"><v>${text}</v></c>`;
  const below = row(6, 'Ann') + row(9, 'Bo', 'Zed');
  const one = sheetXml(row(3, 'Staff 2026') + row(5, 'Name', 'Manager') + below);
  const two = sheetXml(row(2, 'Staff') + row(4, 'Who', '上级') + row(5, 'Name', 'Manager') + below);
  const expected = ['7 row.empty', '8 row.empty', at(9)];
  expect(await told(workbookOf({ sheet: one }))).toEqual(expected);
  expect(await told(workbookOf({ sheet: two }))).toEqual(expected);
});

it('a card, a line or an exported person is counted, and has no letter', async () => {
  const cards = 'BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n?\nEND:VCARD\n';
  expect(await told(cards, 'a.vcf')).toEqual(['2 card.line']);
  const list = 'Ann, CEO\nBo, CFO\nBo, CFO\n';
  const { drafts } = await planned(list, 'pasted.txt');
  expect(drafts.map(({ row }) => row)).toEqual([1, 2, 3]);
});

it('numbers any table as its records are counted, whatever stands in it and however long it is', () => {
  const cell = fc.constantFrom('x', 'a, b', 'two\nlines', '"q"', '  ', 'ü'.repeat(3_000));
  const records = fc.array(fc.option(fc.tuple(cell, cell), { freq: 3 }), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(records, fc.constantFrom('\n', '\r\n'), (drawn, end) => {
      fc.pre(drawn.some((one) => one !== null));
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = drawn.map((one) => (one === null ? '' : one.map(quote).join(',')));
      const { numbers, rows } = parseTable(['Name,Title', ...lines].join(end), ',');
      const expected = drawn.flatMap((one, place) => (one === null ? [] : [place + 2]));
      expect(numbers).toEqual(expected);
      expect(rows).toHaveLength(expected.length);
    }),
    { numRuns: 60 },
  );
});
