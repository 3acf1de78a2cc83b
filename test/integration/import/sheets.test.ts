import { expect, it } from 'vitest';
import { MAX_COLUMNS } from '../../../electron/backend/import/limits.ts';
import { readXlsx } from '../../../electron/backend/import/xlsx/read-xlsx.ts';
import { peopleOf, planned, refusal } from './reading.ts';
import { sheetXml, type TextSheet, workbookOf, workbookOfSheets } from './workbook.ts';

const STAFF: TextSheet = { name: 'Staff', rows: [['Name'], ['Ann']] };
const MORE: TextSheet = {
  name: '更多 & more',
  rows: [
    ['Title', 'Name'],
    ['CFO', 'Bo'],
  ],
};
const NOTES: TextSheet = { name: 'Notes', rows: [['Seen by nobody']] };
const EMPTY: TextSheet = { name: 'Empty', rows: [] };

const read = (sheets: readonly TextSheet[], sheet?: string) =>
  planned(
    workbookOfSheets(sheets),
    'staff.xlsx',
    undefined,
    sheet === undefined ? null : { sheet },
  );

it('a sheet that is chosen is read, whatever is found on others', async () => {
  const found = await read([NOTES, STAFF, MORE]);
  expect(found.source.sheets).toEqual({ used: 'Staff', names: ['Notes', 'Staff', '更多 & more'] });
  expect(found.problems).toMatchObject([
    { row: 0, code: 'sheet.others', params: { sheet: 'Staff', others: '更多 & more' } },
  ]);
  const chosen = await read([NOTES, STAFF, MORE], '更多 & more');
  expect(chosen.source.sheets?.used).toBe('更多 & more');
  expect(peopleOf(chosen)).toMatchObject([{ name: 'Bo', title: 'CFO' }]);
  expect(chosen.problems).toEqual([]);
});

it('of the others nothing but their names is read then', async () => {
  const damaged = { name: 'xl/worksheets/text2.xml', data: '<worksheet><oops' };
  const names = [STAFF, MORE].map(
    ({ name }, at) =>
      `<sheet name="${name.replace('&', '&amp;')}" sheetId="${at}" q:id="rId${at === 0 ? 1 : 4}"/>`,
  );
  const workbook = `<workbook xmlns:q="q"><sheets>${names.join('')}</sheets></workbook>`;
  const sheet = sheetXml(
    '<row r="1"><c t="str"><v>Name</v></c></row><row><c t="str"><v>Ann</v></c></row>',
  );
  const bytes = workbookOf({ sheet, workbook }, [{ ...damaged, name: 'xl/worksheets/hidden.xml' }]);
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'import.workbook-damaged' });
  expect((await readXlsx(bytes, 'Staff')).rows).toEqual([['Name'], ['Ann']]);
});

it('a sheet that is not there is a problem, and what is found is read', async () => {
  const plan = await read([NOTES, STAFF], 'People');
  expect(plan.source.sheets?.used).toBe('Staff');
  expect(peopleOf(plan)).toMatchObject([{ name: 'Ann' }]);
  expect(plan.problems).toMatchObject([
    { row: 0, code: 'sheet.unknown', params: { sheet: 'People', used: 'Staff' } },
  ]);
});

it('a sheet in which nothing stands is refused by its name', async () => {
  await expect(read([STAFF, EMPTY], 'Empty')).rejects.toMatchObject({
    code: 'import.sheet-empty',
    params: { sheet: 'Empty' },
  });
  const blank: TextSheet = { name: 'Blank', rows: [['  '], [' ']] };
  await expect(read([STAFF, blank], 'Blank')).rejects.toMatchObject({ code: 'import.sheet-empty' });
  expect(await refusal(workbookOfSheets([EMPTY]), 'empty.xlsx')).toBe('import.no-rows');
});

it('hidden sheets can be chosen only where there are no others', async () => {
  const hidden: TextSheet = { ...MORE, state: 'hidden' };
  const deep: TextSheet = { ...STAFF, state: 'veryHidden' };
  const beside = await read([deep, hidden, { ...NOTES, rows: [['Name'], ['Cy']] }]);
  expect(beside.source.sheets).toEqual({ used: 'Notes', names: ['Notes'] });
  const alone = await read([hidden, deep]);
  expect(alone.source.sheets).toEqual({ used: '更多 & more', names: ['更多 & more', 'Staff'] });
});

it('headers without anybody below them, and what is over a limit, are not taken for the sheet of people', async () => {
  const template: TextSheet = { name: 'Template', rows: [['Name', 'Title']] };
  const wide: TextSheet = {
    name: 'Data',
    rows: [Array.from({ length: MAX_COLUMNS + 1 }, (_, at) => String(at))],
  };
  const plan = await read([template, wide, STAFF]);
  expect(plan.source.sheets?.used).toBe('Staff');
  expect(plan.problems).toEqual([]);
  expect(await refusal(workbookOfSheets([wide, EMPTY]), 'wide.xlsx')).toBe(
    'import.too-many-columns',
  );
});

it('headers far down are those of people, though what is below them is not looked at', async () => {
  const above = Array.from({ length: 45 }, () => []);
  const wide = ['Ann', ...Array.from({ length: 400 }, (_, at) => `${at}`.padEnd(400, '.'))];
  const low: TextSheet = { name: 'Low', rows: [...above, ['Name', 'Title'], wide] };
  expect((await read([NOTES, low])).source.sheets?.used).toBe('Low');
});

it('two sheets of one name are one choice', async () => {
  const { source } = await read([STAFF, STAFF, NOTES]);
  expect(source.sheets?.names).toEqual(['Staff', 'Notes']);
});
