import type { Command } from 'commander';
import { ARCHIVE_EXTENSION } from '../../shared/api/archive-types.ts';
import { fromBase64 } from '../../shared/api/base64.ts';
import {
  EXPORT_TABLES,
  type ExportFormat,
  type ExportParts,
  type ExportTable,
  PAGES,
  type Page,
} from '../../shared/api/export-types.ts';
import type { ComparedPoints } from '../../shared/api/history-types.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import { LANGS, type Lang } from '../../shared/i18n/messages.ts';
import { AUDIENCES, type Audience } from '../../shared/scene/audience.ts';
import type { ExportView } from '../../shared/scene/export-view.ts';
import type { Scope } from '../../shared/scene/scope.ts';
import type { Theme } from '../../shared/scene/tokens.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import { writeArchive } from './archive.ts';
import type { Cli, Run } from './cli.ts';
import { addScopeOptions, type ScopeOptions, scopeFrom, viewFrom } from './export-scope.ts';
import { FILE_FORMATS, type FileFormat, formatOf } from './file-format.ts';
import { findAccount } from './find-account.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { openAccount } from './open-account.ts';
import { listOf, numberFrom, oneOf } from './options.ts';
import { addPassphraseOption, type PassphraseOptions } from './passphrase.ts';
import { printedOf, writeOut } from './write-out.ts';

/** How one file is made; what is not named is as the contract has it. */
interface FileOptions {
  /** File to write; `-` is the standard output. */
  readonly out: string;
  readonly lang?: Lang;
  readonly scale: number;
  readonly theme?: Theme;
  readonly page?: Page;
  readonly table?: ExportTable;
  readonly audience?: Audience;
  readonly names?: boolean;
  readonly roles?: boolean;
  readonly without?: readonly Part[];
  readonly proposals?: boolean;
  readonly scope?: Scope;
  readonly view?: ExportView;
  readonly compare?: ComparedPoints;
}

export interface ExportOptions extends FileOptions, ScopeOptions, PassphraseOptions {
  /** Kind of file; the ending of `out` says it otherwise. */
  readonly format?: FileFormat;
  readonly opportunity?: string;
}

type Part = keyof ExportParts;
const PARTS = ['ties', 'legend', 'gaps', 'ghosts'] as const satisfies readonly Part[];
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

export function addExport(program: Command, run: Run): void {
  const command = program
    .command('export <account>')
    .description('write the map as a picture or as data, or the account with its history')
    .requiredOption('--out <file>', 'file to write; - for the standard output');
  addFileOptions(command).action(
    run(async (cli, given: string, options: ExportOptions) => {
      const { id } = await findAccount(cli, given);
      return printedOf(cli, options.out, await exportAccount(cli, id, options));
    }),
  );
}

/** Options that say how a file is made. */
export function addFileOptions(command: Command): Command {
  command
    .option(
      '--format <format>',
      `kind of file, else as its name ends: ${FILE_FORMATS.join(', ')}`,
      oneOf(FILE_FORMATS),
    )
    .option('--opportunity <name>', 'opportunity that is shown')
    .option('--lang <lang>', `language of the picture: ${LANGS.join(', ')}`, oneOf(LANGS))
    .option('--scale <n>', 'pixels per map unit of a PNG', numberFrom(0.1, 8, false), 2)
    .option('--theme <theme>', `colours: ${THEMES.join(', ')}`, oneOf(THEMES), 'light')
    .option('--page <page>', `paper of a PDF: ${PAGES.join(', ')}`, oneOf(PAGES), 'fit')
    .option('--table <what>', `content of a CSV: ${EXPORT_TABLES.join(', ')}`, oneOf(EXPORT_TABLES))
    .option(
      '--audience <who>',
      `who reads the file: ${AUDIENCES.join(', ')}`,
      oneOf(AUDIENCES),
      'internal',
    )
    .option('--no-names', 'client-safe: leave names out')
    .option('--roles', 'client-safe: show economic, user and technical influence')
    .option('--without <parts>', `leave out of the map: ${PARTS.join(', ')}`, listOf(PARTS))
    .option('--proposals', 'draw the ghosts that are proposed for open gaps; never client-safe');
  return addPassphraseOption(addScopeOptions(command));
}

/** Writes one file of an account. */
export async function exportAccount(cli: Cli, accountId: string, options: ExportOptions) {
  const { out: file, format = formatOf(file, FILE_FORMATS) } = options;
  const { records } = await openAccount(cli, accountId);
  const bytes =
    format === ARCHIVE_EXTENSION
      ? await writeArchive(cli, accountId, file, options)
      : await exportView(cli, records, format, options);
  const value = { account: records.account.name, file, format, bytes };
  return { value, text: cli.t('cli.written', { file, bytes }) };
}

function exportView(
  cli: Cli,
  records: AccountRecords,
  format: ExportFormat,
  options: ExportOptions,
): Promise<number> {
  const wanted = options.opportunity;
  const opportunity = wanted === undefined ? null : resolveOpportunity(records, wanted);
  return exportMap(cli, records.account.id, opportunity?.id ?? null, format, {
    ...options,
    scope: scopeFrom(records, options),
    view: viewFrom(options),
  });
}

/** Renders and writes one file; answers with its size in bytes. */
export async function exportMap(
  cli: Cli,
  accountId: string,
  opportunityId: string | null,
  format: ExportFormat,
  options: FileOptions,
): Promise<number> {
  const { out, lang, scale, theme = 'light', page, table, audience, names, roles } = options;
  cli.progress(cli.t('cli.rendering', { file: out }));
  return interruptible(cli, async (jobId, signal) => {
    const { data, missing } = await withProgress(cli, jobId, () =>
      cli.api['export.render']({
        accountId,
        opportunityId,
        jobId,
        format,
        lang: lang ?? cli.lang,
        theme,
        scale,
        page,
        table,
        audience,
        names,
        roles,
        scope: options.scope,
        view: options.view,
        compare: options.compare ?? null,
        parts: {
          ...Object.fromEntries(options.without?.map((part) => [part, false]) ?? []),
          proposals: options.proposals ?? false,
        },
      }),
    );
    signal.throwIfAborted();
    if (missing.length > 0)
      cli.progress(cli.t('export.missing', { characters: missing.slice(0, 20).join(' ') }));
    const bytes = fromBase64(data);
    await writeOut(cli, out, bytes);
    return bytes.length;
  });
}
