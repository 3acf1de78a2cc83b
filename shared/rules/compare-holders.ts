import type { Person } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import type { Joined, Left } from './comparison.ts';
import { isSameName, nameKeyOf } from './same-name.ts';

/** Posts that one person may fill at a time. */
const MOST_POSTS = 3;

export type People = Readonly<Record<string, Person>>;

/** none: no card; gone: left or abolished; seat: held for nobody known; else what it is. */
export type CardState = 'none' | 'gone' | 'seat' | 'committee' | 'person';

/** What a card of the map stands for. */
export function stateOf(person: Person | undefined): CardState {
  if (!person) return 'none';
  if (person.status !== 'active') return 'gone';
  return person.kind === 'ghost' ? 'seat' : person.kind;
}

/** Who had cards at either point. Somebody is known by name, somebody without a name by the card. */
export interface Holders {
  /** Cards by who holds them, ascending by id. */
  readonly before: ReadonlyMap<string, readonly Id[]>;
  readonly after: ReadonlyMap<string, readonly Id[]>;
  /** Whether a card that is held at both points is held by the same person. */
  isSame(cardId: Id): boolean;
}

/**
 * Says who is who. A name that changed on a card that somebody made by hand is a correction; on a card that came from a
 * source (`externalId`: a post of it) it is another person, unless both names can be one person's (`isSameName`). Who
 * has one name on two cards is one person with two posts, unless the name is one that several people have.
 */
export function findHolders(before: People, after: People): Holders {
  const nameKey = remembered(nameKeyOf);
  const [held, holds] = [heldCards(before, nameKey), heldCards(after, nameKey)];
  const shared = new Set([...sharedNames(held), ...sharedNames(holds)]);
  const keysBefore = keysOf(held, shared);
  const keysAfter = keysOf(holds, shared);
  const known = { before: new Set(keysBefore.values()), after: new Set(keysAfter.values()) };
  const formerly = new Map<string, string>();
  for (const id of [...keysAfter.keys()].sort()) {
    const [was, is] = [keysBefore.get(id), keysAfter.get(id)];
    if (was === undefined || is === undefined || was === is || formerly.has(is)) continue;
    const [one, other] = [before[id], after[id]];
    if (one && other && isCorrection(one, other, { was, is }, known)) formerly.set(is, was);
  }
  const canonical = new Map([...keysAfter].map(([id, key]) => [id, formerly.get(key) ?? key]));
  return {
    before: cardsByKey(keysBefore),
    after: cardsByKey(canonical),
    isSame: (id) => keysBefore.get(id) === canonical.get(id),
  };
}

function isCorrection(
  before: Person,
  after: Person,
  { was, is }: { was: string; is: string },
  known: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): boolean {
  // Known from another card, so it is them and nobody who was here without a name.
  if (known.before.has(is)) return false;
  if (before.name === '') return true;
  if (after.name === '') return !known.after.has(was);
  return before.externalId === '' || isSameName(before.name, after.name);
}

/** A card that somebody holds, and what tells their name from others. */
interface HeldCard {
  readonly person: Person;
  readonly nameKey: string;
}

function heldCards(people: People, nameKey: (name: string) => string): readonly HeldCard[] {
  return Object.values(people)
    .filter((person) => stateOf(person) === 'person')
    .map((person) => ({ person, nameKey: nameKey(person.name) }));
}

function keysOf(held: readonly HeldCard[], shared: ReadonlySet<string>): Map<Id, string> {
  return new Map(
    held.map(({ person: { id }, nameKey }) => {
      const isOwn = nameKey !== '' && !shared.has(nameKey);
      return [id, isOwn ? nameKey : `${nameKey}#${id}`];
    }),
  );
}

/** Names that several people have at one point: on more cards than one person fills, or with two mail addresses. */
function sharedNames(held: readonly HeldCard[]): readonly string[] {
  return [...Map.groupBy(held, ({ nameKey }) => nameKey)].flatMap(([key, cards]) => {
    const mails = new Set(cards.map(({ person }) => person.email.toLowerCase()).filter(Boolean));
    return cards.length > MOST_POSTS || mails.size > 1 ? [key] : [];
  });
}

function remembered(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? answer(text);
    known.set(text, found);
    return found;
  };
}

function cardsByKey(keys: ReadonlyMap<Id, string>): ReadonlyMap<string, readonly Id[]> {
  const cards = new Map<string, Id[]>();
  for (const id of [...keys.keys()].sort()) {
    const key = keys.get(id) ?? '';
    const list = cards.get(key);
    if (list) list.push(id);
    else cards.set(key, [id]);
  }
  return cards;
}

/** Those who were nowhere before, by their card. */
export function findJoined(holders: Holders, before: People, after: People): Joined[] {
  const joined: Joined[] = [];
  for (const [key, [personId, ...otherIds]] of holders.after) {
    const person = personId === undefined ? undefined : after[personId];
    if (!person || holders.before.has(key)) continue;
    const last = before[person.id];
    const state = stateOf(last);
    joined.push({
      personId: person.id,
      name: person.name,
      title: person.title,
      how: JOINED[state],
      follows: state === 'person' ? (last?.name ?? '') : '',
      otherIds,
    });
  }
  return joined.sort(byPerson);
}

const JOINED = {
  none: 'new',
  gone: 'back',
  seat: 'filled',
  committee: 'filled',
  person: 'successor',
} as const satisfies Record<CardState, Joined['how']>;

/** Those who are nowhere any more, by the card they had. */
export function findLeft(holders: Holders, before: People, after: People): Left[] {
  const left: Left[] = [];
  for (const [key, [personId, ...otherIds]] of holders.before) {
    const person = personId === undefined ? undefined : before[personId];
    if (!person || holders.after.has(key)) continue;
    const next = after[person.id];
    const state = stateOf(next);
    left.push({
      personId: person.id,
      name: person.name,
      title: person.title,
      how: state === 'gone' && next?.status === 'abolished' ? 'abolished' : LEFT[state],
      followedBy: state === 'person' ? (next?.name ?? '') : '',
      otherIds,
    });
  }
  return left.sort(byPerson);
}

const LEFT = {
  none: 'removed',
  gone: 'left',
  seat: 'vacant',
  committee: 'vacant',
  person: 'succeeded',
} as const satisfies Record<CardState, Left['how']>;

/** Compares by id. */
export function byPerson(a: { readonly personId: Id }, b: { readonly personId: Id }): number {
  return a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0;
}
