import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { type ExportInput, renderExport } from '../../../electron/backend/export/export.ts';
import { writeXlsx } from '../../../electron/backend/export/tables/xlsx.ts';
import { writeZip } from '../../../electron/backend/export/tables/zip.ts';
import { readXlsx } from '../../../electron/backend/import/xlsx/read-xlsx.ts';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import { OPPORTUNITY } from '../../unit/scene/sample-records.ts';
import { fullAssessed, fullRecords } from './full-records.ts';
import { zipParts } from './zip-parts.ts';

const ABOUT = { title: 'T', subject: 'Internal', at: '2025-03-12T09:00:00.000Z' } as const;

function exported(more: Partial<ExportInput> = {}) {
  return renderExport({
    records: fullRecords(() => false),
    opportunityId: OPPORTUNITY,
    assessed: fullAssessed(false),
    format: 'xlsx',
    lang: 'en',
    theme: 'light',
    scale: 1,
    at: ABOUT.at,
    ...more,
  });
}

describe('a workbook', () => {
  it('holds people and gaps as typed cells, and says for whom', async () => {
    const { data, fileName, mime } = await exported();
    expect([fileName.endsWith('.xlsx'), mime]).toEqual([true, expect.stringMatching(/sheet$/)]);
    const parts = await zipParts(data);
    for (const xml of parts.values()) sax.parser(true).write(xml).close();
    expect(parts.get('xl/workbook.xml')).toMatch(/name="People".*name="Gaps"/);
    expect(parts.get('docProps/core.xml')).toContain('<dc:subject>Internal<');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('owner.missing');
    for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
    const [headers = [], ...rows] = (await readXlsx(data)).rows;
    const p1 = rows.find(([id]) => id === 'p1') ?? [];
    expect(p1[headers.indexOf('Name')]).toBe('canarypeoplenamep1one');
    expect(p1[headers.indexOf('Confidence')]).toBe('91');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>91</v>');
  });

  it('has no gaps for a client', async () => {
    const { data } = await exported({ audience: 'client-safe' });
    expect([...(await zipParts(data)).keys()].filter((name) => /sheet\d/.test(name))).toEqual([
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('is read back cell by cell, whatever the text', async () => {
    const odd = ['=1+1', '+86 138 0013 8000', '-5', "'x", '_x0041_', '_X0041_', ' a\n b ', '<&>"'];
    const cell = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 30, maxLength: 30 }), async (texts) => {
        const clean = texts.map((text) => cleanText(text));
        const table = { headers: clean.map((_, i) => `h${i}`), rows: [['first'], clean] };
        const { rows: back } = await readXlsx(writeXlsx([{ name: 'S', table }], ABOUT));
        const row = back[2] ?? [];
        expect(clean.map((_, i) => row[i] ?? '')).toEqual(clean);
      }),
      { numRuns: 60 },
    );
  });
});

it('writes a zip that is read back, and the same one for the same parts', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\/[a-zé中]{1,8}$/), text);
  await fc.assert(
    fc.asyncProperty(parts, async (given) => {
      const map = new Map(Object.entries(given));
      expect(await zipParts(writeZip(map))).toEqual(map);
      expect(writeZip(map).equals(writeZip(map))).toBe(true);
    }),
  );
});
