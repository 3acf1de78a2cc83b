import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import { addArchive, isAccountJson, isArchive } from './archive.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { addFileOptions, type ExportOptions, exportAccount } from './export.ts';
import { FILE_FORMATS, formatOf } from './file-format.ts';
import { importFile } from './import.ts';
import type { GlobalOptions } from './program.ts';
import { addPlaceOptions, type PlaceOptions } from './table-place.ts';
import { printedOf } from './write-out.ts';

interface ConvertOptions extends Omit<ExportOptions, 'out'>, PlaceOptions {
  readonly to: string;
}

export function addConvert(program: Command, run: Run): void {
  const command = program
    .command('convert <file>')
    .description(
      'make one kind of file out of another, for example a PDF of a table of people, or of an account that was exported as JSON; no database is used',
    )
    .requiredOption('--to <file>', 'file to write; - for the standard output');
  addFileOptions(addPlaceOptions(command)).action(async (file: string, options: ConvertOptions) => {
    if (program.opts<GlobalOptions>().db !== undefined)
      command.error('error: convert works in a database of its own; leave --db out');
    const folder = mkdtempSync(join(tmpdir(), 'inroad-convert-'));
    try {
      await run(
        (cli) => convert(cli, file, options),
        () => join(folder, 'inroad.db'),
      )();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function convert(cli: Cli, file: string, options: ConvertOptions): Promise<Printed | null> {
  // Before anything is read for it.
  const format = options.format ?? formatOf(options.to, FILE_FORMATS);
  const accountId = await takeIn(cli, file, options);
  const { value } = await exportAccount(cli, accountId, { ...options, format, out: options.to });
  return printedOf(cli, options.to, {
    value: { ...value, from: file },
    text: cli.t('cli.converted', { file: options.to, from: file }),
  });
}

async function takeIn(cli: Cli, file: string, options: ConvertOptions): Promise<string> {
  if (isArchive(file) || isAccountJson(file))
    return (await addArchive(cli, file, options)).value.accountId;
  const name = basename(file, extname(file)) || file;
  const { sheet, headerRow } = options;
  const place = {
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
  };
  return (await importFile(cli, file, { account: name, ...place })).value.accountId ?? '';
}
