import type { Command } from 'commander';
import { COMPARED_FORMATS } from '../../shared/api/export-types.ts';
import type { ComparedPoints, HistoryPlace } from '../../shared/api/history-types.ts';
import { unpackRecords } from '../../shared/document/packed-records.ts';
import { firstOpportunity } from '../../shared/domain/opportunity.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import { LANGS, type Lang } from '../../shared/i18n/messages.ts';
import { compareAccounts } from '../../shared/rules/compare.ts';
import { ruleSettings } from '../../shared/rules/rule-settings.ts';
import { AUDIENCES, type Audience } from '../../shared/scene/audience.ts';
import { type CompareGroup, compareGroupsText } from '../../shared/scene/compare-text.ts';
import type { Theme } from '../../shared/scene/tokens.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import type { Cli, Printed, Run } from './cli.ts';
import { exportMap } from './export.ts';
import { formatOf } from './file-format.ts';
import { findAccount } from './find-account.ts';
import { POINT_FORMS, resolvePoint } from './history-point.ts';
import { oneOf } from './options.ts';

const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

interface CompareOptions {
  readonly from: string;
  readonly to: string;
  readonly opportunity?: string;
  readonly out?: string;
  readonly lang?: Lang;
  readonly theme?: Theme;
  readonly audience?: Audience;
  readonly names?: boolean;
}

export function addCompare(program: Command, run: Run): void {
  program
    .command('compare <account>')
    .description('who joined, left and moved, got warmer or colder, and what opened and closed')
    .requiredOption('--from <point>', POINT_FORMS)
    .option('--to <point>', POINT_FORMS, 'now')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .option('--out <file>', `draw it as well: .${COMPARED_FORMATS.join(', .')}`)
    .option('--lang <lang>', `language of the picture: ${LANGS.join(', ')}`, oneOf(LANGS))
    .option('--theme <theme>', `colours: ${THEMES.join(', ')}`, oneOf(THEMES), 'light')
    .option(
      '--audience <who>',
      `who sees the picture: ${AUDIENCES.join(', ')}`,
      oneOf(AUDIENCES),
      'internal',
    )
    .option('--no-names', 'client-safe: leave names out of the picture')
    .action(run((cli, given: string, options: CompareOptions) => compare(cli, given, options)));
}

async function compare(cli: Cli, given: string, options: CompareOptions): Promise<Printed> {
  const { out } = options;
  const format = out === undefined ? null : formatOf(out, COMPARED_FORMATS);
  const account = await findAccount(cli, given);
  const points: ComparedPoints = {
    from: await resolvePoint(cli, account.id, options.from),
    to: await resolvePoint(cli, account.id, options.to),
  };
  const [before, after] = await Promise.all([
    momentAt(cli, account.id, points.from),
    momentAt(cli, account.id, points.to),
  ]);
  const opportunityId = opportunityOf(after.records, options.opportunity);
  const settings = ruleSettings(await cli.api['settings.get']({}));
  const comparison = compareAccounts(before, after, opportunityId, settings);
  const groups = compareGroupsText(comparison, before.records, after.records, cli.t);
  const bytes =
    out === undefined || format === null
      ? null
      : await exportMap(cli, account.id, opportunityId, format, {
          ...options,
          out,
          scale: 2,
          compare: points,
        });
  const { judgement, dates: _, ...changes } = comparison;
  const written = out === undefined ? [] : [cli.t('cli.written', { file: out, bytes: bytes ?? 0 })];
  return {
    value: {
      account: account.name,
      from: before.place,
      to: after.place,
      opportunityId,
      counts: Object.fromEntries(groups.map(({ id, lines }) => [id, lines.length])),
      ...changes,
      judgement,
      ...(out === undefined ? {} : { file: out, bytes }),
    },
    text: [
      `${account.name} · ${placeName(before.place)} → ${placeName(after.place)}`,
      ...(judgement === null
        ? []
        : [
            cli.t('history.scores', {
              from: Math.round(judgement.scoreBefore.total),
              to: Math.round(judgement.scoreAfter.total),
            }),
          ]),
      ...(groups.length === 0 ? [cli.t('history.same')] : groups.map(groupText)),
      ...written,
    ].join('\n\n'),
  };
}

async function momentAt(cli: Cli, accountId: string, point: ComparedPoints['from']) {
  const { place, records } = await cli.api['history.at']({ accountId, point });
  return { place, date: place.date, records: unpackRecords(records) };
}

function opportunityOf(records: AccountRecords, wanted: string | undefined): string | null {
  if (wanted !== undefined) return resolveOpportunity(records, wanted).id;
  return firstOpportunity(records.opportunities)?.id ?? null;
}

function groupText({ title, lines }: CompareGroup): string {
  const texts = lines.map(
    ({ name, detail }) => `  ${name}${detail === '' ? '' : `  –  ${detail}`}`,
  );
  return [`${title} (${lines.length})`, ...texts].join('\n');
}

function placeName({ name, date }: HistoryPlace): string {
  return name ?? date;
}
