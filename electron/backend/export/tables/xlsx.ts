import { letters } from '../../../../shared/domain/letters.ts';
import type { Instant } from '../../../../shared/domain/primitives.ts';
import { element, escapeXml } from '../../../../shared/scene/xml.ts';
import type { Cell, Table } from './table.ts';
import { writeZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NARROW = 8;
const WIDE = 48;
/** What Excel takes in one cell; only the members of a very large committee are more. */
const MAX_CHARACTERS = 32_767;

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly table: Table;
}

/**
 * Tables as an Excel workbook, one sheet each, headers bold and kept in view. Text is a text cell whatever it looks like,
 * so nothing is a formula; numbers are numbers. Source: ECMA-376 part 1, 18.3.
 *
 * @param about Whom it is for, in the workbook's properties.
 */
export function writeXlsx(
  sheets: readonly Sheet[],
  about: { readonly title: string; readonly subject: string; readonly at: Instant },
): Buffer {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const overrides = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...numbered.map(({ id }) => [`/xl/worksheets/sheet${id}.xml`, `${TYPES}.worksheet+xml`]),
  ].map(([PartName = '', ContentType = '']) => element('Override', { PartName, ContentType }));
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ].map(([Extension = '', ContentType = '']) => element('Default', { Extension, ContentType }));
  const types = element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [...defaults, ...overrides].join(''),
  );
  const workbook = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      numbered
        .map(({ name, id }) => element('sheet', { name, sheetId: id, 'r:id': `rId${id}` }))
        .join(''),
    ),
  );
  return writeZip(
    new Map(
      [
        ['[Content_Types].xml', types] as const,
        [
          '_rels/.rels',
          relations([
            [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
            [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
          ]),
        ] as const,
        ['docProps/core.xml', properties(about)] as const,
        ['xl/workbook.xml', workbook] as const,
        [
          'xl/_rels/workbook.xml.rels',
          relations([
            ...numbered.map(
              ({ id }) => [`${OFFICE}/worksheet`, `worksheets/sheet${id}.xml`] as const,
            ),
            [`${OFFICE}/styles`, 'styles.xml'],
          ]),
        ] as const,
        ['xl/styles.xml', STYLES] as const,
        ...numbered.map(
          ({ table, id }) => [`xl/worksheets/sheet${id}.xml`, worksheet(table)] as const,
        ),
      ].map(([path, xml]) => [path, HEAD + xml]),
    ),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([Type, Target], i) =>
    element('Relationship', { Id: `rId${i + 1}`, Type, Target }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, list.join(''));
}

function properties(about: { title: string; subject: string; at: Instant }): string {
  const space = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const made = element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(about.at));
  return element(
    'cp:coreProperties',
    space,
    [
      element('dc:title', {}, escapeXml(about.title)),
      element('dc:subject', {}, escapeXml(about.subject)),
      element('dc:creator', {}, 'Inroad'),
      made,
    ].join(''),
  );
}

/** Style 0 is plain, 1 the bold of headers; both text of as many lines as it has. */
const STYLES = element(
  'styleSheet',
  { xmlns: MAIN },
  [
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ].join(''),
);

function worksheet({ headers, rows }: Table): string {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widths = headers.map((header, i) => {
    const texts = [header, ...rows.slice(0, 500).map((row) => textOf(row[i] ?? ''))];
    const longest = Math.max(...texts.map((text) => text.length + 2));
    const width = Math.min(WIDE, Math.max(NARROW, longest));
    return element('col', { min: i + 1, max: i + 1, width, customWidth: 1 });
  });
  const lines = [headers, ...rows].map((cells, i) => {
    const style = i === 0 ? 1 : 0;
    const row = cells.map((cell, column) => cellXml(cell, `${letters(column)}${i + 1}`, style));
    return element('row', { r: i + 1 }, row.join(''));
  });
  const columns = element('cols', {}, widths.join(''));
  const data = element('sheetData', {}, lines.join(''));
  return element('worksheet', { xmlns: MAIN }, frozen + columns + data);
}

function cellXml(cell: Cell, r: string, s: number): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return element('c', { r, s }, element('v', {}, String(cell)));
  const text = escapeXml(sayable(textOf(cell)));
  const inside = element('is', {}, element('t', { 'xml:space': 'preserve' }, text));
  return element('c', { r, s, t: 'inlineStr' }, inside);
}

/** `_x0041_` is how Excel writes a character by its code, so its own sign has to be written so. */
function sayable(text: string): string {
  const fits = text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS - 1)}…`;
  return fits.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.phone : String(cell);
}
