import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../renderer/views/map/find-people.ts';
import { Person } from '../../../shared/domain/person.ts';

const people = Object.fromEntries(
  [
    { id: 'a', name: '王磊', title: '采购经理' },
    { id: 'b', name: 'Zoë Müller', title: 'Head of Purchasing', department: 'Finance' },
    { id: 'c', name: 'Anna Finn', notes: 'knows 王磊 well' },
    { id: 'd', name: '李王' },
    { id: 'e', title: 'Finance Director' },
  ].map((fields) => [fields.id, Person.parse({ layer: 'management', ...fields })]),
);
const found = (text: string) => findPeople(people, text).map(({ person }) => person.id);

describe('search in an account', () => {
  it('finds Chinese names of two characters, and one character of them', () => {
    expect(found('王磊')).toEqual(['a', 'c']);
    expect(found('王')).toEqual(['a', 'd', 'c']);
  });

  it('takes no notice of case and accents', () => {
    expect(found('zoe mull')).toEqual(['b']);
    expect(found('ZOË')).toEqual(['b']);
  });

  it('puts names before titles, departments and notes', () => {
    expect(found('fin')).toEqual(['c', 'e', 'b']);
  });

  it('says in which field it was found', () => {
    expect(findPeople(people, 'knows')).toMatchObject([{ field: 'notes' }]);
  });

  it('finds nobody for blank text', () => {
    expect(found('  ')).toEqual([]);
  });
});
