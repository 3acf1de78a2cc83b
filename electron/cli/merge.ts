import type { Command } from 'commander';
import type { MergeConflict, MergeReport } from '../../shared/api/archive-types.ts';
import { fieldLabel, fieldText, recordLabel } from '../../shared/api/record-text.ts';
import { messageKey, type Translate } from '../../shared/i18n/messages.ts';
import { archiveFrom } from './archive.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { addPassphraseOption, type PassphraseOptions } from './passphrase.ts';

interface MergeOptions extends PassphraseOptions {
  readonly account: string;
  readonly withoutBackup?: boolean;
}

export function addMerge(program: Command, run: Run): void {
  const command = program
    .command('merge <file>')
    .description(
      'merge a copy of an account (.inroad) into the account it stems from; the same file again changes nothing',
    )
    .requiredOption('--account <name>', 'account to merge into')
    .option('--without-backup', 'merge although no backup can be made before');
  addPassphraseOption(command).action(
    run((cli, file: string, options: MergeOptions) => merge(cli, file, options)),
  );
}

async function merge(cli: Cli, file: string, options: MergeOptions): Promise<Printed> {
  const archive = archiveFrom(file, options);
  const { withoutBackup } = options;
  const { id: accountId, name } = await findAccount(cli, options.account);
  cli.progress(cli.t('cli.reading', { file }));
  const report = await interruptible(cli, (jobId) =>
    withProgress(cli, jobId, () =>
      cli.api['archive.merge']({ ...archive, accountId, withoutBackup, jobId }),
    ),
  );
  return { value: { account: name, ...report }, text: reportText(name, report, cli.t) };
}

function reportText(name: string, report: MergeReport, t: Translate): string {
  const { taken, records, conflicts, conflictCount, loops } = report;
  if (taken === 0) return t('archive.mergedNothingText', { name });
  return [
    t('archive.merged', { name }),
    t('archive.taken', { n: taken }),
    ...records.map((counts) => countsText(counts, t)),
    conflictCount === 0 ? t('archive.noConflicts') : t('archive.conflicts', { n: conflictCount }),
    ...conflicts.map((conflict) => conflictText(conflict, t)),
    ...loops.map((loop) =>
      t('archive.loop', { ...loop, names: loop.names.join(t('ui.listComma')) }),
    ),
  ].join('\n');
}

function countsText({ collection, ...counts }: MergeReport['records'][number], t: Translate) {
  const said = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => t(messageKey(`archive.counts.${what}`), { n }));
  return t('archive.counted', {
    collection: t(`archive.collection.${collection}`),
    counts: said.join(t('ui.listComma')),
  });
}

function conflictText(conflict: MergeConflict, t: Translate): string {
  const { collection, field, from, reason } = conflict;
  const text = (value: unknown) => fieldText(collection, field, value, t);
  return t('cli.archive-conflict', {
    record: recordLabel(conflict, t),
    field: fieldLabel(field, t),
    kept: reason === 'removed' ? t('archive.removed') : text(conflict.kept),
    keptFrom: t(from === 'here' ? 'archive.here' : 'archive.file'),
    dropped: text(conflict.dropped),
  });
}
