import { expect, it } from 'vitest';
import { previewOf } from '../../../electron/backend/import/preview.ts';
import { accountOf, personOf, planOf } from './reading.ts';

const ann = personOf('ann', { name: 'Ann', title: 'CEO', email: 'ann@x.example' });
const bo = personOf('bo', {
  name: 'Bo',
  title: 'Buyer',
  email: 'bo@x.example',
  managerId: 'ann',
  phone: '1',
});

it('says what is added, changed and left alone, field by field', () => {
  const records = accountOf(ann, bo);
  const text = `Name,Title,Email,Phone,Manager,Layer
Ann,CEO,ann@x.example,,,
Bo,Head of buying,bo@x.example,2,Cy,Management
Cy,COO,cy@x.example,,,Decision
`;
  const preview = previewOf(planOf(text, records), records);
  expect(preview.counts).toEqual({ added: 1, updated: 1, unchanged: 1, refused: 0 });
  expect(preview.people.map(({ fate }) => fate)).toEqual(['unchanged', 'updated', 'added']);
  expect(preview.changes).toEqual([
    {
      row: 3,
      personId: 'bo',
      name: 'Bo',
      fields: [
        { field: 'title', from: 'Buyer', to: 'Head of buying' },
        { field: 'phone', from: '1', to: '2' },
        { field: 'managerId', from: 'Ann', to: 'Cy' },
        { field: 'layer', from: 'operational', to: 'management' },
      ],
    },
  ]);
});

it('counts every problem, and lists the first five thousand', () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => `Person ${at},nobody`);
  const records = accountOf();
  const preview = previewOf(planOf(['Name,Manager', ...rows].join('\n'), records), records);
  expect(preview.problemCount).toBe(6_000);
  expect(preview.problems).toHaveLength(5_000);
});

it('takes texts that grow when they are cleaned', () => {
  const records = accountOf();
  const text = `Name,Title\n${'\ufb2c'.repeat(150)},Buyer\n`;
  const plan = planOf(text, records);
  expect(plan.merge.patches).toHaveLength(1);
  expect(plan.problems).toMatchObject([{ code: 'value.shortened', row: 2 }]);
});
