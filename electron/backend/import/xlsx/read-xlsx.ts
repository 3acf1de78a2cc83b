import { AppError } from '../../../../shared/api/errors.ts';
import type { ImportProblem, SheetChoice } from '../../../../shared/api/import-types.ts';
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
/** Sheets that somebody could choose from. */
const MAX_NAMES = 1_000;

type Rows = readonly (readonly string[])[];

/** The rows of one sheet. */
export interface ReadWorkbook {
  readonly rows: Rows;
  /** Null when there is nothing in any sheet. */
  readonly sheets: SheetChoice | null;
  readonly problems: readonly ImportProblem[];
}

/**
 * Values of a sheet of an Excel workbook as text, row by row: dates as ISO, booleans as TRUE and FALSE, no formulas,
 * no links. Source: ECMA-376-1; limits: RELIABILITY.md 4 "XLSX read".
 *
 * @param said Name of the sheet, of which alone anything is read; one that is not there is a problem. Unless it is said,
 *   it is the first visible sheet with people under their headers, else the first that is not empty.
 * @throws {AppError} `import.workbook-damaged`, `import.other-format`, `import.sheet-empty` for the sheet that is said, or
 *   one of `OVER_LIMIT_ERRORS`.
 */
export async function readXlsx(bytes: Uint8Array, said?: string): Promise<ReadWorkbook> {
  const parts = await openParts(bytes);
  const { sheets, sharedStrings, styles, from1904 } = await readWorkbook(parts);
  const context = {
    strings: await readSharedStrings(parts, sharedStrings),
    dateStyles: await readDateStyles(parts, styles),
    from1904,
  };
  const names = [...new Set(sheets.map(({ name }) => name))].slice(0, MAX_NAMES);
  const read = (sheet: Sheet, most?: number) => readSheet(parts, sheet.path, context, most);
  const asked = sheets.find(({ name }) => name === said);
  if (asked) {
    const rows = await read(asked);
    if (!rows.some(isFilled)) throw new AppError('import.sheet-empty', { sheet: asked.name });
    return { rows, sheets: { used: asked.name, names }, problems: [] };
  }
  const looks = await lookAt(sheets, (sheet) => read(sheet, TOP_ROWS));
  const found = looks.find(({ isOfPeople }) => isOfPeople) ?? looks.find(({ isEmpty }) => !isEmpty);
  if (!found) return { rows: [], sheets: null, problems: [] };
  const used = found.sheet.name;
  const others = looks.flatMap((one) => (one !== found && one.isOfPeople ? [one.sheet.name] : []));
  const told = { sheet: used, others: others.join(', ').slice(0, 400) };
  return {
    rows: await read(found.sheet),
    sheets: { used, names },
    problems: [
      ...(said === undefined ? [] : [problem(0, 'sheet.unknown', { sheet: said, used })]),
      ...(others.length === 0 ? [] : [problem(0, 'sheet.others', told)]),
    ],
  };
}

/** What the first rows of a sheet tell. */
interface Look {
  readonly sheet: Sheet;
  readonly isEmpty: boolean;
  readonly isOfPeople: boolean;
}

async function lookAt(
  sheets: readonly Sheet[],
  topOf: (sheet: Sheet) => Promise<Rows>,
): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (const sheet of sheets) {
    try {
      const top = await topOf(sheet);
      looks.push({ sheet, isEmpty: top.length === 0, isOfPeople: isOfPeople(top) });
    } catch (error) {
      // Of the sheets that nobody asked for, none keeps the one that is wanted from being read.
      if (!isOverLimit(error)) throw error;
      looks.push({ sheet, isEmpty: false, isOfPeople: false });
    }
  }
  return looks;
}

/** Whether headers of people are among the first rows, and something below them. */
function isOfPeople(top: Rows): boolean {
  const filled = top.filter((row) => row.length > 0);
  const place = filled.slice(0, TITLE_ROWS).findIndex(namesPeople);
  return place >= 0 && (place + 1 < filled.length || top.length >= TOP_ROWS);
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}
