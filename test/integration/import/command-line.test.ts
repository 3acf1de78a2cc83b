import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAccountJson } from '../../../electron/backend/export/json.ts';
import { Person } from '../../../shared/domain/person.ts';
import { cliOn } from '../cli/run-cli.ts';
import { blank } from './reading.ts';
import { workbookOfTexts } from './workbook.ts';

const ann = Person.parse({ id: 'p1', name: 'Ann', title: 'CEO', layer: 'decision' });
const FILES: readonly (readonly [string, string | Uint8Array])[] = [
  [
    'chart.xlsx',
    workbookOfTexts([
      ['Name', 'Title'],
      ['Ann', 'CEO'],
    ]),
  ],
  ['ann.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nTITLE:CEO\r\nEND:VCARD\r\n'],
  ['list.txt', 'Ann, CEO\n'],
  ['acme.json', writeAccountJson({ ...blank, people: { p1: ann } }, '2026-03-01T08:00:00.000Z')],
];

it('takes every format, and knows the same person again in each', async () => {
  const { folder, json, run } = cliOn();
  const found: unknown[] = [];
  for (const [name, content] of FILES) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { people } = await json<{ people: object }>('import', file, '--account', 'Acme');
    found.push(people);
  }
  const nobody = { added: 0, updated: 0, refused: 0 };
  expect(found).toEqual([
    { ...nobody, added: 1, unchanged: 0 },
    { ...nobody, unchanged: 1 },
    { ...nobody, unchanged: 1 },
    // The export knows an id, which the person gets.
    { ...nobody, updated: 1, unchanged: 0 },
  ]);

  const damaged = join(folder, 'damaged.xlsx');
  writeFileSync(damaged, Buffer.from(FILES[0]?.[1] as Uint8Array).subarray(0, 700));
  const refused = await run(['import', damaged, '--account', 'Somebody else', '--json']);
  expect(refused.code).toBe(1);
  expect(refused.out + refused.err).toContain('import.workbook-damaged');
  expect((await run(['accounts'])).out).not.toContain('Somebody else');
});
