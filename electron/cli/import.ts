import { basename } from 'node:path';
import type { Command } from 'commander';
import type { AccountSummary } from '../../shared/api/account-types.ts';
import { fromBase64 } from '../../shared/api/base64.ts';
import type { Input, Output } from '../../shared/api/contract.ts';
import type { ImportMapping } from '../../shared/api/import-types.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import { addArchive, isAccountJson, isArchive } from './archive.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { findAccountIfAny } from './find-account.ts';
import { addReadingOptions, type ReadingOptions, withOptions } from './import-options.ts';
import { type ImportResult, printedImport } from './import-result.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { openAccount } from './open-account.ts';
import { addPassphraseOption, type PassphraseOptions } from './passphrase.ts';
import { readBase64 } from './read-base64.ts';
import { addPlaceOptions, type PlaceOptions, previewAt } from './table-place.ts';
import { writeOut } from './write-out.ts';

interface ImportOptions extends PassphraseOptions, PlaceOptions, ReadingOptions {
  readonly account?: string;
  readonly dryRun?: boolean;
  readonly withoutBackup?: boolean;
  readonly problems?: string;
}

export function addImport(program: Command, run: Run): void {
  const command = program
    .command('import <file>')
    .description(
      'take people over from a CSV, Excel (.xlsx), vCard, text or exported JSON file, the same file again updates them; or add the account of an .inroad file, or of a JSON file without --account, as a new one',
    )
    .option(
      '--account <name>',
      'account to import into, made if there is none of that name; of an .inroad file, the name of the new account',
    )
    .option('--dry-run', 'show what would be imported and store nothing')
    .option('--problems <csv>', 'write every problem into a CSV file; only the first are printed')
    .option('--without-backup', 'import although no backup can be made before');
  const start = run((cli, file: string, options: ImportOptions) =>
    isWhole(file, options)
      ? addArchive(cli, file, options)
      : importFile(cli, file, { ...options, account: options.account ?? '' }),
  );
  const whole = addPassphraseOption(addReadingOptions(addPlaceOptions(command)));
  whole.action((file: string, options: ImportOptions) => {
    if (options.account === undefined && !isWhole(file, options))
      command.error("error: required option '--account <name>' not specified");
    if ((options.dryRun || options.problems) && isWhole(file, options))
      command.error(
        'error: an account is added as a whole; --dry-run and --problems are for tables',
      );
    return start(file, options);
  });
}

/** Whether all of an account is taken in, not only people into one that is named. */
function isWhole(file: string, { account }: ImportOptions): boolean {
  return isArchive(file) || (isAccountJson(file) && account === undefined);
}

type Found = Pick<
  ImportResult,
  'rows' | 'missing' | 'markedLeft' | 'doubts' | 'doubtCount' | 'problems' | 'problemCount'
>;

/** Previews, then stores unless it is a dry run; an account that is new comes to be with its people. */
export async function importFile(
  cli: Cli,
  file: string,
  options: ImportOptions & { readonly account: string },
): Promise<Printed & { readonly value: ImportResult }> {
  const { t } = cli;
  const account = await findAccountIfAny(cli, options.account);
  const accountId = account?.id ?? null;
  const source = {
    fileName: basename(file),
    data: readBase64(file),
    decisions: [...(options.match ?? [])],
    opportunityId: await opportunityOf(cli, account, options),
  };
  const name = account?.name ?? options.account;
  cli.progress(t('cli.reading', { file }));
  const look = (mapping: ImportMapping | null) => preview(cli, { ...source, accountId, mapping });
  const proposed = await previewAt(source.fileName, await look(null), options, look);
  const mapping = withOptions(proposed.mapping, options);
  if (options.dryRun) {
    const again = await look(mapping);
    await writeProblems(cli, { ...source, accountId, mapping, sinceSeq: null }, options);
    return printedImport(t, {
      ...resultOf(again, name, accountId, options),
      dryRun: true,
      people: again.counts,
      mapping,
    });
  }
  cli.progress(t('cli.importing', { rows: proposed.rows }));
  const report = await interruptible(cli, (jobId) =>
    withProgress(cli, jobId, () =>
      cli.api['import.run']({
        ...source,
        accountId,
        newAccount: accountId === null ? { name } : null,
        mapping,
        withoutBackup: options.withoutBackup,
        jobId,
      }),
    ),
  );
  const sinceSeq = accountId === null ? null : report.sinceSeq;
  await writeProblems(cli, { ...source, accountId, mapping, sinceSeq }, options);
  return printedImport(t, {
    ...resultOf(report, name, report.accountId, options),
    dryRun: false,
    people: report.people,
  });
}

function preview(cli: Cli, input: Input<'import.preview'>): Promise<Output<'import.preview'>> {
  return interruptible(cli, (jobId) =>
    withProgress(cli, jobId, () => cli.api['import.preview']({ ...input, jobId })),
  );
}

async function writeProblems(
  cli: Cli,
  input: Omit<Input<'import.problems'>, 'lang'>,
  { problems }: ImportOptions,
): Promise<void> {
  if (problems === undefined) return;
  const { data } = await interruptible(cli, (jobId) =>
    cli.api['import.problems']({ ...input, lang: cli.lang, jobId }),
  );
  await writeOut(cli, problems, fromBase64(data));
}

async function opportunityOf(
  cli: Cli,
  account: AccountSummary | null,
  { opportunity }: ReadingOptions,
): Promise<string | null> {
  if (opportunity === undefined || account === null) return null;
  const { records } = await openAccount(cli, account.id);
  return resolveOpportunity(records, opportunity).id;
}

function resultOf(
  found: Found,
  account: string,
  accountId: string | null,
  { match = [] }: ReadingOptions,
): Omit<ImportResult, 'dryRun' | 'people'> {
  const { rows, missing, markedLeft, doubtCount, problems, problemCount } = found;
  const decided = new Set(match.map(({ row }) => row));
  const doubts = found.doubts.filter(({ row }) => !decided.has(row));
  return {
    account,
    accountId,
    rows,
    missing,
    markedLeft,
    doubts,
    doubtCount: doubtCount - (found.doubts.length - doubts.length),
    problems,
    problemCount,
  };
}
