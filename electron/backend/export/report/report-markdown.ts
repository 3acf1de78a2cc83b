import { cleanText } from '../../../../shared/domain/clean-text.ts';
import type { ShownMap } from '../map-scene.ts';
import type { Report, ReportGap, ReportScore } from './report.ts';
import type { LayerPeople } from './report-people.ts';

/** What CommonMark and its table, strike-through and link extensions read as more than a character. */
const MARKS = /[\\`*_[\]<>|~$&@]|(?<=\bwww)\.|:(?=\/\/)/gi;
/** What makes a heading, a list or a quotation of a line that begins with it. */
const BEGINNING = /^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * A report as Markdown (CommonMark with tables): nothing that somebody typed is taken for a mark, a link, HTML or the
 * end of a table cell.
 */
export function renderMarkdown(report: Report, t: ShownMap['t']): string {
  const { title, subtitle, audience, date, facts, score, gaps, layers, actions } = report;
  const blocks = [
    `# ${plain(title)}`,
    plain(subtitle),
    `**${plain(audience)}** – ${plain([date, ...facts].join(' – '))}`,
    ...(score ? scoreBlocks(score, t) : []),
    ...(gaps ? gapBlocks(gaps, t) : []),
    ...(actions && actions.rows.length > 0
      ? [`## ${plain(t('export.slide.actions'))}`, table(actions.headers, actions.rows)]
      : []),
    `## ${plain(t('export.report.people'))}`,
    ...layers.flatMap((layer) => layerBlocks(layer, t)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Text on one line, every mark escaped. */
function plain(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKS, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : `\\${mark}`))
    .replace(BEGINNING, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function scoreBlocks({ total, cap, parts }: ReportScore, t: ShownMap['t']): string[] {
  const rows = parts.map(({ name, points, of, costs }) => [
    name,
    t('score.of', { points, of }),
    costs,
  ]);
  const headers = [
    t('export.report.scorePart'),
    t('export.report.points'),
    t('export.report.cost'),
  ];
  return [
    `## ${plain(t('score.title'))}: ${total} / 100`,
    ...(cap === null ? [] : [plain(cap)]),
    table(headers, rows),
  ];
}

function gapBlocks({ open, waived }: NonNullable<Report['gaps']>, t: ShownMap['t']): string[] {
  return [
    `## ${plain(t('export.report.gaps'))}`,
    open.length === 0 ? plain(t('export.report.noGaps')) : gapList(open),
    ...(waived.length === 0 ? [] : [`### ${plain(t('export.report.waived'))}`, gapList(waived)]),
  ];
}

function gapList(gaps: readonly ReportGap[]): string {
  return gaps
    .map(({ severityName, title, reason, nextStep, waived }, i) =>
      [
        `${i + 1}. **${plain(severityName)}** – **${plain(title)}**`,
        plain(reason),
        plain(waived || `→ ${nextStep}`),
      ].join('\\\n   '),
    )
    .join('\n');
}

function layerBlocks({ name, headers, rows }: LayerPeople, t: ShownMap['t']): string[] {
  const people = rows.map(({ cells }) => cells);
  return [
    `### ${plain(name)} (${rows.length})`,
    rows.length === 0 ? plain(t('export.report.nobody')) : table(headers, people),
  ];
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(headers), `|${' --- |'.repeat(headers.length)}`, ...rows.map(line)].join('\n');
}
