import type { Id } from '../domain/primitives.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { ColorToken } from './types.ts';

/** What a card is marked with, the strongest first: it gives the card its colour. */
export const CHANGE_KINDS = [
  'left',
  'joined',
  'moved',
  'warmer',
  'colder',
  'mixed',
  'changed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What changed of one card. The same object as long as the comparison is the same. */
export interface CardChange {
  readonly kinds: readonly ChangeKind[];
  /** Who had this card before, empty when nobody else had. */
  readonly was: string;
}

export type TieMark = 'added' | 'removed' | 'changed';

/** A comparison as the map shows it. */
export interface CompareView {
  changeOf(personId: Id): CardChange | null;
  tieOf(tieId: Id): TieMark | null;
  /** The score then and now; null where there is none at both points. */
  readonly scores: { readonly from: number; readonly to: number } | null;
}

/** Colour of a change; `mixed` shares that of other changes, its words tell them apart. */
export function changeColor(kind: ChangeKind): ColorToken {
  return kind === 'mixed' ? 'change.changed' : `change.${kind}`;
}

/** Gathers what each card and tie is marked with. */
export function compareView(comparison: Comparison): CompareView {
  const kinds = kindsByCard(comparison);
  const was = new Map(
    comparison.left.filter(({ how }) => how === 'succeeded').map((one) => [one.personId, one.name]),
  );
  const changes = new Map<Id, CardChange>();
  for (const [id, found] of kinds) {
    const sorted = CHANGE_KINDS.filter((kind) => found.has(kind));
    changes.set(id, { kinds: sorted, was: was.get(id) ?? '' });
  }
  const ties = new Map<Id, TieMark>([
    ...comparison.ties.changed.map(({ after }) => [after.id, 'changed'] as const),
    ...comparison.ties.removed.map(({ id }) => [id, 'removed'] as const),
    ...comparison.ties.added.map(({ id }) => [id, 'added'] as const),
  ]);
  const { judgement } = comparison;
  return {
    changeOf: (id) => changes.get(id) ?? null,
    tieOf: (id) => ties.get(id) ?? null,
    scores: judgement && {
      from: Math.round(judgement.scoreBefore.total),
      to: Math.round(judgement.scoreAfter.total),
    },
  };
}

function kindsByCard(comparison: Comparison): ReadonlyMap<Id, ReadonlySet<ChangeKind>> {
  const kinds = new Map<Id, Set<ChangeKind>>();
  const add = (id: Id, kind: ChangeKind) => {
    const found = kinds.get(id);
    if (found) found.add(kind);
    else kinds.set(id, new Set([kind]));
  };
  const { joined, left, moved, warmth, renamed, influences, cards } = comparison;
  for (const { personId, otherIds } of joined)
    for (const id of [personId, ...otherIds]) add(id, 'joined');
  // Whoever has the card now is what it shows.
  for (const { personId, otherIds, how } of left)
    if (how !== 'succeeded') for (const id of [personId, ...otherIds]) add(id, 'left');
  for (const id of cards.gone) add(id, 'left');
  for (const id of cards.added)
    if (!kinds.has(id) && !moved.some((one) => one.personId === id)) add(id, 'joined');
  for (const { personId } of moved) add(personId, 'moved');
  for (const { personId, direction } of warmth) add(personId, direction);
  for (const { personId } of [...renamed, ...influences])
    if (!kinds.has(personId)) add(personId, 'changed');
  return kinds;
}

/** How many of them carry each mark. */
export function countMarks<M>(marks: Iterable<M>): ReadonlyMap<M, number> {
  const counts = new Map<M, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
