import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { maxBytesOf } from '../../../electron/host/max-bytes.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/api/import-types.ts';
import { newAccount, recordsOf, testBackend } from '../backend/harness.ts';

const ROWS = 100_000;
const TITLES = ['Director of IT', 'Buyer', 'Finance clerk', 'Plant operator', 'Head of unit'];
// On two idle cores a preview takes less than a second and an import less than 20; this machine may be busy.
const PREVIEW_MS = 5_000;
const IMPORT_MS = 60_000;

it('imports a hundred thousand rows', { timeout: 200_000 }, async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const manager = at === 0 ? '' : Math.floor((at - 1) / 8) + 1;
    return `${at + 1},Person ${at},${TITLES[at % TITLES.length]},Dept ${at % 50},${manager}`;
  });
  const data = toBase64(
    new TextEncoder().encode(['id,name,title,department,manager id', ...rows].join('\n')),
  );
  const file = { fileName: 'large.csv', data, accountId };
  await api['import.prepare']({});
  const started = performance.now();
  const preview = await api['import.preview']({ ...file, mapping: null });
  const previewed = performance.now();
  expect(preview.counts).toEqual({ added: ROWS, updated: 0, unchanged: 0, refused: 0 });
  const report = await api['import.run']({ ...file, mapping: preview.mapping });
  const imported = performance.now();
  expect(report.people.added).toBe(ROWS);
  expect(Object.keys((await recordsOf(api, accountId)).people).length).toBe(ROWS);
  const [first, second] = [previewed - started, imported - previewed].map(Math.round);
  console.log(`${ROWS} rows: preview ${first} ms, import ${second} ms`);
  expect(first).toBeLessThan(PREVIEW_MS);
  expect(second).toBeLessThan(IMPORT_MS);
});

it('is no larger than a request may be, nor is any file that is read', () => {
  const decisions = Array.from({ length: 20_000 }, (_, row) => ({ row, personId: randomUUID() }));
  const request = {
    fileName: 'large.csv',
    data: toBase64(new Uint8Array(MAX_IMPORT_BYTES)),
    decisions,
  };
  expect(JSON.stringify(request).length).toBeLessThan(maxBytesOf('import.run'));
  expect(maxBytesOf('import.preview')).toBe(maxBytesOf('import.run'));
});
