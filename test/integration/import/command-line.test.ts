import { readFileSync, writeFileSync } from 'node:fs';
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

it('names rows as the spreadsheet does, and writes all problems into a file', async () => {
  const { folder, json, run } = cliOn();
  const file = join(folder, 'staff.csv');
  const csv = join(folder, 'out', 'problems.csv');
  writeFileSync(
    file,
    'Staff 2026\n\nName,Title,Manager\nAnn,CEO,\n"Bo\nEk",CFO,Zed\nCy,Clerk,Zed\n',
  );
  const asked = ['import', file, '--account', 'Acme', '--problems', csv];
  const { out } = await run([...asked, '--dry-run']);
  expect(out).toContain('Row 5, column C · Manager: ');
  const dry = readFileSync(csv, 'utf8');
  const { problems } = await json<{ problems: object[] }>(...asked);
  expect(problems).toMatchObject([
    { row: 5, letter: 'C', column: 'Manager', code: 'manager.missing' },
    { row: 6, letter: 'C', column: 'Manager', code: 'manager.missing' },
  ]);
  expect(readFileSync(csv, 'utf8')).toBe(dry);
  expect(
    dry
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(0, 5)),
  ).toEqual(['"5","', '"6","']);
});
