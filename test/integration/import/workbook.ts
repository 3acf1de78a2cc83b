import { letters } from '../../../shared/domain/letters.ts';
import { type ZipPart, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook beside its sheet; any of them can be given otherwise. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

/** A workbook of given XML. */
export function workbookOf(given: WorkbookParts, extra: readonly ZipPart[] = []): Buffer {
  const parts: [string, string][] = [
    ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      given.workbook ??
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>
       <sheet name="Hidden" sheetId="9" state="hidden" r:id="rId4"/><sheet name="People" sheetId="1" r:id="rId1"/>
       </sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        ['worksheet', '/xl/worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
        ['worksheet', 'worksheets/hidden.xml'],
      ),
    ],
    ['xl/sharedStrings.xml', given.strings ?? `<sst xmlns="${MAIN}"/>`],
    ['xl/styles.xml', given.styles ?? `<styleSheet xmlns="${MAIN}"/>`],
    ['xl/worksheets/hidden.xml', sheetXml('<row><c t="str"><v>Hidden</v></c></row>')],
    ['xl/worksheets/sheet1.xml', given.sheet],
  ];
  return zip([...parts.map(([name, data]) => ({ name, data, deflate: true })), ...extra]);
}

/** A sheet of texts; every visible one unless it says otherwise. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly state?: 'hidden' | 'veryHidden';
}

/** A workbook of several sheets of texts. */
export function workbookOfSheets(sheets: readonly TextSheet[]): Buffer {
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/text${at + 1}.xml`] as const);
  return workbookOf(
    {
      sheet: sheetXml(''),
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    },
    [
      { name: 'xl/_rels/workbook.xml.rels', data: relationships(...targets) },
      ...sheets.map(({ rows }, at) => ({
        name: `xl/worksheets/text${at + 1}.xml`,
        data: sheetXml(rows.map(inlineRow).join('')),
        deflate: true,
      })),
    ],
  );
}

function inlineRow(cells: readonly string[], at: number): string {
  const written = cells.map((text, column) =>
    text === '' ? '' : inlineCell(`${letters(column)}${at + 1}`, text),
  );
  return `<row r="${at + 1}">${written.join('')}</row>`;
}

function inlineCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The XML of a sheet with these rows inside. */
export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A workbook of texts: every second row refers to shared strings, the others hold theirs. */
export function workbookOfTexts(rows: readonly (readonly string[])[]): Buffer {
  const strings: string[] = [];
  const xml = rows.map((cells, at) => {
    const written = cells.map((text, column) => {
      if (text === '') return '';
      const reference = `${letters(column)}${at + 1}`;
      if (at % 2 === 0) return inlineCell(reference, text);
      strings.push(text);
      return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return workbookOf({
    sheet: sheetXml(xml.join('')),
    strings: `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  });
}

/** The relationships of a part, `rId1` first: type and target. */
export function relationships(...targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '_x000D_');
}
