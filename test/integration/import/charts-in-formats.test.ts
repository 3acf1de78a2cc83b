import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartBytes, hasCharts, seniorCharts } from '../../fixtures/shared-data.ts';
import { encodeGb18030, encodeUtf16 } from './encode.ts';
import { peopleOf, planned } from './reading.ts';
import { workbookOfTexts } from './workbook.ts';

/** Posts by the dozen, without names. */
const JUNIOR = hasCharts ? ['hm-treasury-2013-09-junior.csv'] : [];

describe.skipIf(!hasCharts)('the same chart in another format is the same people', () => {
  it.each([...seniorCharts(), ...JUNIOR])('%s', async (name) => {
    const original = chartBytes(name);
    const asIs = await planned(original);
    const text = new TextDecoder(asIs.mapping.encoding, { fatal: true }).decode(original);
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const forms = {
      gb18030: encodeGb18030(text),
      utf16le: encodeUtf16(text, 'le'),
      utf16be: encodeUtf16(text, 'be'),
      semicolons: new TextEncoder().encode(Papa.unparse(rows, { delimiter: ';' })),
      xlsx: workbookOfTexts(rows),
    };
    const people = peopleOf(asIs);
    expect(people.length).toBe(rows.length - 1);
    for (const [form, bytes] of Object.entries(forms)) {
      const plan = await planned(bytes, form);
      expect(plan.source.kind, form).toBe(form === 'xlsx' ? 'xlsx' : 'csv');
      expect(peopleOf(plan), form).toEqual(people);
    }
  });
});
