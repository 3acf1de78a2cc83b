import { mkdir } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Command } from 'commander';
import { fromBase64 } from '../../shared/api/base64.ts';
import { ExportFormat } from '../../shared/api/contract.ts';
import { AppError } from '../../shared/api/errors.ts';
import { LANGS, type Lang } from '../../shared/i18n/messages.ts';
import { writeFileAtomic } from '../backend/export/write-file.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import type { Cli, Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { openAccount } from './open-account.ts';
import { numberFrom, oneOf } from './options.ts';

interface ExportOptions {
  readonly out: string;
  readonly opportunity?: string;
  readonly lang?: Lang;
  readonly scale: number;
}

export function addExport(program: Command, run: Run): void {
  program
    .command('export <account>')
    .description('write the map as a picture or as data; the format follows from the file name')
    .requiredOption('--out <file>', 'file to write: .svg, .png or .json')
    .option('--opportunity <name>', 'opportunity that is shown')
    .option('--lang <lang>', `language of the picture: ${LANGS.join(', ')}`, oneOf(LANGS))
    .option('--scale <n>', 'pixels per map unit of a PNG', numberFrom(0.1, 8, false), 2)
    .action(
      run(async (cli, given: string, options: ExportOptions) => {
        const format = formatOf(options.out);
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const wanted = options.opportunity;
        const opportunity = wanted === undefined ? null : resolveOpportunity(records, wanted);
        const bytes = await exportMap(cli, account.id, opportunity?.id ?? null, format, options);
        return {
          value: { account: account.name, file: options.out, format, bytes },
          text: cli.t('cli.written', { file: options.out, bytes }),
        };
      }),
    );
}

/** Renders and writes one file; answers with its size in bytes. */
export async function exportMap(
  cli: Cli,
  accountId: string,
  opportunityId: string | null,
  format: ExportFormat,
  { out, lang, scale }: Pick<ExportOptions, 'out' | 'lang' | 'scale'>,
): Promise<number> {
  cli.progress(cli.t('cli.rendering', { file: out }));
  const { data } = await cli.api['export.render']({
    accountId,
    opportunityId,
    format,
    lang: lang ?? cli.lang,
    theme: 'light',
    scale,
  });
  const bytes = fromBase64(data);
  await writeToFolder(out, bytes);
  return bytes.length;
}

async function writeToFolder(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError('export.write', { file, reason }, { cause });
  }
  await writeFileAtomic(file, bytes);
}

function formatOf(file: string): ExportFormat {
  const format = ExportFormat.safeParse(extname(file).slice(1).toLowerCase());
  if (!format.success) throw new AppError('export.format', { format: extname(file) || file });
  return format.data;
}
