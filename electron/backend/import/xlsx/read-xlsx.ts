import type { ImportProblem } from '../../../../shared/api/import-types.ts';
import { namesPeople, TITLE_ROWS } from '../headers.ts';
import { isOverLimit } from '../limits.ts';
import { problem } from '../problems.ts';
import { openParts } from './parts.ts';
import { readSheet } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/** Rows of a sheet that hold its headers, blank ones counted. */
const TOP_ROWS = 40;

type Rows = readonly (readonly string[])[];

/** The rows of one sheet, and which others with people were left alone. */
export interface ReadWorkbook {
  readonly rows: Rows;
  readonly problems: readonly ImportProblem[];
}

/**
 * Values of a sheet of an Excel workbook as text, row by row: dates as ISO, booleans as TRUE and FALSE, no formulas,
 * no links. It is the first visible sheet with headers of people, else the first that is not empty.
 * Source: ECMA-376-1; limits: RELIABILITY.md 4 "XLSX read".
 *
 * @throws {AppError} `import.workbook-damaged`, `import.other-format`, or one of `OVER_LIMIT_ERRORS`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadWorkbook> {
  const parts = await openParts(bytes);
  const { sheets, sharedStrings, styles, from1904 } = await readWorkbook(parts);
  const context = {
    strings: await readSharedStrings(parts, sharedStrings),
    dateStyles: await readDateStyles(parts, styles),
    from1904,
  };
  let found: { readonly sheet: Sheet; readonly rows: Rows } | null = null;
  for (const sheet of sheets) {
    const rows = await readSheet(parts, sheet.path, context);
    const isOfPeople = topmost(rows).some(namesPeople);
    if (isOfPeople || (found === null && rows.length > 0)) found = { sheet, rows };
    if (isOfPeople) break;
  }
  if (!found) return { rows: [], problems: [] };
  const others = await othersOfPeople(sheets, found.sheet, ({ path }) =>
    readSheet(parts, path, context, TOP_ROWS),
  );
  const params = { sheet: found.sheet.name, others: others.join(', ').slice(0, 400) };
  return {
    rows: found.rows,
    problems: others.length === 0 ? [] : [problem(0, 'sheet.others', params)],
  };
}

function topmost(rows: Rows): Rows {
  return rows.filter((row) => row.length > 0).slice(0, TITLE_ROWS);
}

/** Names of the sheets beside the one that is read that have headers of people, too. */
async function othersOfPeople(
  sheets: readonly Sheet[],
  read: Sheet,
  topOf: (sheet: Sheet) => Promise<Rows>,
): Promise<string[]> {
  const names: string[] = [];
  for (const sheet of sheets)
    if (sheet !== read && (await canBeRead(sheet))) names.push(sheet.name);
  return names;

  async function canBeRead(sheet: Sheet): Promise<boolean> {
    try {
      return topmost(await topOf(sheet)).some(namesPeople);
    } catch (error) {
      // Of the sheets that nobody asked for, none keeps the one that is wanted from being read.
      if (isOverLimit(error)) return false;
      throw error;
    }
  }
}
