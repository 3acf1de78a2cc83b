import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, cliOn, execute } from '../cli/run-cli.ts';
import { workbookOfSheets } from './workbook.ts';

const BOOK = workbookOfSheets([
  { name: 'Head office', rows: [['Name'], ['Ann']] },
  {
    name: 'Plant',
    rows: [
      ['Bo', 'CFO'],
      ['Cy', 'Clerk'],
      ['Name', 'Title'],
      ['Di', 'Buyer'],
    ],
  },
  { name: 'Empty', rows: [] },
]);

function files() {
  const cli = cliOn();
  const fileOf = (name: string, content: string | Uint8Array) => {
    const file = join(cli.folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { ...cli, fileOf, book: fileOf('staff.xlsx', BOOK) };
}

it('the command line says which sheet is read, and where its headers stand', async () => {
  const { json, run, book } = files();
  const names = async () => {
    const people = await json<readonly { name: string }[]>('people', 'Acme');
    return people.map(({ name }) => name);
  };
  const plant = ['import', book, '--account', 'Acme', '--sheet', 'Plant'];
  expect(await json(...plant)).toMatchObject({ rows: 1, people: { added: 1 }, problems: [] });
  expect(await names()).toEqual(['Di']);
  const bare = [...plant, '--header-row', '0', '--map', 'name=#1', '--map', 'title=#2'];
  expect(await json(...bare, '--dry-run')).toMatchObject({
    rows: 4,
    mapping: { sheet: 'Plant', headerRow: 0, columns: { name: '#1', title: '#2' } },
  });
  const unmapped = await run([...plant, '--header-row', '0']);
  expect(unmapped.code).toBe(1);
  expect(unmapped.err).toContain('#1, #2');
  expect(await json(...plant, '--header-row', '3')).toMatchObject({ people: { unchanged: 1 } });
});

it('what is not there is refused with what is, and nothing is stored', async () => {
  const { run, fileOf, book } = files();
  const csv = fileOf('staff.csv', 'Name\nAnn\n');
  const card = fileOf('ann.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VCARD\r\n');
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [book, ['--sheet', 'Plan'], 'import.sheet-unknown'],
    [book, ['--sheet', 'Empty'], 'import.sheet-empty'],
    [book, ['--header-row', '9'], 'import.header-unknown'],
    [csv, ['--sheet', 'Plant'], 'import.sheet-none'],
    [csv, ['--header-row', '7'], 'import.header-unknown'],
    [card, ['--header-row', '1'], 'import.header-unknown'],
  ];
  for (const [file, options, code] of cases) {
    const refused = await run(['import', file, '--account', 'Acme', ...options, '--json']);
    expect(refused.code, code).toBe(1);
    expect(refused.out + refused.err).toContain(code);
  }
  const { err } = await run(['import', book, '--account', 'Acme', '--sheet', 'Plan']);
  expect(err).toContain('Head office, Plant, Empty');
  expect((await run(['accounts'])).out).not.toContain('Acme');
  const wrong = await run(['import', csv, '--account', 'Acme', '--header-row', 'two']);
  expect(wrong.code).not.toBe(0);
});

it('a file is made out of the sheet that is said', async () => {
  const { folder, book } = files();
  const to = join(folder, 'plant.csv');
  const place = ['--sheet', 'Plant', '--header-row', '3'];
  const made = await execute(process.execPath, [CLI, 'convert', book, '--to', to, ...place]);
  expect(made).toMatchObject({ code: 0 });
  const text = readFileSync(to, 'utf8');
  expect(text).toContain('Di');
  expect(text).not.toContain('Ann');
});
