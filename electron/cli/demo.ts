import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { toBase64 } from '../../shared/api/base64.ts';
import { AppError } from '../../shared/api/errors.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import { SAMPLE_CHART } from '../backend/sample/sample-account.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { exportMap } from './export.ts';
import { findAccount } from './find-account.ts';
import { gapReport } from './gap-report.ts';
import { openAccount } from './open-account.ts';

const FORMATS = ['svg', 'png', 'json'] as const;
const SCALE = 2;

interface DemoOptions {
  readonly out: string;
}

export function addDemo(program: Command, run: Run): void {
  program
    .command('demo')
    .description('the main job without a screen, on the sample chart')
    .option('--out <dir>', 'folder for the pictures and the database', join('out', 'demo'))
    .action(run(demo, ({ out }: DemoOptions) => databaseIn(out)));
}

/** Reads the sample's chart, makes the assessed account of it, and writes its map in every format. */
async function demo(cli: Cli, { out }: DemoOptions): Promise<Printed> {
  const { t } = cli;
  await showImport(cli);
  const accountId = await makeSample(cli);
  const { records } = await openAccount(cli, accountId);
  const opportunity = resolveOpportunity(records, null);
  const assessed = await cli.api['gap.list']({
    accountId,
    opportunityId: opportunity.id,
    date: null,
    closed: false,
  });
  const files = [];
  for (const format of FORMATS) {
    const file = join(out, `map.${format}`);
    await exportMap(cli, accountId, opportunity.id, format, { out: file, scale: SCALE });
    files.push(file);
  }
  const report = gapReport(records, opportunity, assessed, t);
  const ready = t('cli.demo-ready', { folder: resolve(out), file: cli.databaseFile });
  return {
    value: { ...(report.value as object), files, database: cli.databaseFile },
    text: `${report.text}\n\n${ready}`,
  };
}

async function showImport({ api, t, progress }: Cli): Promise<void> {
  const file = fileURLToPath(SAMPLE_CHART);
  progress(t('cli.reading', { file }));
  const preview = await api['import.preview']({
    fileName: basename(file),
    data: toBase64(readFileSync(file)),
    accountId: null,
    mapping: null,
  });
  progress(t('cli.importing', { rows: preview.rows }));
  progress(t('cli.import-counts', preview.counts));
}

/** A sample that an earlier demo left in the same database is made anew; other accounts stay. */
async function makeSample(cli: Cli): Promise<string> {
  const make = async () => (await cli.api['account.createSample']({ lang: cli.lang })).accountId;
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'account.name-taken') throw error;
    const name = String(error.params.name);
    const earlier = await findAccount(cli, name);
    await cli.api['account.delete']({ accountId: earlier.id, confirmName: name });
    return make();
  }
}

function databaseIn(folder: string): string {
  return join(folder, 'inroad.db');
}
