import { problemColumn, problemText } from '../../shared/api/import-problems.ts';
import type { ImportDoubt, ImportMapping, ImportProblem } from '../../shared/api/import-types.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import type { Printed } from './cli.ts';

/** What an import did, or would do. */
export interface ImportResult {
  readonly account: string;
  readonly accountId: string | null;
  readonly dryRun: boolean;
  readonly rows: number;
  readonly people: Readonly<Record<'added' | 'updated' | 'unchanged' | 'refused', number>>;
  /** People of earlier files that this one does not name, and how many of them are marked as left. */
  readonly missing: number;
  readonly markedLeft: number;
  /** The first of the doubtful rows and of the problems, and how many there are. */
  readonly doubts: readonly ImportDoubt[];
  readonly doubtCount: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly mapping?: ImportMapping;
}

export function printedImport(
  t: Translate,
  result: ImportResult,
): Printed & { readonly value: ImportResult } {
  const { account, rows, people, doubts, doubtCount, problems, problemCount } = result;
  const heading = result.dryRun ? 'cli.would-import' : 'cli.imported';
  const unlisted = doubtCount - doubts.length + problemCount - problems.length;
  return {
    value: result,
    text: [
      t(heading, { account, rows }),
      t('cli.import-counts', people),
      ...missingText(t, result),
      ...doubts.map((doubt) => doubtText(t, doubt)),
      ...problems.map((problem) => problemLine(t, problem)),
      ...(unlisted > 0 ? [t('cli.import-unlisted', { n: unlisted })] : []),
    ].join('\n'),
  };
}

/** What concerns the whole file has no row, and what concerns a row no column. */
function problemLine(t: Translate, one: ImportProblem): string {
  const { row } = one;
  const [column, problem] = [problemColumn(one), problemText(one, t)];
  if (row === 0) return problem;
  return column === ''
    ? t('cli.import-problem', { row, problem })
    : t('cli.import-problem-in', { row, column, problem });
}

function missingText(t: Translate, { missing, markedLeft }: ImportResult): string[] {
  if (missing === 0) return [];
  return [t(markedLeft > 0 ? 'history.import.marked' : 'history.import.missing', { n: missing })];
}

/** With the words to type for each who it could be. */
function doubtText(t: Translate, { row, name, reason, candidates }: ImportDoubt): string {
  const who = candidates
    .map((one) => `--match ${row}=${one.personId ?? `#${one.row}`} (${describe(one)})`)
    .join(', ');
  return t('cli.import-doubt', { row, name, reason: t(`import.doubt.reason.${reason}`), who });
}

function describe(who: { name: string; title: string; department: string }): string {
  return [who.name, who.title, who.department].filter((part) => part !== '').join(', ');
}
