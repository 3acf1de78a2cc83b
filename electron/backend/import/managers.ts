import type { ImportMapping, ImportProblem } from '../../../shared/api/import-types.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { LAYERS } from '../../../shared/domain/values.ts';
import type { Draft } from './drafts.ts';
import { managersByLevel } from './levels.ts';
import { looseId } from './loose-id.ts';
import { problem } from './problems.ts';
import { looseName } from './same-name.ts';

/** The manager of every draft, as places in the list of drafts; null at the top or when it cannot be found. */
export interface ResolvedManagers {
  readonly managers: readonly (number | null)[];
  /** Ids of managers who are not in the file but in the account already; null for everybody else. */
  readonly outside: readonly (string | null)[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Looks up who reports to whom: by the manager's id, name or mail address, or by level; who is not in the file may be in
 * the account already. What cannot be resolved becomes a problem and the person stands at the top; circles are kept as
 * they stand, because only a person can say which line is wrong.
 */
export function resolveManagers(
  drafts: readonly Draft[],
  columns: ImportMapping['columns'],
  people: AccountRecords['people'] = {},
): ResolvedManagers {
  const named = columns.managerId !== undefined || columns.managerName !== undefined;
  const byLevel = columns.level !== undefined && !named;
  const { managers, outside, problems } = byLevel
    ? { ...managersByLevel(drafts, columns), outside: drafts.map(() => null) }
    : managersByName(drafts, columns, people);
  const atTop = drafts.filter((draft, place) =>
    byLevel
      ? managers[place] === null
      : // A list that tells no reporting line has no top either.
        named && draft.managerId === '' && draft.managerName === '',
  );
  return {
    managers,
    outside,
    problems: [...problems, ...circles(drafts, managers), ...furtherRoots(atTop)],
  };
}

function managersByName(
  drafts: readonly Draft[],
  columns: ImportMapping['columns'],
  people: AccountRecords['people'],
): ResolvedManagers {
  const problems: ImportProblem[] = [];
  const outside: (string | null)[] = [];
  const find = finder(drafts, columns);
  let here: ((draft: Draft) => string | null) | null = null;
  const managers = drafts.map((draft, place) => {
    outside.push(null);
    const wanted = draft.managerId || draft.managerName;
    if (wanted === '') return null;
    const column = draft.managerId ? columns.managerId : columns.managerName;
    const found = find(draft);
    const others = found.filter((other) => other !== place && !sameId(drafts, other, place));
    if (others.length === 0) {
      if (found.length === 0) {
        here ??= personFinder(people);
        outside[place] = here(draft);
        if (outside[place] !== null) return null;
      }
      const code = found.length > 0 ? 'manager.self' : 'manager.missing';
      problems.push(problem(draft.row, code, { manager: wanted.slice(0, 200) }, column));
      return null;
    }
    const chosen = highest(drafts, others);
    if (others.length > 1) problems.push(ambiguous(drafts, draft, wanted, others, chosen, column));
    return chosen;
  });
  return { managers, outside, problems };
}

/** Places of the drafts that can be meant by what a draft says of its manager. */
function finder(drafts: readonly Draft[], columns: ImportMapping['columns']) {
  const byId = placesBy(drafts, (draft) => draft.externalId);
  const namers = columns.managerName === undefined ? [] : drafts;
  const byName = placesBy(namers, (draft) => draft.name.toLowerCase());
  const byMail = placesBy(namers, (draft) => draft.email.toLowerCase());
  // Made when something is not found as it stands.
  const loose = once(() => placesBy(drafts, (draft) => looseId(draft.externalId)));
  const looseNames = once(() => placesBy(namers, (draft) => looseName(draft.name)));
  const outerNames = once(() => placesBy(namers, (draft) => withoutMiddle(draft.name)));
  return ({ managerId, managerName }: Draft): readonly number[] => {
    if (managerId !== '') return byId.get(managerId) ?? onlyOne(loose().get(looseId(managerId)));
    const written = managerName.toLowerCase();
    const exact = byName.get(written) ?? byMail.get(written);
    if (exact) return exact;
    for (const spelling of spellings(managerName)) {
      const found = byName.get(spelling) ?? byMail.get(spelling);
      const like = found ?? onlyOne(looseNames().get(looseName(spelling)));
      if (like.length > 0) return like;
      const shorter = onlyOne(outerNames().get(spelling));
      if (shorter.length > 0) return shorter;
    }
    return NOBODY;
  };
}

/** Finds the one person of an account whom a draft names as the manager. */
function personFinder(people: AccountRecords['people']): (draft: Draft) => string | null {
  const list = Object.values(people).filter(({ kind }) => kind !== 'committee');
  const placesOf = (key: (person: Person) => string) => placesBy(list, key);
  const byId = placesOf(({ externalId, externalOrdinal }) =>
    externalOrdinal === 1 ? externalId : '',
  );
  const byName = placesOf(({ name }) => name.toLowerCase());
  const byMail = placesOf(({ email }) => email.toLowerCase());
  return ({ managerId, managerName }) => {
    if (managerId !== '')
      return people[managerId]?.id ?? list[onlyOne(byId.get(managerId))[0] ?? -1]?.id ?? null;
    for (const spelling of spellings(managerName)) {
      const [place] = onlyOne(byName.get(spelling) ?? byMail.get(spelling));
      if (place !== undefined) return list[place]?.id ?? null;
    }
    return null;
  };
}

/** A manager as written, then without what programs put around a name: `Ann Lee (123)`, `CN=Ann Lee,OU=…`, `李敏/总监`. */
function spellings(manager: string): readonly string[] {
  const plain = manager.toLowerCase();
  const mail = /<([^<>\s]+@[^<>\s]+)>/u.exec(plain)?.[1];
  const entry = /^cn=((?:[^,\\]|\\.)+)/u.exec(plain)?.[1]?.replace(/\\(.)/gu, '$1');
  const bare = plain.replace(/\s*(?:<[^<>]*>|\([^()]*\)|（[^（）]*）)$/u, '');
  const beforeTitle = /^([^/／]+?)\s*[/／]/u.exec(plain)?.[1];
  return [plain, mail, entry, bare, beforeTitle].filter(
    (text): text is string => text !== undefined,
  );
}

/** First and last word of a name of more; address books name managers without what stands between. */
function withoutMiddle(name: string): string {
  return /^(\S+) .* ?(?<= )(\S+)$/u.exec(name.toLowerCase())?.slice(1).join(' ') ?? '';
}

const NOBODY: readonly number[] = [];

/** Several that are only alike are none. */
function onlyOne(places: readonly number[] | undefined): readonly number[] {
  return places?.length === 1 ? places : NOBODY;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placesBy<T>(
  list: readonly T[],
  key: (one: T) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  list.forEach((one, place) => {
    const value = key(one);
    if (value === '') return;
    const known = places.get(value);
    if (known) known.push(place);
    else places.set(value, [place]);
  });
  return places;
}

function sameId(drafts: readonly Draft[], a: number, b: number): boolean {
  const id = drafts[a]?.externalId ?? '';
  return id !== '' && id === drafts[b]?.externalId;
}

/** Among several rows with one id the one highest in the organization is the likeliest manager. */
function highest(drafts: readonly Draft[], places: readonly number[]): number {
  const rank = (place: number) => {
    const layer = drafts[place]?.layer;
    return layer ? LAYERS.indexOf(layer) : LAYERS.length;
  };
  return places.reduce((best, place) => (rank(place) < rank(best) ? place : best));
}

function ambiguous(
  drafts: readonly Draft[],
  draft: Draft,
  manager: string,
  places: readonly number[],
  chosen: number,
  column: string | undefined,
): ImportProblem {
  const rows = places.map((place) => drafts[place]?.row ?? 0);
  const params = {
    manager: manager.slice(0, 200),
    count: rows.length,
    rows: rows.slice(0, 10).join(', '),
    chosen: drafts[chosen]?.row ?? 0,
  };
  return problem(draft.row, 'manager.ambiguous', params, column);
}

/** One problem for every row of a circle. */
function circles(
  drafts: readonly Draft[],
  managers: readonly (number | null)[],
): readonly ImportProblem[] {
  const UNSEEN = 0;
  const state = new Int32Array(drafts.length);
  const problems: ImportProblem[] = [];
  for (let start = 0; start < drafts.length; start += 1) {
    const mark = start + 1;
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && state[at] === UNSEEN) {
      state[at] = mark;
      path.push(at);
      at = managers[at] ?? null;
    }
    if (at === null || state[at] !== mark) continue;
    const members = path.slice(path.indexOf(at)).sort((a, b) => a - b);
    const rows = members.map((member) => drafts[member]?.row ?? 0);
    for (const row of rows)
      problems.push(problem(row, 'manager.loop', { rows: rows.slice(0, 20).join(', ') }));
  }
  return problems;
}

/** Rows beyond the first that have nobody above them; lost managers have a problem of their own. */
function furtherRoots(roots: readonly Draft[]): readonly ImportProblem[] {
  const firstRow = roots[0]?.row ?? 0;
  return roots.slice(1).map((root) => problem(root.row, 'root.several', { firstRow }));
}
