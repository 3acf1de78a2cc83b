import { IMPORT_FIELDS, type ImportField } from '../../../shared/api/import-types.ts';
import { FUNCTION_WORDS, KIND_WORDS, LAYER_WORDS } from './choice-words.ts';
import { columnIndex } from './column-index.ts';
import { GIVEN_OR_WHOLE, HEADER_NAMES, LEVEL_NAMES, ROW_NUMBERS } from './header-names.ts';
import { indentation, levelReader } from './levels.ts';
import { looseId } from './loose-id.ts';
import { OWN_FIELDS, ownValue } from './own-fields.ts';
import { proposedTarget, roleWords } from './roles.ts';

type Columns = Partial<Record<ImportField, string>>;
type Rows = readonly (readonly string[])[];

const MAX_LEVEL = 50;
/** Of the cells of a column that counts levels, so many do. */
const COUNTED_SHARE = 0.8;
const PLAIN_ROLES = ['role', '角色'];
const CHOICES = { layer: LAYER_WORDS, function: FUNCTION_WORDS, kind: KIND_WORDS } as const;
/** Beside "Job Title" a "Title" is Mr or Ms, and a "Role" one in the purchase, whether the first is filled or not. */
const FIRST_ONLY: readonly ImportField[] = ['title', 'buyingRole'];
/** Fields whose column must say what we know, not only be called so. */
const TOLD = [...OWN_FIELDS, 'layer', 'function', 'kind'] as const;
const NOWHERE: readonly number[] = [];
const KNOWN = new Set([...Object.values(HEADER_NAMES).flat(), ...LEVEL_NAMES]);
/** Rows within which the headers are looked for. */
export const TITLE_ROWS = 10;

/**
 * Columns proposed for the person fields from a file's headers; fields without a fitting header are left out. Of several
 * that fit, the best one that is filled at all.
 */
export function proposeColumns(headers: readonly string[], rows: Rows): Columns {
  const at = placesOf(headers);
  const level = levelColumn(headers, at, rows);
  const taken = new Set<number>(level ? [columnIndex(headers, level)] : []);
  const found: Columns = {};
  for (const field of IMPORT_FIELDS) {
    const place = placeOf(at, HEADER_NAMES[field], FIRST_ONLY.includes(field) ? [] : rows, taken);
    if (place < 0) continue;
    taken.add(place);
    found[field] = columnName(headers, place);
  }
  const columns = nameParts(found, headers, rows);
  if (columns.buyingRole && !namesRoles(columns.buyingRole, headers, rows))
    delete columns.buyingRole;
  for (const field of TOLD) {
    const column = columns[field];
    if (column && !tells(field, cellsOf(column, headers, rows))) delete columns[field];
  }
  if (columns.managerId) return columns;
  if (columns.managerName) return managerByContent(columns, headers, rows);
  const line = level ?? indentedColumn(columns, headers, rows);
  return withoutRowNumber(line ? { ...columns, level: line } : columns, headers);
}

/** Either a whole name or its parts: a name beside family names that it does not hold is the given one. */
function nameParts(found: Columns, headers: readonly string[], rows: Rows): Columns {
  const { name, firstName, middleName, lastName, ...others } = found;
  if (name === undefined) return found;
  const parts = [firstName, lastName].filter((column) => column !== undefined);
  const isEmpty = (column: string) => cellsOf(column, headers, rows).length === 0;
  if (rows.length > 0 && isEmpty(name) && parts.some((column) => !isEmpty(column)))
    return { ...others, ...defined({ firstName, middleName, lastName }) };
  const plain = plainHeader(headers[columnIndex(headers, name)] ?? '');
  const isGiven =
    lastName !== undefined &&
    firstName === undefined &&
    GIVEN_OR_WHOLE.includes(plain) &&
    !holdsOther(name, lastName, headers, rows);
  return isGiven
    ? { ...others, ...defined({ firstName: name, middleName, lastName }) }
    : { ...others, name };
}

/** Whether most cells of a column hold what stands in the other. */
function holdsOther(column: string, other: string, headers: readonly string[], rows: Rows) {
  const [at, otherAt] = [columnIndex(headers, column), columnIndex(headers, other)];
  const both = rows.filter((row) => row[at]?.trim() && row[otherAt]?.trim());
  const holding = both.filter((row) => row[at]?.includes(row[otherAt]?.trim() ?? ''));
  return holding.length * 2 > both.length;
}

function defined(columns: Record<string, string | undefined>): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}

/** The number of a row says who somebody is only in a list that refers to it. */
function withoutRowNumber(columns: Columns, headers: readonly string[]): Columns {
  const { id, ...others } = columns;
  if (id === undefined) return columns;
  const isNumber = ROW_NUMBERS.includes(plainHeader(headers[columnIndex(headers, id)] ?? ''));
  return isNumber ? others : columns;
}

/**
 * Titles and remarks often stand above the headers, and headers of groups above those of their columns: the one of the
 * topmost rows that names most, people or titles among it.
 */
export function headerPlace(rows: Rows): number {
  const named = rows
    .slice(0, TITLE_ROWS)
    .map((row) => (namesPeople(row) ? Object.keys(proposeColumns(row, [])).length : 0));
  return Math.max(named.indexOf(Math.max(...named)), 0);
}

/** Whether a row could be the headers of people. */
export function namesPeople(row: readonly string[]): boolean {
  const { name, title, lastName } = proposeColumns(row, []);
  return name !== undefined || title !== undefined || lastName !== undefined;
}

/** Whether a text is the header of some field. */
export function isHeader(text: string): boolean {
  return KNOWN.has(plainHeader(text));
}

/** Where headers stand, by what they say; those that say nothing are left out. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(headers: readonly string[]): Places {
  const places = new Map<string, number[]>();
  headers.forEach((header, place) => {
    const plain = header === '' ? '' : plainHeader(header);
    if (plain !== '') places.set(plain, [...(places.get(plain) ?? []), place]);
  });
  return places;
}

function placeOf(
  at: Places,
  names: readonly string[],
  rows: Rows,
  taken: ReadonlySet<number>,
): number {
  const places = names
    .flatMap((name) => at.get(name) ?? NOWHERE)
    .filter((place) => !taken.has(place));
  const [first = -1, ...others] = places;
  if (others.length === 0) return first;
  const isFilled = (place: number) => rows.some((row) => (row[place] ?? '').trim() !== '');
  return places.find(isFilled) ?? first;
}

/** `姓　名（必填）`, `JobTitle` and `E-mail 1 - Value` as they are listed: remarks in brackets go where we know the rest. */
function plainHeader(header: string): string {
  const whole = plainWords(header);
  if (KNOWN.has(whole)) return whole;
  const bare = plainWords(header.replace(/[(（[【][^)）\]】]*[)）\]】]/gu, ' '));
  return KNOWN.has(bare) ? bare : whole;
}

function plainWords(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=^| )(\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '$1')
    .trim();
}

/** Cells of a column in which something stands. */
function cellsOf(column: string, headers: readonly string[], rows: Rows): readonly string[] {
  const place = columnIndex(headers, column);
  return rows.map((row) => row[place] ?? '').filter((cell) => cell.trim() !== '');
}

function columnName(headers: readonly string[], place: number): string {
  const header = headers[place] ?? '';
  return header !== '' && headers.indexOf(header) === place ? header : `#${place + 1}`;
}

/** A column called level tells the reporting line when it counts from the top down; else it is a grade. */
function levelColumn(headers: readonly string[], at: Places, rows: Rows): string | undefined {
  const place = placeOf(at, LEVEL_NAMES, rows, new Set());
  if (place < 0) return undefined;
  const column = columnName(headers, place);
  const cells = cellsOf(column, headers, rows);
  const levelOf = levelReader(cells);
  const levels = cells.map(levelOf);
  const [top] = levels;
  if (top === undefined || top === null) return undefined;
  // One that is mistyped becomes a problem; it does not make the others grades.
  const counted = levels.filter((level) => level !== null && level >= top && level <= MAX_LEVEL);
  const counts = counted.length >= levels.length * COUNTED_SHARE;
  return counts && counted.some((level) => level !== top) ? column : undefined;
}

/** The column of names or titles, when spaces before them set people below each other. */
function indentedColumn(columns: Columns, headers: readonly string[], rows: Rows) {
  const column = columns.name ?? columns.title;
  if (!column) return undefined;
  const cells = cellsOf(column, headers, rows);
  const indented = cells.filter((cell) => indentation(cell) > 0).length;
  return indented * 2 > cells.length && indentation(cells[0] ?? '') === 0 ? column : undefined;
}

/** Whether the cells of a column say what our own tables would: others have a status of another kind. */
function tells(field: (typeof TOLD)[number], cells: readonly string[]): boolean {
  const isKnown = (cell: string) =>
    field === 'layer' || field === 'function' || field === 'kind'
      ? CHOICES[field].has(cell.trim().toLowerCase())
      : ownValue(field, cell) !== null;
  return cells.filter(isKnown).length * 2 > cells.length;
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
  const { id, managerName, ...rest } = columns;
  if (!id || !managerName) return columns;
  const ids = new Set(cellsOf(id, headers, rows).map(looseId));
  const filled = cellsOf(managerName, headers, rows);
  const known = filled.filter((cell) => ids.has(looseId(cell))).length;
  return known * 2 > filled.length
    ? { ...rest, id, managerId: managerName }
    : withoutRowNumber(columns, headers);
}
