import type { Command } from 'commander';
import type { Output } from '../../shared/api/contract.ts';
import { AppError } from '../../shared/api/errors.ts';
import type { ImportMapping } from '../../shared/api/import-types.ts';
import { numberFrom } from './options.ts';

/** Rows of a sheet of Excel. */
const LAST_ROW = 1_048_576;

type Preview = Output<'import.preview'>;

/** Where in a file its table lies; found out as far as it is not said. */
export interface PlaceOptions {
  readonly sheet?: string;
  readonly headerRow?: number;
}

export function addPlaceOptions(command: Command): Command {
  return command
    .option('--sheet <name>', 'sheet of an Excel workbook; the first one with people if not given')
    .option(
      '--header-row <number>',
      'row that holds the headers, as the spreadsheet numbers it; 0: there are none, columns are #1, #2, …; found if not given',
      numberFrom(0, LAST_ROW, true),
    );
}

/** The preview of the file read where it is said; what is not there is refused, not looked for elsewhere. */
export async function previewAt(
  file: string,
  found: Preview,
  { sheet, headerRow }: PlaceOptions,
  look: (mapping: ImportMapping) => Promise<Preview>,
): Promise<Preview> {
  if (sheet === undefined && headerRow === undefined) return found;
  if (sheet !== undefined) requireSheet(file, found, sheet);
  const preview = await look({
    ...found.mapping,
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    columns: {},
  });
  const used = preview.headerRows?.used ?? 0;
  if (headerRow !== undefined && headerRow !== used)
    throw new AppError('import.header-unknown', { file, row: headerRow });
  return preview;
}

function requireSheet(file: string, { sheets }: Preview, sheet: string): void {
  if (sheets === null) throw new AppError('import.sheet-none', { file });
  if (!sheets.names.includes(sheet))
    throw new AppError('import.sheet-unknown', { file, sheet, sheets: sheets.names.join(', ') });
}
