import { openParts } from './parts.ts';
import { readSheet } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Values of the first visible sheet of an Excel workbook as text, row by row: dates as ISO, booleans as TRUE and
 * FALSE, no formulas, no links. Source: ECMA-376-1; limits: RELIABILITY.md 4 "XLSX read".
 *
 * @throws {AppError} `import.workbook-damaged`, `import.too-large`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const parts = await openParts(bytes);
  const { sheet, sharedStrings, styles, from1904 } = await readWorkbook(parts);
  const strings = await readSharedStrings(parts, sharedStrings);
  const dateStyles = await readDateStyles(parts, styles);
  return readSheet(parts, sheet, { strings, dateStyles, from1904 });
}
