import type { Finding, Score } from '../domain/gap.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { Tie } from '../domain/tie.ts';
import type { Influence } from '../domain/values.ts';

/** new: on a card that was not there; back: had gone; filled: in a seat that was empty; successor: after somebody else. */
export const JOINED_HOW = ['new', 'back', 'filled', 'successor'] as const;
/** removed: the card is gone; left, abolished: marked so; vacant: the seat is empty; succeeded: somebody else has it. */
export const LEFT_HOW = ['removed', 'left', 'abolished', 'vacant', 'succeeded'] as const;

/** Somebody who was nowhere on the map before. An empty `name` is "not known". */
export interface Joined {
  /** Their card, the first of several. */
  readonly personId: Id;
  readonly name: string;
  readonly title: string;
  readonly how: (typeof JOINED_HOW)[number];
  /** Whom they follow. */
  readonly follows: string;
  readonly otherIds: readonly Id[];
}

/** Somebody who is nowhere on the map any more. */
export interface Left {
  /** The card that was theirs. */
  readonly personId: Id;
  readonly name: string;
  readonly title: string;
  readonly how: (typeof LEFT_HOW)[number];
  readonly followedBy: string;
  readonly otherIds: readonly Id[];
}

/** What moved of a card; `post` is somebody who has another card than before (ids of those given up and taken). */
export type Move =
  | { readonly field: 'manager'; readonly from: Id | null; readonly to: Id | null }
  | {
      readonly field: 'layer' | 'function' | 'department';
      readonly from: string;
      readonly to: string;
    }
  | { readonly field: 'post'; readonly from: readonly Id[]; readonly to: readonly Id[] };

export interface Moved {
  readonly personId: Id;
  readonly name: string;
  readonly moves: readonly Move[];
}

/** Another name (a first one, where none was known) or title of the same person. */
export interface Renamed {
  readonly personId: Id;
  readonly field: 'name' | 'title';
  readonly from: string;
  readonly to: string;
}

export const WARMTH_FACETS = ['attitude', 'reach', 'coach', 'degree'] as const;
export type WarmthFacet = (typeof WARMTH_FACETS)[number];

/** What changed in how somebody stands to us; values as the records have them, null for "not known". */
export interface WarmthChange {
  readonly facet: WarmthFacet;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** mixed: one part warmer, another colder; changed: what became known or unknown, or power, which is no warmth. */
export type Direction = 'warmer' | 'colder' | 'mixed' | 'changed';

export interface Warmth {
  readonly personId: Id;
  readonly direction: Direction;
  readonly changes: readonly WarmthChange[];
}

export interface InfluenceChange {
  readonly personId: Id;
  readonly gained: readonly Influence[];
  readonly lost: readonly Influence[];
}

export interface TieChanges {
  readonly added: readonly Tie[];
  readonly removed: readonly Tie[];
  readonly changed: readonly { readonly before: Tie; readonly after: Tie }[];
}

/** Gaps and score of one opportunity at both points; null where the opportunity is not at both. */
export interface JudgementChange {
  readonly scoreBefore: Score;
  readonly scoreAfter: Score;
  readonly startedBefore: boolean;
  readonly startedAfter: boolean;
  readonly opened: readonly Finding[];
  readonly closed: readonly Finding[];
}

/** What is different between two points in the life of an account. Every list is in an order of its own (by id). */
export interface Comparison {
  readonly dates: { readonly from: IsoDate; readonly to: IsoDate };
  readonly joined: readonly Joined[];
  readonly left: readonly Left[];
  readonly moved: readonly Moved[];
  readonly renamed: readonly Renamed[];
  readonly warmth: readonly Warmth[];
  readonly influences: readonly InfluenceChange[];
  readonly ties: TieChanges;
  /** Cards of any kind (posts, empty seats, committees) that were not there, and that are not any more. */
  readonly cards: { readonly added: readonly Id[]; readonly gone: readonly Id[] };
  readonly judgement: JudgementChange | null;
}
