import { AppError, type ErrorCode } from '../../shared/api/errors.ts';
import type { Opportunity } from '../../shared/domain/opportunity.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import type { TeamMember } from '../../shared/domain/team-member.ts';
import { pickOpportunity } from './opportunity.ts';
import { nameKey } from './projection/name-key.ts';

const MAX_CANDIDATES = 10;

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The account somebody means by an id or a name, whatever its case.
 *
 * @param accounts  As `account.list` answers.
 * @throws {AppError} `account.not-found`, `account.ambiguous` (lists the candidates).
 */
export function resolveAccount<A extends Named>(accounts: readonly A[], text: string): A {
  return resolve(accounts, text, {
    missing: new AppError('account.not-found', { account: text }),
    ambiguous: 'account.ambiguous',
  });
}

/**
 * The person somebody means by an id, an id of the source it was imported from, or a name, in this order.
 *
 * @throws {AppError} `person.not-found`, `person.ambiguous` (lists the candidates).
 */
export function resolvePerson(records: AccountRecords, text: string): Person {
  const people = Object.values(records.people);
  const external = people.filter(({ externalId }) => externalId !== '' && externalId === text);
  const found = records.people[text] ? [] : external;
  if (found.length > 1) throw ambiguous('person.ambiguous', text, found);
  return (
    found[0] ??
    resolve(people, text, {
      missing: new AppError('person.not-found', { person: text }),
      ambiguous: 'person.ambiguous',
    })
  );
}

/**
 * The opportunity somebody means by an id or a name; the oldest open one when nobody says.
 *
 * @throws {AppError} `opportunity.not-found`, `opportunity.ambiguous`, `opportunity.none`.
 */
export function resolveOpportunity(records: AccountRecords, text: string | null): Opportunity {
  if (text === null) return pickOpportunity(records, null);
  return resolve(Object.values(records.opportunities), text, {
    missing: new AppError('opportunity.not-found', { opportunity: text }),
    ambiguous: 'opportunity.ambiguous',
  });
}

/**
 * One of ours by id or name; the first by id where two have one name, for they are one entry in most lists.
 *
 * @throws {AppError} `team-member.not-found`.
 */
export function resolveTeamMember(records: AccountRecords, text: string): TeamMember {
  const [found] = matching(Object.values(records.teamMembers), text);
  if (!found) throw new AppError('team-member.not-found', { name: text });
  return found;
}

function resolve<T extends Named>(
  all: readonly T[],
  text: string,
  errors: { missing: AppError; ambiguous: ErrorCode },
): T {
  const found = matching(all, text);
  if (found.length > 1) throw ambiguous(errors.ambiguous, text, found);
  if (!found[0]) throw errors.missing;
  return found[0];
}

function matching<T extends Named>(all: readonly T[], text: string): T[] {
  const byId = all.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const key = nameKey(text);
  return all.filter(({ name }) => nameKey(name) === key).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ambiguous(code: ErrorCode, name: string, candidates: readonly Named[]): AppError {
  const listed = candidates
    .slice(0, MAX_CANDIDATES)
    .map((one) => `${one.name} (${one.id})`)
    .join(', ');
  const more = candidates.length - MAX_CANDIDATES;
  return new AppError(code, { name, candidates: more > 0 ? `${listed}, +${more}` : listed });
}
