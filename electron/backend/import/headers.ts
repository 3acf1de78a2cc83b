import { IMPORT_FIELDS, type ImportField } from '../../../shared/api/import-types.ts';
import { columnIndex } from './column-index.ts';
import { HEADER_NAMES, LEVEL_NAMES } from './header-names.ts';
import { indentation, levelNumber } from './levels.ts';
import { OWN_FIELDS, type OwnField, ownValue } from './own-fields.ts';
import { proposedTarget, roleWords } from './roles.ts';

type Columns = Partial<Record<ImportField, string>>;
type Rows = readonly (readonly string[])[];

const MAX_LEVEL = 50;
const PLAIN_ROLES = ['role', '角色'];
/** Rows within which the headers are looked for. */
export const TITLE_ROWS = 10;

/** Columns proposed for the person fields from a file's headers; fields without a fitting header are left out. */
export function proposeColumns(headers: readonly string[], rows: Rows): Columns {
  const level = levelColumn(headers, rows);
  const taken = new Set<number>(level ? [columnIndex(headers, level)] : []);
  const columns: Columns = {};
  for (const field of IMPORT_FIELDS) {
    const place = placeOf(headers, HEADER_NAMES[field], taken);
    if (place < 0) continue;
    taken.add(place);
    columns[field] = columnName(headers, place);
  }
  if (columns.name) {
    delete columns.firstName;
    delete columns.lastName;
  }
  if (columns.buyingRole && !namesRoles(columns.buyingRole, headers, rows))
    delete columns.buyingRole;
  for (const field of OWN_FIELDS)
    if (columns[field] && !tells(field, columns[field], headers, rows)) delete columns[field];
  if (columns.managerId || columns.managerName) return managerByContent(columns, headers, rows);
  const line = level ?? indentedColumn(columns, headers, rows);
  return line ? { ...columns, level: line } : columns;
}

/** Titles and remarks often stand above the headers: the first of the topmost rows that names people or titles. */
export function headerPlace(rows: Rows): number {
  return Math.max(rows.slice(0, TITLE_ROWS).findIndex(namesPeople), 0);
}

/** Whether a row could be the headers of people. */
export function namesPeople(row: readonly string[]): boolean {
  const { name, title, lastName } = proposeColumns(row, []);
  return name !== undefined || title !== undefined || lastName !== undefined;
}

function placeOf(
  headers: readonly string[],
  names: readonly string[],
  taken: ReadonlySet<number>,
): number {
  const plain = headers.map(plainHeader);
  for (const name of names) {
    const place = plain.findIndex((header, at) => header === name && !taken.has(at));
    if (place >= 0) return place;
  }
  return -1;
}

function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function columnName(headers: readonly string[], place: number): string {
  const header = headers[place] ?? '';
  return header !== '' && headers.indexOf(header) === place ? header : `#${place + 1}`;
}

/** A column called level tells the reporting line when it counts from the top down; else it is a grade. */
function levelColumn(headers: readonly string[], rows: Rows): string | undefined {
  const place = placeOf(headers, LEVEL_NAMES, new Set());
  if (place < 0) return undefined;
  const levels = rows
    .map((row) => row[place] ?? '')
    .filter((cell) => cell.trim() !== '')
    .map(levelNumber);
  const [top] = levels;
  if (top === undefined || top === null) return undefined;
  const counts = levels.every((level) => level !== null && level >= top && level <= MAX_LEVEL);
  return counts && levels.some((level) => level !== top) ? columnName(headers, place) : undefined;
}

/** The column of names or titles, when spaces before them set people below each other. */
function indentedColumn(columns: Columns, headers: readonly string[], rows: Rows) {
  const column = columns.name ?? columns.title;
  if (!column) return undefined;
  const cells = rows.map((row) => row[columnIndex(headers, column)] ?? '').filter((c) => c.trim());
  const indented = cells.filter((cell) => indentation(cell) > 0).length;
  return indented * 2 > cells.length && indentation(cells[0] ?? '') === 0 ? column : undefined;
}

/** Whether the cells of a column say what our own tables would: others have a status of another kind. */
function tells(field: OwnField, column: string, headers: readonly string[], rows: Rows): boolean {
  const place = columnIndex(headers, column);
  const filled = rows.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== '');
  return filled.filter((cell) => ownValue(field, cell) !== null).length * 2 > filled.length;
}

/** Whether a column says it holds buying roles, or its cells do: "Role" is as often a title. */
function namesRoles(column: string, headers: readonly string[], rows: Rows): boolean {
  const place = columnIndex(headers, column);
  if (!PLAIN_ROLES.includes(plainHeader(headers[place] ?? ''))) return true;
  const words = rows.flatMap((row) => roleWords(row[place] ?? ''));
  return words.length > 0 && words.filter(proposedTarget).length * 2 >= words.length;
}

/** "Reports to" says neither id nor name: the cells do. */
function managerByContent(columns: Columns, headers: readonly string[], rows: Rows): Columns {
  const { id, managerId, managerName, ...rest } = columns;
  if (!id || managerId || !managerName) return columns;
  const idAt = columnIndex(headers, id);
  const managerAt = columnIndex(headers, managerName);
  const ids = new Set(rows.map((row) => row[idAt]?.trim()));
  const filled = rows.map((row) => row[managerAt]?.trim() ?? '').filter((cell) => cell !== '');
  const known = filled.filter((cell) => ids.has(cell)).length;
  return known * 2 > filled.length ? { ...rest, id, managerId: managerName } : columns;
}
