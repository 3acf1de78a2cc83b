import { expect, it } from 'vitest';
import { planToShow } from '../../../electron/backend/import/plan.ts';
import { previewOf } from '../../../electron/backend/import/preview.ts';
import { readText } from '../../../electron/backend/import/source.ts';
import { accountOf, planOf } from './reading.ts';

const TEXT = 'Navn;Tittel\nAnn;CEO\nBo;CFO\n';
const records = accountOf();
const source = readText(new TextEncoder().encode(TEXT), 'people.csv', null);
const ids = () => 'new';

it('shows the rows of a file whose columns it does not know, about nobody, and says so', () => {
  const preview = previewOf(planToShow(source, null, records, ids), records);
  expect(preview).toMatchObject({
    headers: ['Navn', 'Tittel'],
    sample: [
      { row: 2, cells: ['Ann', 'CEO'] },
      { row: 3, cells: ['Bo', 'CFO'] },
    ],
    people: [],
    counts: { added: 0, updated: 0, unchanged: 0, refused: 2 },
    problems: [{ row: 0, code: 'columns.unknown', params: { headers: 'Navn, Tittel' } }],
  });
  const { mapping } = preview;
  const named = planToShow(source, { ...mapping, columns: { name: 'Navn' } }, records, ids);
  expect(named.drafts.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
});

it('but stores nothing of it', () => {
  expect(() => planOf(TEXT, records)).toThrow('import.mapping');
});

it('proposes columns anew for a mapping that has none', () => {
  const other = readText(new TextEncoder().encode('Name\nAnn\n'), 'people.csv', null);
  const { mapping } = planToShow(source, null, records, ids);
  expect(planToShow(other, mapping, records, ids).mapping.columns).toEqual({ name: 'Name' });
});
