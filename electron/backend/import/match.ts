import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Draft } from './drafts.ts';

/**
 * The person each draft means, nobody twice: by id and its ordinal, else e-mail, else name and title (and department
 * where both have one). Never by name alone; an id never finds somebody who has another one.
 */
export function matchPeople(
  records: AccountRecords,
  drafts: readonly Draft[],
): readonly (Person | undefined)[] {
  const people = Object.values(records.people);
  if (people.length === 0) return drafts.map(() => undefined);
  const byId = new Map(people.filter((p) => p.externalId !== '').map((p) => [externalKey(p), p]));
  // Our own export names people by their own id where they have no other.
  const byOwnId = new Map(people.map((person) => [person.id, person]));
  const findAny = finder(people);
  const findWithoutId = finder(people.filter((person) => person.externalId === ''));
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const known =
      draft.externalId === ''
        ? findAny(draft)
        : (byId.get(externalKey(draft)) ?? byOwnId.get(draft.externalId) ?? findWithoutId(draft));
    if (!known || taken.has(known.id)) return undefined;
    taken.add(known.id);
    return known;
  });
}

/** Finds the one person with a draft's mail address, else with its words. */
function finder(people: readonly Person[]): (draft: Draft) => Person | undefined {
  const byMail = uniqueBy(people, (person) => person.email.toLowerCase());
  const byText = uniqueBy(people, textKey);
  const byNameAndTitle = uniqueBy(people, nameAndTitle);
  return (draft) => {
    const found = byMail.get(draft.email.toLowerCase()) ?? byText.get(textKey(draft));
    if (found) return found;
    const person = byNameAndTitle.get(nameAndTitle(draft));
    // Where both name a department, it would have been the same.
    const fits = person?.department === '' || draft.department === '';
    return fits ? person : undefined;
  };
}

function externalKey({
  externalId,
  externalOrdinal,
}: {
  externalId: string;
  externalOrdinal: number;
}) {
  return `${externalOrdinal} ${externalId}`;
}

/** Name, title and department together; empty, and so no key, when fewer than two of them are known. */
function textKey({ name, title, department }: { name: string; title: string; department: string }) {
  const parts = [name, title, department];
  return parts.filter((part) => part !== '').length < 2 ? '' : parts.join('\n').toLowerCase();
}

/** Name and title together; empty when one of them is not known. */
function nameAndTitle({ name, title }: { name: string; title: string }) {
  return name === '' || title === '' ? '' : `${name}\n${title}`.toLowerCase();
}

/** People by key; keys that are empty or fit several people are left out. */
function uniqueBy(people: readonly Person[], key: (person: Person) => string): Map<string, Person> {
  const found = new Map<string, Person | null>();
  for (const person of people) {
    const value = key(person);
    if (value !== '') found.set(value, found.has(value) ? null : person);
  }
  return new Map([...found].filter((entry): entry is [string, Person] => entry[1] !== null));
}
