import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  type ImportProblem,
} from '../../shared/api/import-types.ts';
import { messageKey, type Translate } from '../../shared/i18n/messages.ts';
import { addArchive, isArchive } from './archive.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { findAccountIfAny } from './find-account.ts';
import { oneOf } from './options.ts';
import { addPassphraseOption, type PassphraseOptions } from './passphrase.ts';
import { readBase64 } from './read-base64.ts';

type Columns = ImportMapping['columns'];
const MISSING = ['keep', 'left'] as const;
interface ImportOptions extends PassphraseOptions {
  readonly account?: string;
  readonly map?: Columns;
  readonly markMissing?: (typeof MISSING)[number];
  readonly dryRun?: boolean;
}

export function addImport(program: Command, run: Run): void {
  const command = program
    .command('import <file>')
    .description(
      'take people over from a CSV, Excel (.xlsx), vCard, text or exported JSON file, the same file again updates them; or add the account of an .inroad file as a new one',
    )
    .option(
      '--account <name>',
      'account to import into, made if there is none of that name; of an .inroad file, the name of the new account',
    )
    .option(
      '--map <field=column>',
      `fill a field from a column (${IMPORT_FIELDS.join(', ')})`,
      column,
    )
    .option(
      '--mark-missing <how>',
      'what becomes of people of earlier files that this one no longer names: keep, left',
      oneOf(MISSING),
    )
    .option('--dry-run', 'show what would be imported and store nothing');
  const start = run((cli, file: string, options: ImportOptions) =>
    isArchive(file)
      ? addArchive(cli, file, options)
      : importFile(cli, file, { ...options, account: options.account ?? '' }),
  );
  addPassphraseOption(command).action((file: string, options: ImportOptions) => {
    if (options.account === undefined && !isArchive(file))
      command.error("error: required option '--account <name>' not specified");
    if (options.dryRun && isArchive(file))
      command.error('error: an .inroad file is added as a whole; --dry-run is for tables');
    return start(file, options);
  });
}

/** Previews, then stores unless it is a dry run; an account that is new is only made when the file can be read. */
export async function importFile(
  cli: Cli,
  file: string,
  options: ImportOptions & { readonly account: string },
): Promise<Printed & { readonly value: Result }> {
  const { api, t } = cli;
  const source = { fileName: basename(file), data: readBase64(file) };
  const account = await findAccountIfAny(cli, options.account);
  const accountId = account?.id ?? null;
  cli.progress(t('cli.reading', { file }));
  const proposed = await api['import.preview']({ ...source, accountId, mapping: null });
  const mapping = withOptions(proposed.mapping, options);
  // A mapping that does not fit the file is refused here, before an account is made for it.
  const preview =
    options.map === undefined && options.markMissing === undefined
      ? proposed
      : await api['import.preview']({ ...source, accountId, mapping });
  if (options.dryRun) {
    return printed(t, {
      account: account?.name ?? options.account,
      accountId,
      dryRun: true,
      rows: preview.rows,
      people: preview.counts,
      missing: preview.missing,
      markedLeft: preview.markedLeft,
      problems: preview.problems,
      mapping,
    });
  }
  cli.progress(t('cli.importing', { rows: preview.rows }));
  const target = accountId ?? (await api['account.create']({ name: options.account })).accountId;
  const report = await api['import.run']({ ...source, accountId: target, mapping });
  return printed(t, {
    account: account?.name ?? options.account,
    accountId: target,
    dryRun: false,
    rows: report.rows,
    people: report.people,
    missing: report.missing,
    markedLeft: report.markedLeft,
    problems: report.problems,
  });
}

interface Result {
  readonly account: string;
  readonly accountId: string | null;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly people: Readonly<Record<'added' | 'updated' | 'unchanged' | 'refused', number>>;
  /** People of earlier files that this one does not name, and how many of them are marked as left. */
  readonly missing: number;
  readonly markedLeft: number;
  readonly problems: readonly ImportProblem[];
  readonly mapping?: ImportMapping;
}

function printed(t: Translate, result: Result): Printed & { readonly value: Result } {
  const { account, rows, people } = result;
  const problems = result.problems.map(({ row, code, params }) =>
    t('cli.import-problem', { row, problem: t(messageKey(`import.problem.${code}`), params) }),
  );
  const heading = result.dryRun ? 'cli.would-import' : 'cli.imported';
  return {
    value: result,
    text: [
      t(heading, { account, rows }),
      t('cli.import-counts', people),
      ...missingText(t, result),
      ...problems,
    ].join('\n'),
  };
}

function missingText(t: Translate, { missing, markedLeft }: Result): string[] {
  if (missing === 0) return [];
  return [t(markedLeft > 0 ? 'history.import.marked' : 'history.import.missing', { n: missing })];
}

function withOptions(
  mapping: ImportMapping,
  { map, markMissing }: Pick<ImportOptions, 'map' | 'markMissing'>,
): ImportMapping {
  return {
    ...mapping,
    columns: { ...mapping.columns, ...map },
    ...(markMissing && { missing: markMissing }),
  };
}

/** `field=Column`, given as often as there are fields to fill. */
function column(text: string, before: Columns = {}): Columns {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as field=Column.');
  const field: ImportField = oneOf(IMPORT_FIELDS)(text.slice(0, at));
  return { ...before, [field]: text.slice(at + 1) };
}
