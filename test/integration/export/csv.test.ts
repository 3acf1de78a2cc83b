import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ExportInput, renderExport } from '../../../electron/backend/export/export.ts';
import { writeCsv } from '../../../electron/backend/export/tables/csv.ts';
import { phoneText } from '../../../electron/backend/export/tables/csv-cell.ts';
import { bareText, protectedText } from '../../../shared/domain/protected-text.ts';
import { OPPORTUNITY, recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';
import { fullAssessed, fullRecords } from './full-records.ts';

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '﹦', '⁼'];

async function csv(more: Partial<ExportInput> = {}): Promise<string> {
  const { data } = await renderExport({
    records: fullRecords(() => false),
    opportunityId: OPPORTUNITY,
    assessed: fullAssessed(false),
    format: 'csv',
    lang: 'en',
    theme: 'light',
    scale: 1,
    at: '2025-03-12T09:00:00.000Z',
    ...more,
  });
  return Buffer.from(data).toString('utf8');
}

function read(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

describe('a cell', () => {
  it.each(SIGNS)('that begins with %j is no formula, also behind room or apostrophes', (sign) => {
    const behind = /\s|\0/.test(sign) ? [] : [` ${sign}1`, `\u3000${sign}cmd`];
    for (const text of [`${sign}1+1`, `'${sign}1`, ...behind]) {
      expect(protectedText(text).startsWith("'")).toBe(true);
      expect(bareText(protectedText(text))).toBe(text);
    }
  });

  it('is marked so that the mark can be taken away, whatever the text', () => {
    const sign = fc.constantFrom(...SIGNS, "'", ' ', 'a');
    const text = fc.tuple(fc.array(sign, { maxLength: 4 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, ([signs, rest]) => {
        const whole = signs.join('') + rest;
        expect(bareText(protectedText(whole))).toBe(whole);
        if (whole === protectedText(whole)) expect(whole.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('leaves phones as they are, unless they reckon', () => {
    for (const phone of ['+86 138 0013 8000', '+8613800138000', '(010) 6554 3210', '110'])
      expect(phoneText(phone)).toBe(phone);
    for (const phone of ['+86-138', '+1+1', '=1', '-110'])
      expect(phoneText(phone)).toBe(`'${phone}`);
  });
});

describe('people as CSV', () => {
  it('open in Excel as they are: byte order mark, CRLF, quoted where needed', async () => {
    const records = recordsOf({
      people: { a: { name: 'Ann "A", Lee', notes: 'one\ntwo', phone: '+86 138 0013 8000' } },
    });
    const text = await csv({ records });
    expect(text.startsWith('\ufeffId,Name,Title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain('"Ann ""A"", Lee"');
    expect(read(text)[0]).toMatchObject({ Notes: 'one\ntwo', Phone: '+86 138 0013 8000' });
  });

  it('have every field of people and what we hold of them', async () => {
    const text = await csv();
    for (const field of ['name', 'title', 'department', 'email', 'phone', 'notes'])
      expect(text).toContain(`canarypeople${field}p1one`);
    for (const field of ['result', 'win', 'prefers'])
      expect(text).toContain(`canaryassessments${field}deal~p1one`);
    const rows = read(text);
    expect(rows).toHaveLength(4);
    expect(rows.find(({ Id }) => Id === 'p1')).toMatchObject({
      'Buying influence': 'Economic; Coach',
      'Coach status': 'Confirmed',
      Attitude: '2',
      Confidence: '91',
      Owner: 'canaryteammembersnameusone',
      'Open gaps': '1',
      Audience: 'Internal',
    });
    expect(rows.find(({ Id }) => Id === 'group')?.Members).toContain('canarypeoplenamep1one; ');
  });

  it('have no column for what may not be seen', async () => {
    const [row = {}] = read(await csv({ audience: 'client-safe', names: false, lang: 'zh-CN' }));
    expect(Object.keys(row)).toEqual([
      ...[
        '编号',
        '职务',
        '部门',
        '层面',
        '职能部门',
        '人员类型',
        '状态',
        '上级编号',
        '上级',
        '成员',
      ],
      ...['任职起始', '离任日期', '读者'],
    ]);
    expect(row.读者).toBe('可供客户，不含姓名');
  });

  it('hold numbers as numbers', () => {
    const csv = writeCsv({ headers: ['a', 'b'], rows: [[-2, '-2']] }).toString();
    expect(csv).toBe("\ufeffa,b\r\n-2,'-2\r\n");
  });
});

describe('gaps as CSV', () => {
  it('tell what is open, why and what next', async () => {
    const [row = {}] = read(await csv({ table: 'gaps' }));
    expect(row).toMatchObject({
      Severity: 'Critical',
      Status: 'Open',
      People: 'canarypeoplenamep1one',
      Opened: '2025-02-01',
      Rule: 'owner.missing',
    });
    expect(row['Next step']).not.toBe('');
  });

  it('are refused to a client, who may read none', async () => {
    await expect(csv({ table: 'gaps', audience: 'client-safe' })).rejects.toMatchObject({
      code: 'export.not-for-audience',
    });
  });
});

it('gives a file name that says what is inside', async () => {
  const input = { records: variedRecords(), opportunityId: OPPORTUNITY, assessed: null } as const;
  const how = { lang: 'en', theme: 'light', scale: 1, at: '2025-03-12T09:00:00.000Z' } as const;
  const { fileName, mime } = await renderExport({
    ...{ ...input, ...how, format: 'csv', table: 'gaps', audience: 'bid-team' },
  });
  expect([fileName, mime]).toEqual(['Acme 2025-03-12.bid-team.gaps.csv', 'text/csv']);
});
