import {
  cellTooLong,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  tooManyColumns,
  tooManyRows,
} from '../limits.ts';
import { filledDown } from './merged-cells.ts';
import { damaged, type Parts } from './parts.ts';
import { richText, unescaped } from './strings.ts';
import { columnOf, dateText, numberText } from './values.ts';
import { type Attributes, readXml } from './xml.ts';

const EMPTY_ROW: readonly string[] = [];

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/**
 * Reads a sheet's values as text, row by row, each at its place; formulas count by the value stored with them, rows
 * are as long as their last filled cell; cells that are merged downwards all hold what is shown.
 *
 * @param most Rows after which the rest may be left alone.
 * @throws {AppError} `import.workbook-damaged`, or as `tableOf`; `import.workbook-merged` over 200,000 merged cells.
 */
export async function readSheet(
  parts: Parts,
  path: string,
  context: SheetContext,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly (readonly string[])[]> {
  const reader = new SheetReader(context, path, most);
  await readXml(parts, path, reader);
  return filledDown(reader.rows, reader.merged);
}

class SheetReader {
  readonly rows: (readonly string[])[] = [];
  /** References of the cells that are merged. */
  readonly merged: string[] = [];
  readonly #context: SheetContext;
  readonly #path: string;
  readonly #most: number;
  readonly #inline = richText(() => cellTooLong(this.#rowAt + 1));
  #rowAt = -1;
  #row: string[] = [];
  #column = -1;
  #cell: Attributes = {};
  #value = '';
  #inValue = false;

  constructor(context: SheetContext, path: string, most: number) {
    this.#context = context;
    this.#path = path;
    this.#most = most;
  }

  enough(): boolean {
    return this.rows.length >= this.#most;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#startRow(attributes.r);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'mergeCell') this.merged.push(attributes.ref ?? '');
    else this.#inline.open(name, attributes);
  }

  text(text: string): void {
    if (!this.#inValue) {
      this.#inline.text(text);
      return;
    }
    this.#value += text;
    if (this.#value.length > MAX_CELL) throw cellTooLong(this.#rowAt + 1);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else this.#inline.close(name);
  }

  #startRow(number: string | undefined): void {
    const at = number === undefined ? this.#rowAt + 1 : Number(number) - 1;
    if (!Number.isInteger(at) || at <= this.#rowAt) throw damaged(this.#path);
    this.#rowAt = at;
    this.#row = [];
    this.#column = -1;
  }

  #startCell(attributes: Attributes): void {
    const reference = attributes.r;
    const column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (column === null || column <= this.#column) throw damaged(this.#path);
    this.#column = column;
    this.#cell = attributes;
    this.#value = '';
  }

  #endCell(): void {
    const text = this.#text();
    if (text === '') return;
    if (this.#column >= MAX_COLUMNS) throw tooManyColumns(this.#rowAt + 1, this.#column + 1);
    while (this.#row.length < this.#column) this.#row.push('');
    this.#row.push(text);
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    // The header is a row of its own.
    if (this.#rowAt > MAX_ROWS) throw tooManyRows();
    while (this.rows.length < this.#rowAt) this.rows.push(EMPTY_ROW);
    this.rows.push(this.#row);
  }

  #text(): string {
    const inline = this.#inline.take();
    const value = this.#value;
    switch (this.#cell.t) {
      case 's': {
        const text = this.#context.strings[Number(value)];
        if (text === undefined && value !== '') throw damaged(this.#path);
        return text ?? '';
      }
      case 'inlineStr':
        return inline;
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
      case 'e':
        return value;
      default:
        return this.#number(value);
    }
  }

  #number(value: string): string {
    if (value === '') return '';
    return this.#context.dateStyles.has(Number(this.#cell.s ?? 0))
      ? dateText(value, this.#context.from1904)
      : numberText(value);
  }
}
