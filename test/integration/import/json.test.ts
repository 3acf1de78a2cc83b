import { expect, it } from 'vitest';
import { writeAccountJson } from '../../../electron/backend/export/json.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { blank, peopleOf, planned, refusal } from './reading.ts';

const people = [
  Person.parse({ id: 'p1', name: 'Ann', title: 'CEO', layer: 'decision', function: 'executive' }),
  Person.parse({
    id: 'p2',
    name: 'Bo',
    layer: 'management',
    managerId: 'p1',
    externalId: '7',
    order: 1,
  }),
  Person.parse({
    id: 'p3',
    name: 'Cy',
    layer: 'operational',
    managerId: 'p2',
    externalId: '7',
    externalOrdinal: 2,
    order: 2,
    email: 'cy@x.example',
    phone: '+86 138',
    notes: 'a\nb',
  }),
  Person.parse({
    id: 'p4',
    kind: 'ghost',
    title: 'Head of unit',
    layer: 'management',
    managerId: 'p3',
  }),
  Person.parse({ id: 'p5', kind: 'committee', name: 'Board', layer: 'decision' }),
  Person.parse({ id: 'p6', status: 'left', name: 'Di', layer: 'operational', department: 'IT' }),
];
const records: AccountRecords = {
  ...blank,
  people: Object.fromEntries(people.map((person) => [person.id, person])),
};
const json = writeAccountJson(records, '2026-03-01T08:00:00.000Z');

it('brings the people of an exported account into another one', async () => {
  const plan = await planned(json, 'acme.json');
  expect(plan.source).toMatchObject({ kind: 'json', encodings: [] });
  expect(plan.problems.filter(({ code }) => code !== 'root.several')).toEqual([]);
  const told = (list: readonly Person[]) => {
    const names = new Map(list.map((person) => [person.id, person.name || person.title]));
    return list
      .map(
        ({ id: _, externalId: _id, externalOrdinal: _nth, order: _order, managerId, ...rest }) => ({
          ...rest,
          manager: managerId && names.get(managerId),
        }),
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
  expect(told(peopleOf(plan))).toEqual(told(people));
});

it('knows everybody again in the account it came from', async () => {
  const plan = await planned(json, 'acme.json', records);
  expect(plan.merge).toMatchObject({ added: 0, updated: 0, unchanged: people.length, patches: [] });
});

it('is known by its content, and other JSON is refused', async () => {
  expect((await planned(json, 'pasted.txt')).source.kind).toBe('json');
  expect(await refusal('{"format":"inroad-account","version":9}', 'a.json')).toBe('import.newer');
  expect(await refusal('[1,2]', 'a.json')).toBe('import.json-foreign');
  expect(await refusal('['.repeat(200_000), 'a.json')).toBe('import.json-foreign');
});
