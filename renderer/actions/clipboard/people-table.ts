import i18next from 'i18next';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import { protectedText } from '../../../shared/domain/protected-text.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { inTreeOrder } from '../../../shared/domain/reporting.ts';
import { type Translate, translator } from '../../../shared/i18n/messages.ts';
import { peopleColumns } from '../../../shared/scene/people-columns.ts';
import { element, escapeXml } from '../../../shared/scene/xml.ts';
import type { OpenAccount, ViewState } from '../../store/types.ts';

/** Rows of cells, the headers first. */
export type TextTable = readonly (readonly string[])[];

/** The people who are selected as a table, in the language of the window. */
export function selectedTable({ records }: OpenAccount, view: ViewState): TextTable {
  const t = translator(i18next.language === 'zh-CN' ? 'zh-CN' : 'en');
  return peopleTable(records, view.selection, view.opportunityId, t);
}

/** People in the order of the reporting tree, with the columns that at least one of them has something in. */
export function peopleTable(
  records: AccountRecords,
  ids: readonly string[],
  opportunityId: string | null,
  t: Translate,
): TextTable {
  const chosen = new Set(ids);
  const people = inTreeOrder(records.people).filter(({ id }) => chosen.has(id));
  const columns = [
    ...peopleColumns(records, t),
    {
      header: 'domain.term.layer' as const,
      text: ({ layer }: (typeof people)[number]) => t(`domain.layer.${layer}`),
    },
  ].map(({ header, text }) => ({
    header: t(header),
    cells: people.map((person) =>
      text(person, records.assessments[assessmentId(opportunityId ?? '', person.id)]),
    ),
  }));
  const told = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return [
    told.map(({ header }) => header),
    ...people.map((_, i) => told.map(({ cells }) => cells[i] ?? '')),
  ];
}

/** Cells between tabs, one row a line, none of them a formula: what spreadsheets paste as columns. */
export function tableText(table: TextTable): string {
  const cell = (text: string) => protectedText(text.replace(/\s+/g, ' ').trim());
  return table.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** The same as an HTML table, for documents and mails. */
export function tableHtml([headers = [], ...rows]: TextTable): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    element('tr', {}, cells.map((text) => cellHtml(tag, protectedText(text))).join(''));
  const head = element('thead', {}, row(headers, 'th'));
  const body = element('tbody', {}, rows.map((cells) => row(cells, 'td')).join(''));
  return element('table', {}, `${head}${body}`);
}

/** An empty element would not be closed. */
function cellHtml(tag: 'th' | 'td', text: string): string {
  return text === '' ? `<${tag}></${tag}>` : element(tag, {}, escapeXml(text));
}
