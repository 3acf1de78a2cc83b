import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { unpackRecords } from '../../../shared/document/packed-records.ts';
import { compareAccounts } from '../../../shared/rules/compare.ts';
import type { Move } from '../../../shared/rules/comparison.ts';
import { chartBytes, hasCharts } from '../../fixtures/shared-data.ts';
import { testBackend } from '../backend/harness.ts';

const DATES = ['2011-03-31', '2011-09-30', '2012-03-31'] as const;

interface Post {
  readonly holder: string;
  readonly seat: 'held' | 'vacant' | 'abolished';
  /** Post of the manager, null where the file has none. */
  readonly manager: string | null;
}

/** A file read by itself, without the program's importer: posts by `id` or, for the second row of an id, `id#2`. */
function postsOf(date: string): ReadonlyMap<string, Post> {
  const text = new TextDecoder('windows-1252').decode(
    chartBytes(`cabinet-office-${date}-senior.csv`),
  );
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data.map((row) => ({
    id: (row['Post Unique Reference'] ?? '').trim(),
    name: (row.Name ?? '').trim().replace(/^'(.*)'$/, '$1'),
    manager: (row['Reports to Senior Post'] ?? '').trim(),
  }));
  const ids = new Set(rows.map(({ id }) => id));
  const seen = new Map<string, number>();
  return new Map(
    rows.map(({ id, name, manager }) => {
      const nth = (seen.get(id) ?? 0) + 1;
      seen.set(id, nth);
      const word = name.toLowerCase();
      const seat =
        word === 'vacant' ? 'vacant' : word === 'eliminated' ? 'abolished' : ('held' as const);
      const isKnown = seat === 'held' && word !== 'n/d';
      return [
        nth === 1 ? id : `${id}#${nth}`,
        {
          holder: isKnown ? name : '',
          seat,
          manager: ids.has(manager) && manager !== id ? manager : null,
        },
      ];
    }),
  );
}

/** The three files imported over one another into one account, each state named by its date. */
async function threeStates(api: Api) {
  const { accountId } = await api['account.create']({ name: 'Cabinet Office' });
  for (const date of DATES) {
    const file = {
      fileName: `${date}.csv`,
      data: toBase64(chartBytes(`cabinet-office-${date}-senior.csv`)),
    };
    const { mapping } = await api['import.preview']({ ...file, accountId, mapping: null });
    await api['import.run']({ ...file, accountId, mapping: { ...mapping, missing: 'left' } });
    await api['snapshot.create']({ accountId, name: date });
  }
  return accountId;
}

async function compared(api: Api, accountId: string, from: string, to: string) {
  const { snapshots } = await api['snapshot.list']({ accountId });
  const momentOf = async (name: string) => {
    const id = snapshots.find((one) => one.name === name)?.id ?? '';
    const { place, records } = await api['history.at']({
      accountId,
      point: { kind: 'snapshot', id },
    });
    return { date: place.date, records: unpackRecords(records) };
  };
  const [before, after] = [await momentOf(from), await momentOf(to)];
  const comparison = compareAccounts(before, after, null);
  const postOf = (id: string) => {
    const person = after.records.people[id] ?? before.records.people[id];
    const { externalId = '', externalOrdinal = 1 } = person ?? {};
    return externalOrdinal === 1 ? externalId : `${externalId}#${externalOrdinal}`;
  };
  return { comparison, postOf };
}

/** Names that the files write in several ways, as somebody who read them sees it. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['bruce richard mann', 'bruce mann'],
  ['c johnston', 'catherine johnston'],
  ['e stell', 'edward stell'],
  ['e gardiner', 'elizabeth gardiner'],
  ['michael william cavendish', 'will cavendish'],
  ['helen moore', 'helene moore'],
  ['sir paul britton', 'paul britton'],
  ['robert william jordan', 'william jordan'],
  ['timothy kelsey', 'tim kelsey'],
  ['stephen field', 'steve field'],
  [
    'flexible resourcing and development flexible resourcing and development',
    'flexible resourcing and development',
  ],
];

function person(name: string): string {
  const known = name.toLowerCase().replace(/\s+/g, ' ');
  return SPELLINGS.find(([written]) => written === known)?.[1] ?? known;
}

function namedPeople(posts: ReadonlyMap<string, Post>): ReadonlySet<string> {
  return new Set(
    [...posts.values()].map(({ holder }) => person(holder)).filter((one) => one !== ''),
  );
}

const sorted = (values: Iterable<string>) => [...values].sort();

describe.skipIf(!hasCharts)('Cabinet Office 2011-03 → 2011-09 → 2012-03', () => {
  it.each([
    { from: DATES[0], to: DATES[1], counted: { posts: [55, 37], managers: 48, people: [10, 19] } },
    { from: DATES[1], to: DATES[2], counted: { posts: [26, 34], managers: 49, people: [12, 15] } },
  ])(
    '$from → $to: posts, joiners, leavers and managers are those of the files',
    async ({ from, to, counted }) => {
      const { api } = testBackend();
      const accountId = await threeStates(api);
      const { comparison, postOf } = await compared(api, accountId, from, to);
      const [was, is] = [postsOf(from), postsOf(to)];
      const held = (posts: typeof was, id: string) => (posts.get(id)?.seat ?? 'none') !== 'none';
      const there = (posts: typeof was, id: string) =>
        held(posts, id) && posts.get(id)?.seat !== 'abolished';

      const added = sorted([...is.keys()].filter((id) => there(is, id) && !there(was, id)));
      const gone = sorted([...was.keys()].filter((id) => there(was, id) && !there(is, id)));
      expect(sorted(comparison.cards.added.map(postOf))).toEqual(added);
      expect(sorted(comparison.cards.gone.map(postOf))).toEqual(gone);

      const moved = sorted(
        [...is].flatMap(([id, post]) => {
          const before = was.get(id);
          if (!before || !there(was, id) || !there(is, id)) return [];
          // A manager who is not in the file leaves the line as it was.
          return post.manager !== null && post.manager !== before.manager ? [id] : [];
        }),
      );
      const isManager = (move: Move) => move.field === 'manager';
      expect(
        sorted(
          comparison.moved
            .filter(({ moves }) => moves.some(isManager))
            .map((m) => postOf(m.personId)),
        ),
      ).toEqual(moved);

      const [peopleBefore, peopleAfter] = [namedPeople(was), namedPeople(is)];
      // Of a post whose holder has no name at one of the two, nobody can say that it is somebody else.
      const unsure = new Set(
        [...is].flatMap(([id, { holder, seat }]) => {
          const before = was.get(id);
          const isHeld = before?.seat === 'held' && seat === 'held';
          if (!isHeld || (before.holder === '') === (holder === '')) return [];
          return [person(before.holder || holder)];
        }),
      );
      const sure = (people: ReadonlySet<string>, others: ReadonlySet<string>) =>
        [...people].filter((one) => !others.has(one) && !unsure.has(one));
      const joined = sure(peopleAfter, peopleBefore);
      const left = sure(peopleBefore, peopleAfter);
      const told = (list: readonly { readonly name: string }[]) =>
        sorted(list.map(({ name }) => person(name)).filter((name) => name !== ''));
      expect(told(comparison.joined)).toEqual(sorted(joined));
      expect(told(comparison.left)).toEqual(sorted(left));
      expect({
        posts: [added.length, gone.length],
        managers: moved.length,
        people: [joined.length, left.length],
      }).toEqual(counted);
    },
    60_000,
  );
});
