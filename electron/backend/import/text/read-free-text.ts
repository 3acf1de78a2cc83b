import { AppError } from '../../../../shared/api/errors.ts';
import { gridTable, ownTable } from '../grid.ts';
import { cellTooLong, MAX_CELL, MAX_ROWS, tooManyRows } from '../limits.ts';
import type { Table } from '../table.ts';
import { readFullWidthTable } from './full-width-table.ts';
import { readLabelled } from './labelled.ts';
import { OUTLINE_HEADERS, readOutline } from './outline.ts';
import { RECIPIENT_HEADERS, readRecipients } from './recipients.ts';
import { headersOf, readCopiedRows } from './rows.ts';
import { readSignatures, SIGNATURE_HEADERS } from './signature.ts';

/**
 * People out of text that is no table with headers: rows copied from a spreadsheet, labelled lines, mail addresses,
 * signatures, else a list of a person on each line.
 *
 * @param headerRow Of rows, the one that holds the headers, 0 for none; it shows from the text unless said.
 * @throws {AppError} `import.no-rows` for blank text, else as `tableOf`.
 */
export function readFreeText(text: string, headerRow?: number): Table {
  const all = text.replace(/\r\n?/g, '\n').trimEnd();
  if (all === '') throw new AppError('import.no-rows');
  requireSize(all);
  const copied = readCopiedRows(all);
  if (copied) return gridTable(copied, headerRow, headersOf);
  const fullWidth = readFullWidthTable(all);
  if (fullWidth) return gridTable(fullWidth, headerRow);
  const labelled = readLabelled(all);
  if (labelled) return ownTable(labelled);
  const lines = all
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .replace(/(?<=\S)[^\S\n]{2,}/g, (space) => (space.includes('\t') ? '\t' : '  '));
  const recipients = readRecipients(lines);
  if (recipients) return ownTable([RECIPIENT_HEADERS, ...recipients]);
  const signatures = readSignatures(lines);
  if (signatures) return ownTable([SIGNATURE_HEADERS, ...signatures]);
  return outlineTable(readOutline(lines));
}

/** Looks at the lines where they stand: a million of them need not be made to be refused. */
function requireSize(text: string): void {
  for (let from = 0, row = 1; from <= text.length; row += 1) {
    const end = text.indexOf('\n', from);
    const length = (end < 0 ? text.length : end) - from;
    if (row > MAX_ROWS) throw tooManyRows();
    if (length > MAX_CELL) throw cellTooLong(row);
    from += length + 1;
  }
}

/** A flat list tells no reporting line. */
function outlineTable(rows: readonly (readonly string[])[]): Table {
  const isFlat = rows.every((row) => row.at(-1) === '1');
  const table = [OUTLINE_HEADERS, ...rows].map((row) => (isFlat ? row.slice(0, -1) : row));
  return ownTable(table);
}
