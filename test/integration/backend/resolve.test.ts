import { expect, it } from 'vitest';
import {
  resolveAccount,
  resolveOpportunity,
  resolvePerson,
  resolveTeamMember,
} from '../../../electron/backend/resolve.ts';
import { buildRecords } from '../../fixtures/records.ts';

const records = buildRecords({
  people: {
    p1: { name: 'Ada Lang', externalId: '77' },
    p2: { name: 'Bo', externalId: '88' },
    p3: { name: 'bo', externalId: '88' },
    '99': { name: 'Cy', externalId: 'x' },
    p5: { name: 'Di', externalId: '99' },
  },
  opportunities: {
    late: { name: 'Late', createdAt: '2026-02-02T00:00:00.000Z' },
    early: { name: 'Early', createdAt: '2026-01-01T00:00:00.000Z' },
    done: { name: 'Done', status: 'won', createdAt: '2025-01-01T00:00:00.000Z' },
  },
  teamMembers: { m1: { name: 'Zhang Wei' } },
});

it('finds a person by id, source id or name, in this order', () => {
  expect(resolvePerson(records, 'p2').id).toBe('p2');
  expect(resolvePerson(records, '77').id).toBe('p1');
  expect(resolvePerson(records, '99').id).toBe('99');
  expect(resolvePerson(records, ' ADA lang').id).toBe('p1');
});

it('lists the candidates, with ids, when several fit', () => {
  const several = {
    code: 'person.ambiguous',
    params: expect.objectContaining({ candidates: 'Bo (p2), bo (p3)' }),
  };
  expect(() => resolvePerson(records, 'BO')).toThrow(expect.objectContaining(several));
  expect(() => resolvePerson(records, '88')).toThrow(expect.objectContaining(several));
  const accounts = [
    { id: 'a', name: 'Acme' },
    { id: 'b', name: 'ACME' },
  ];
  expect(() => resolveAccount(accounts, 'acme')).toThrow(
    /account\.ambiguous.*Acme \(a\), ACME \(b\)/,
  );
  expect(resolveAccount(accounts, 'b').name).toBe('ACME');
});

it('names what is not there', () => {
  expect(() => resolvePerson(records, 'Eve')).toThrow(/person\.not-found.*Eve/);
  expect(() => resolveAccount([], 'x')).toThrow(/account\.not-found/);
  expect(() => resolveOpportunity(records, 'x')).toThrow(/opportunity\.not-found/);
  expect(() => resolveTeamMember(records, 'x')).toThrow(/team-member\.not-found/);
  const none = buildRecords({ opportunities: {} });
  expect(() => resolveOpportunity(none, null)).toThrow(/opportunity\.none/);
});

it('means the oldest open opportunity when nobody names one', () => {
  expect(resolveOpportunity(records, null).id).toBe('early');
  expect(resolveOpportunity(records, 'late').id).toBe('late');
  expect(resolveTeamMember(records, 'zhang wei').id).toBe('m1');
});
