import type { ImportDoubt } from '../../../shared/api/import-types.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Draft } from './drafts.ts';
import { looseName } from './same-name.ts';

const MAX_CANDIDATES = 5;

/** Somebody a row could be: here already, or in a row above. */
type Candidate =
  | { readonly person: Person; readonly draft?: never }
  | { readonly draft: Draft; readonly person?: never };

/**
 * Rows whose person is not certain to be new: somebody of the mail address, or nearly of the name, is here and not in
 * the file, or is in a row above that neither an id nor a mail address tells apart. Another id does not tell people here
 * apart, because every program has ids of its own. They stay new people unless somebody decides otherwise, because two
 * people may well have one name.
 *
 * @param known Whom each draft certainly is, undefined for the others.
 */
export function findDoubts(
  records: AccountRecords,
  drafts: readonly Draft[],
  known: readonly (Person | undefined)[],
): readonly ImportDoubt[] {
  const taken = new Set(known.map((person) => person?.id));
  const people = Object.values(records.people).filter(
    (person) => person.kind !== 'committee' && person.name !== '' && !taken.has(person.id),
  );
  if (people.length === 0 && drafts.every(({ externalId }) => externalId !== '')) return [];
  const byMail = Map.groupBy(people, (person) => person.email.toLowerCase());
  const here = Map.groupBy(people, (person) => looseName(person.name));
  const above = new Map<string, Draft[]>();
  const doubts: ImportDoubt[] = [];
  drafts.forEach((draft, place) => {
    const name = looseName(draft.name);
    if (name === '') return;
    const rows = above.get(name) ?? [];
    if (known[place] === undefined) {
      const named = here.get(name) ?? [];
      const mailed = draft.email === '' ? [] : (byMail.get(draft.email.toLowerCase()) ?? []);
      const doubt = doubtOf(draft, [
        ...[...new Set([...mailed, ...named])].map((person) => ({ person })),
        ...rows.filter((row) => mayBeRow(draft, row)).map((row) => ({ draft: row })),
      ]);
      if (doubt) doubts.push(doubt);
    }
    if (rows.length < MAX_CANDIDATES) above.set(name, [...rows, draft]);
  });
  return doubts;
}

function mayBeRow(draft: Draft, other: Draft): boolean {
  const mailsDiffer =
    draft.email !== '' &&
    other.email !== '' &&
    draft.email.toLowerCase() !== other.email.toLowerCase();
  const idsDiffer = draft.externalId !== '' && other.externalId !== '';
  return !idsDiffer && !mailsDiffer;
}

function doubtOf(draft: Draft, candidates: readonly Candidate[]): ImportDoubt | null {
  if (candidates.length === 0) return null;
  const listed = candidates
    .toSorted((a, b) => likeness(draft, b) - likeness(draft, a))
    .slice(0, MAX_CANDIDATES);
  return {
    row: draft.row,
    name: draft.name,
    title: draft.title,
    department: draft.department,
    reason: reasonOf(draft, candidates),
    candidates: listed.map(({ person, draft: other }) => {
      const { name, title, department } = person ?? other;
      return {
        personId: person?.id ?? null,
        row: other?.row ?? null,
        name,
        title,
        department,
      };
    }),
  };
}

function likeness(draft: Draft, { person, draft: other }: Candidate): number {
  const like = person ?? other;
  return (
    Number(draft.email !== '' && same(draft.email, like.email)) * 8 +
    Number(same(draft.name, like.name)) * 4 +
    Number(same(draft.title, like.title)) * 2 +
    Number(same(draft.department, like.department))
  );
}

function reasonOf(draft: Draft, candidates: readonly Candidate[]): ImportDoubt['reason'] {
  const here = candidates.flatMap(({ person }) => person ?? []);
  if (here.length === 0) return 'row';
  if (draft.email !== '' && here.some((person) => same(person.email, draft.email))) return 'mail';
  const named = here.filter((person) => same(person.name, draft.name));
  const titled = named.filter((person) => same(person.title, draft.title));
  if (titled.length > 1) return 'several';
  if (titled.length === 1) return 'department';
  return named.length > 0 ? 'title' : 'similar';
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
