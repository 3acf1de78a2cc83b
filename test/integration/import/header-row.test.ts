import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contactColumns } from '../../../electron/backend/import/contact-columns.ts';
import { gridTable } from '../../../electron/backend/import/grid.ts';
import { planSource, planToShow } from '../../../electron/backend/import/plan.ts';
import { problemColumn } from '../../../shared/api/import-problems.ts';
import { PASTED } from '../../../shared/api/import-types.ts';
import { chartBytes, hasCharts, seniorCharts } from '../../fixtures/shared-data.ts';
import { blank, peopleOf, planned, sourceOf } from './reading.ts';
import { workbookOfTexts } from './workbook.ts';

const at = (content: string | Uint8Array, headerRow?: number, fileName?: string) =>
  planned(content, fileName, undefined, headerRow === undefined ? null : { headerRow });
const rowsOf = (text: string) => Papa.parse<string[]>(text).data;

const TITLED = 'Staff 2026\n\nName,Title,Manager\nAnn,CEO,\nBo,CFO,Zed\n';
const FORMS = [
  ['text', (text: string) => text],
  ['a workbook', (text: string) => workbookOfTexts(rowsOf(text))],
] as const;

describe.each(FORMS)('in %s', (_, formOf) => {
  it('the row that is found is told, with the first rows to choose from', async () => {
    const { table } = (await at(formOf(TITLED))).source;
    expect(table.headerRows).toEqual({
      used: 3,
      found: 3,
      rows: [
        { row: 1, text: 'Staff 2026' },
        { row: 3, text: 'Name · Title · Manager' },
        { row: 4, text: 'Ann · CEO' },
        { row: 5, text: 'Bo · CFO · Zed' },
      ],
    });
  });

  it('the row that is said is taken, and problems keep their rows', async () => {
    const plan = await at(
      formOf('Name,Title\nNom,Titre,Title,Manager\nAnn,,CEO,\nBo,,CFO,Zed\n'),
      2,
    );
    expect(plan.source.table).toMatchObject({
      headers: ['Nom', 'Titre', 'Title', 'Manager'],
      headerRows: { used: 2, found: 1 },
      numbers: [3, 4],
    });
    expect(plan.problems).toMatchObject([{ row: 4, letter: 'D', code: 'manager.missing' }]);
  });

  it('without headers the first row is data, and columns have letters', async () => {
    const { table } = await sourceOf(
      formOf('\nAnn,CEO,ann@x.example\nBo,CFO,bo@x.example\n'),
      undefined,
      { headerRow: 0 },
    );
    expect(table).toMatchObject({
      headers: ['', '', ''],
      headerRows: { used: 0 },
      rows: [
        ['Ann', 'CEO', 'ann@x.example'],
        ['Bo', 'CFO', 'bo@x.example'],
      ],
      numbers: [2, 3],
    });
  });

  it('a row in which nothing stands is a problem, and the headers are found', async () => {
    for (const row of [2, 99]) {
      const plan = await at(formOf(TITLED), row);
      expect(plan.source.table.headerRows?.used).toBe(3);
      expect(plan.problems[0]).toMatchObject({ row: 0, code: 'header.unknown', params: { row } });
      expect(peopleOf(plan)).toHaveLength(2);
    }
  });

  it('the last row has nobody below it', async () => {
    await expect(at(formOf(TITLED), 5)).rejects.toMatchObject({ code: 'import.no-rows' });
  });

  it('a row far down can be said, and is among the choices then', async () => {
    const above = Array.from({ length: 30 }, (_, place) => `remark ${place}`).join('\n');
    const plan = await at(formOf(`${above}\nName,Title\nAnn,CEO\n`), 31);
    const { headerRows } = plan.source.table;
    expect(headerRows?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 31]);
    expect(peopleOf(plan)).toMatchObject([{ name: 'Ann', title: 'CEO' }]);
  });
});

it('a first row with a mail address, and no header that is known, is somebody', async () => {
  const { table } = await sourceOf('Ann,CEO,ann@x.example\nBo,CFO,bo@x.example\n');
  expect(table.headerRows).toMatchObject({ used: 0, found: 0 });
  expect(table.rows).toHaveLength(2);
  const unknown = await sourceOf('Navn,Tittel,Adresse\nAnn,CEO,ann@x.example\n');
  expect(unknown.table.headerRows).toMatchObject({ used: 1, found: 1 });
  const mailed = await sourceOf('Name,hr@x.example\nAnn,CEO\n');
  expect(mailed.table.headerRows).toMatchObject({ used: 1, found: 1 });
});

it('of columns without headers those of mail addresses and phone numbers are known', async () => {
  const text = 'Ann,1,+47 22 33 44 55,ann@x.example,\nBo,2,+86 138 0013 8000,bo@x.example,?\n';
  const source = await sourceOf(text, undefined, { headerRow: 0 });
  const { mapping, problems } = planToShow(source, null, blank, () => 'new');
  expect(mapping.columns).toEqual({ phone: '#3', email: '#4' });
  expect(problems).toMatchObject([
    { row: 0, code: 'columns.unknown', params: { headers: '#1, #2, #3, #4, #5' } },
  ]);
  const named = { ...mapping, columns: { ...mapping.columns, name: '#1', managerName: '#5' } };
  const plan = planSource(source, named, blank, () => 'new');
  expect(plan.drafts).toMatchObject([
    { row: 1, name: 'Ann', email: 'ann@x.example', phone: '+47 22 33 44 55' },
    { row: 2, name: 'Bo', email: 'bo@x.example', phone: '+86 138 0013 8000' },
  ]);
  const [lost] = plan.problems;
  expect(lost).toMatchObject({ row: 2, letter: 'E', column: '#5', code: 'manager.missing' });
  expect(lost && problemColumn(lost)).toBe('E');
});

it('is a column of mail addresses when most of its cells are, and the first of two', async () => {
  const text = 'hr@x.example,Ann,a@x.example,a@y.example\nboss,Bo,b@x.example,b@y.example\n,Cy,,\n';
  const { table } = await sourceOf(text, undefined, { headerRow: 0 });
  expect(contactColumns(table.rows)).toEqual({ email: '#3' });
});

it('one row that is longer than all others does not make them ragged', async () => {
  const lines = Array.from({ length: 12 }, (_, place) => `P${place},CEO`);
  const text = [...lines, 'Zoe,CFO,?'].join('\n');
  const source = await sourceOf(text, undefined, { headerRow: 0 });
  expect(source.table.headers).toHaveLength(2);
  const { mapping } = planToShow(source, null, blank, () => 'new');
  const plan = planSource(source, { ...mapping, columns: { name: '#1' } }, blank, () => 'new');
  expect(plan.problems).toMatchObject([
    { row: 13, code: 'row.ragged', params: { found: 3, expected: 2 } },
  ]);
});

it('headers in two rows are read as they are found when the upper one is said', async () => {
  const book = workbookOfTexts([
    ['姓名', '联系方式'],
    ['', '电话', '邮箱'],
    ['李敏', '13800138000', 'li@x.example'],
  ]);
  const said = await at(book, 1);
  expect(said.source.table).toEqual((await at(book)).source.table);
  expect(said.source.table.headers).toEqual(['姓名', '电话', '邮箱']);
  expect(said.source.table.headerRows).toMatchObject({ used: 1, found: 1 });
});

it('a line that tells the separator is no row', async () => {
  const found = await sourceOf('sep=;\nNavn;Tittel\nAnn;CEO\n');
  expect(found.table).toMatchObject({
    headers: ['Navn', 'Tittel'],
    numbers: [2],
    headerRows: { used: 1, rows: [{ row: 1 }, { row: 2 }] },
  });
  const { table } = await sourceOf('sep=;\nAnn;CEO\nBo;CFO\n', undefined, { headerRow: 0 });
  expect(table).toMatchObject({ numbers: [1, 2] });
});

it('any table is the same when the row that is found is said, and whole when none is', () => {
  const cell = fc.constantFrom('', ' ', 'Name', '职务', 'E-mail', 'Ann', 'ann@x.example', 'x');
  const grid = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 2, maxLength: 14 });
  const tableFrom = (rows: string[][], said?: number) => {
    try {
      return gridTable(rows, said);
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(grid, (rows) => {
      const found = tableFrom(rows);
      const used = typeof found === 'string' ? undefined : found.headerRows?.used;
      expect(tableFrom(rows, used)).toEqual(found);
      const filled = rows.findIndex((row) => row.some((text) => text.trim() !== ''));
      const whole = tableFrom(rows, 0);
      if (typeof whole === 'string') expect(filled).toBe(-1);
      else expect(whole.numbers).toEqual(rows.slice(filled).map((_, at) => filled + at + 1));
    }),
    { numRuns: 300 },
  );
});

describe('pasted rows', () => {
  const ROWS = 'Navn\tTittel\nAnn\tCEO\nBo\tCFO\n';

  it('without known headers are all people, unless one of them is said to be headers', async () => {
    const found = await at(ROWS, undefined, PASTED);
    expect(found.source.table.headerRows).toMatchObject({ used: 0, found: 0 });
    expect(peopleOf(found)).toHaveLength(3);
    const { table } = await sourceOf(ROWS, PASTED, { headerRow: 1 });
    expect(table).toMatchObject({
      headers: ['Navn', 'Tittel'],
      headerRows: { used: 1, found: 0 },
      numbers: [2, 3],
    });
  });

  it('under known headers can be said to have none', async () => {
    const text = 'Name\tE-mail\nAnn\tann@x.example\n';
    expect((await sourceOf(text, PASTED)).table.headerRows).toMatchObject({ used: 1, found: 1 });
    const { table } = await sourceOf(text, PASTED, { headerRow: 0 });
    expect(table).toMatchObject({ headers: ['', ''], numbers: [1, 2] });
  });

  it('that are a list, a signature or cards have no headers to choose', async () => {
    expect((await at('Ann, CEO\n  Bo, CFO\n', 1, PASTED)).source.table.headerRows).toBeNull();
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n';
    expect((await at(card, 1, 'a.vcf')).source.table.headerRows).toBeNull();
  });
});

describe.skipIf(!hasCharts)('a chart whose header row is said is the chart that is found', () => {
  it.each(seniorCharts())('%s', async (name) => {
    const original = chartBytes(name);
    const found = await planned(original);
    const row = found.source.table.headerRows?.used ?? 0;
    expect(row).toBeGreaterThan(0);
    const text = new TextDecoder(found.mapping.encoding).decode(original);
    for (const form of [original, workbookOfTexts(rowsOf(text))]) {
      const asFound = await planned(form);
      const said = await at(form, row);
      expect(said.source.table).toEqual(asFound.source.table);
      expect(peopleOf(said)).toEqual(peopleOf(asFound));
      expect(said.problems).toEqual(asFound.problems);
    }
  });
});
