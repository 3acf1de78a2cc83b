import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import type { ExportFormat } from '../../../shared/api/export-types.ts';
import { buildRecords, DEAL } from '../../fixtures/records.ts';

const records = buildRecords({
  people: { ada: { name: '王志远' } },
  teamMembers: { eva: {} },
  actions: {
    call: {
      what: 'Call, and ask; for\nthe budget',
      dueDate: '2026-04-03',
      ownerId: 'eva',
      where: 'Plant 2',
      why: 'secret reason',
      personIds: ['ada'],
    },
    later: { what: 'No day yet' },
    done: { what: 'Over', status: 'done', dueDate: '2026-01-01', doneOn: '2026-01-02' },
    other: { what: 'Of another sale', opportunityId: 'elsewhere', dueDate: '2026-04-04' },
  },
  opportunities: { [DEAL]: {}, elsewhere: {} },
});
const assessed = {
  opportunityId: DEAL,
  date: '2026-03-01',
  started: true,
  score: { total: 0, cap: null, parts: [] },
  gaps: [],
};
const make = async (format: ExportFormat, more: object = {}) => {
  const how = { lang: 'en', theme: 'light', scale: 1, at: '2026-03-01T09:00:00.000Z' } as const;
  const file = { records, assessed, opportunityId: DEAL, format, ...how, ...more };
  const text = Buffer.from((await renderExport(file)).data).toString('utf8');
  // Long lines of a calendar are folded.
  return text.replaceAll('\r\n ', '');
};

describe('actions leave', () => {
  it('as a calendar of what is still to be done by a day', async () => {
    const text = await make('ics');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toContain('UID:call@inroad');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260403');
    expect(lines).toContain('DTEND;VALUE=DATE:20260404');
    expect(lines).toContain('LOCATION:Plant 2');
    expect(lines.find((line) => line.startsWith('SUMMARY:'))).toContain(
      String.raw`Call\, and ask\; for`,
    );
    expect(text).toContain('王志远');
  });

  it('as a calendar that ends as it must, and none where there is nothing to put into one', async () => {
    expect(await make('ics')).toMatch(/END:VCALENDAR\r\n$/);
    const dateless = { ...records, actions: {} };
    await expect(make('ics', { records: dateless })).rejects.toMatchObject({
      code: 'export.no-dates',
    });
  });

  it('as lines of at most 75 octets that break between characters', async () => {
    const what = '请郑海燕引见总经理👨‍👩‍👧，然后问\u0007预算\r\nBEGIN:VALARM '.repeat(6);
    const { call } = records.actions;
    const hostile = { ...records, actions: { call: { ...call, what, where: what, why: what } } };
    const file = await renderExport({
      records: hostile as typeof records,
      assessed,
      opportunityId: DEAL,
      format: 'ics',
      lang: 'zh-CN',
      theme: 'light',
      scale: 1,
      at: '2026-03-01T09:00:00.000Z',
    });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.data);
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/^BEGIN:VALARM|\p{Cc}/u);
    }
  });

  it('without their reasons for the bid team, and not at all to a client', async () => {
    expect(await make('ics')).toContain('secret reason');
    expect(await make('ics', { audience: 'bid-team' })).not.toContain('secret reason');
    await expect(make('ics', { audience: 'client-safe' })).rejects.toMatchObject({
      code: 'export.not-for-audience',
    });
  });

  it('as a table, the one that is due first', async () => {
    const rows = (await make('csv', { table: 'actions' })).split('\r\n');
    expect(rows[0]).toContain('When');
    expect(rows.slice(1, -1).map((row) => row.split(',')[0])).toEqual([
      '2026-04-03',
      '',
      '2026-01-01',
    ]);
  });

  it('in a report', async () => {
    expect(await make('md')).toContain('## Action plan');
    expect(await make('html')).toContain('Plant 2');
  });
});
