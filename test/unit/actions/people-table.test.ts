import { describe, expect, it } from 'vitest';
import {
  peopleTable,
  tableHtml,
  tableText,
} from '../../../renderer/actions/clipboard/people-table.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { OPPORTUNITY, recordsOf } from '../scene/sample-records.ts';

const records = recordsOf({
  people: {
    boss: { name: 'Boss', layer: 'decision' },
    ann: { name: 'Ann "A" <script>x</script>', title: 'Head\tof\nall', managerId: 'boss' },
    bo: { name: '=1+1', managerId: 'ann', reach: 'met' },
    cy: { name: 'Cy', managerId: 'ann', department: 'Elsewhere' },
  },
  assessments: { ann: { influences: ['user', 'coach'], attitude: 2 } },
});
const table = peopleTable(records, ['bo', 'ann'], OPPORTUNITY, translator('en'));

describe('people as a table', () => {
  it('has a row for each of those who are selected, managers first, and no empty column', () => {
    expect(table.map(([name]) => name)).toEqual(['Name', 'Ann "A" <script>x</script>', '=1+1']);
    const [headers, ann] = table;
    expect(headers).toEqual([
      ...['Name', 'Title', 'Reports to', 'Buying influence', 'Attitude', 'Reach', 'Layer'],
    ]);
    expect(ann?.slice(2)).toEqual(['Boss', 'User, Coach', 'Advocate', 'None', 'Management']);
  });

  it('speaks the language of the window', () => {
    const [headers] = peopleTable(records, ['ann'], OPPORTUNITY, translator('zh-CN'));
    expect(headers?.slice(0, 2)).toEqual(['姓名', '职务']);
  });

  it('is text with a tab between cells and a line for each row, and no formula', () => {
    const lines = tableText(table).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.split('\t').length)).toEqual([7, 7, 7]);
    expect(lines[1]).toContain('Head of all');
    expect(lines[2]).toMatch(/^'=1\+1\t/);
  });

  it('is HTML in which nothing typed is markup', () => {
    const html = tableHtml(table);
    expect(html.match(/<(?!\/?(?:table|thead|tbody|tr|th|td)\b)/g)).toBeNull();
    expect(html).toContain('<td>Ann &quot;A&quot; &lt;script&gt;');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('<td>&#39;=1+1</td>');
    expect(html).not.toContain('/>');
  });
});
