import Papa from 'papaparse';
import { protectedText } from '../../../../shared/domain/protected-text.ts';
import { phoneText } from './csv-cell.ts';
import type { Cell, Table } from './table.ts';

/** A table as CSV that Excel opens as what it is: UTF-8 with byte order mark, CRLF, no cell a formula. */
export function writeCsv({ headers, rows }: Table): Buffer {
  const fields = headers.map(protectedText);
  const data = rows.map((row) => row.map(written));
  return Buffer.from(`\ufeff${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`);
}

function written(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? protectedText(cell) : phoneText(cell.phone);
}
