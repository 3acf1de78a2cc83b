import { expect, it } from 'vitest';
import { peopleOf, planned } from './reading.ts';
import { sheetXml, workbookOf, workbookOfTexts } from './workbook.ts';

const rowsOf = async (rows: string, strings?: string, styles?: string, workbook?: string) => {
  const given = { strings, styles, workbook };
  const known = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { table } = (await planned(workbookOf({ sheet: sheetXml(rows), ...known }))).source;
  return [table.headers, ...table.rows];
};
const HEADER =
  '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Notes</v></c></row>';

it('reads every kind of cell as the text a person sees', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d/m/yy;@"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const strings =
    '<sst><si><t>Ann</t></si><si><r><t>Bo </t></r><r><t>Lee</t></r><rPh sb="0" eb="1"><t>ボ</t></rPh></si></sst>';
  const cells = [
    ['<c r="A2" t="s"><v>0</v></c>', 'Ann'],
    ['<c r="A3" t="s"><v>1</v></c>', 'Bo Lee'],
    ['<c r="A4" t="inlineStr"><is><r><t>王</t></r><r><t>伟</t></r></is></c>', '王伟'],
    ['<c r="A5" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A6"><f>1+1</f><v>2</v></c>', '2'],
    ['<c r="A7"><v>123456789012</v></c>', '123456789012'],
    ['<c r="A8"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A9" s="1"><v>46082</v></c>', '2026-03-01'],
    ['<c r="A10" s="2"><v>46082.354166666664</v></c>', '2026-03-01T08:30:00'],
    ['<c r="A11" s="3"><v>0.5</v></c>', '12:00:00'],
    ['<c r="A12" s="4"><v>59</v></c>', '1900-02-28'],
    ['<c r="A13" s="5"><v>46082</v></c>', '46082'],
    ['<c r="A14" t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c r="A15" t="str"><v>a_x000D_&amp;&lt;b&gt;</v></c>', 'a\r&<b>'],
    ['<c r="A16" t="d"><v>2026-03-01</v></c>', '2026-03-01'],
  ] as const;
  const rows = cells.map(
    ([xml], at) => `<row r="${at + 2}">${xml}<c r="B${at + 2}" t="str"><v>x</v></c></row>`,
  );
  const read = await rowsOf(HEADER + rows.join(''), strings, styles);
  expect(read.slice(1).map(([name]) => name)).toEqual(cells.map(([, text]) => text));
});

it('counts days from 1904 where the workbook does', async () => {
  const workbook = `<x:workbook xmlns:x="m" xmlns:q="o"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="P" sheetId="4" q:id="rId1"/></x:sheets></x:workbook>`;
  const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
  const rows = `${HEADER}<row r="2"><c r="A2" t="str"><v>Ann</v></c><c r="B2" s="0"><v>44620</v></c></row>`;
  expect((await rowsOf(rows, undefined, styles, workbook))[1]).toEqual(['Ann', '2026-03-01']);
});

it('takes the first visible sheet, the headers below a title, and cells without references', async () => {
  const plan = await planned(
    workbookOf({
      sheet: sheetXml(
        `<row><c t="str"><v>Organization 2026</v></c></row><row/>
         <row><c t="str"><v>姓名</v></c><c t="str"><v>职务</v></c><c t="str"><v>上级姓名</v></c></row>
         <row><c t="str"><v>王建国</v></c><c t="str"><v>董事长</v></c></row>
         <row><c t="str"><v>李敏</v></c><c/><c t="str"><v>王建国</v></c><c t="str"><v>?</v></c></row>`,
      ),
    }),
  );
  expect(plan.source.table.headers).toEqual(['姓名', '职务', '上级姓名', '']);
  expect(peopleOf(plan)).toMatchObject([
    { name: '王建国', title: '董事长', managerId: null },
    { name: '李敏', title: '', managerId: 'p1' },
  ]);
  expect(plan.problems).toEqual([]);
});

const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, ...cells: string[]) =>
  `<row r="${at}">${cells.map((value, place) => (value === '' ? '' : text(`${'ABCDE'[place]}${at}`, value))).join('')}</row>`;

it('cells merged downwards hold in every row what they show, but make nobody of an empty row', async () => {
  const sheet = sheetXml(
    [
      row(1, '部门', '姓名', '职务'),
      row(2, '财务部', '李敏', '总监'),
      row(3, '', '王芳', '会计'),
      row(5, '信息部', '张伟', '部长'),
    ].join(''),
  ).replace(
    '</sheetData>',
    '</sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A5:A1048576"/><mergeCell ref="B5:C5"/></mergeCells>',
  );
  const plan = await planned(workbookOf({ sheet }));
  expect(peopleOf(plan).map(({ name, department }) => `${name} ${department}`)).toEqual([
    '李敏 财务部',
    '王芳 财务部',
    '张伟 信息部',
  ]);
  expect(plan.problems).toMatchObject([{ row: 4, code: 'row.empty' }]);
});

it('reads headers that stand in two rows', async () => {
  const rows = [
    row(1, '姓名', '联系方式'),
    row(2, '', '电话', '邮箱'),
    row(3, '李敏', '1', 'li@x.example'),
  ];
  expect(await rowsOf(rows.join(''))).toEqual([
    ['姓名', '电话', '邮箱'],
    ['李敏', '1', 'li@x.example'],
  ]);
});

it('takes the first sheet of people, and names others that have some, too', async () => {
  const sheets = (...names: readonly (readonly [string, string])[]) =>
    `<workbook xmlns:r="r"><sheets>${names.map(([name, id], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`;
  const people = sheetXml(row(1, 'Name') + row(2, 'Ann'));
  const cover = await planned(
    workbookOf({ sheet: people, workbook: sheets(['Cover', 'rId4'], ['Staff', 'rId1']) }),
  );
  expect(peopleOf(cover)).toMatchObject([{ name: 'Ann' }]);
  expect(cover.problems).toEqual([]);
  const twice = await planned(
    workbookOf({ sheet: people, workbook: sheets(['Staff', 'rId1'], ['More staff', 'rId1']) }),
  );
  expect(twice.problems).toMatchObject([
    { row: 0, code: 'sheet.others', params: { sheet: 'Staff', others: 'More staff' } },
  ]);
});

it('keeps rows at their places, so that a problem names the row a person sees', async () => {
  const plan = await planned(
    workbookOfTexts([['Name', 'Title', 'Manager'], ['Ann', 'CEO', ''], [], ['Bo', 'Buyer', 'Zed']]),
  );
  expect(plan.problems.map(({ row, code, letter, column }) => [row, code, letter, column])).toEqual(
    [
      [3, 'row.empty', undefined, undefined],
      [4, 'manager.missing', 'C', 'Manager'],
    ],
  );
});

it('knows a workbook by its content, not its name', async () => {
  const bytes = workbookOfTexts([['Name'], ['Ann']]);
  expect((await planned(bytes, 'people.csv')).source.kind).toBe('xlsx');
  expect((await planned('Name\nAnn\n', 'people.xlsx')).source.kind).toBe('csv');
});
