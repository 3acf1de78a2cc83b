import type { Gap } from '../../shared/domain/gap.ts';
import type { Person } from '../../shared/domain/person.ts';
import { hiddenBelow } from '../../shared/layout/visible.ts';
import type { Store } from '../store/types.ts';

/** What a folded branch keeps out of sight. */
export interface Folded {
  readonly people: number;
  /** Open gaps about any of them. */
  readonly gaps: number;
}

const NO_GAPS: readonly Gap[] = [];
const count = remembering(countFolded);

/** By the folded person, for all who have anybody below them. */
export function foldedBranches({ open, view }: Store): ReadonlyMap<string, Folded> {
  const assessed = view.opportunityId ? open?.assessed[view.opportunityId] : undefined;
  const { collapsed, focusBranchId } = view;
  return count(open?.records.people, collapsed, focusBranchId, assessed?.gaps ?? NO_GAPS);
}

type People = Readonly<Record<string, Person>>;

function countFolded(
  people: People | undefined,
  collapsed: ReadonlySet<string>,
  focus: string | null,
  gaps: readonly Gap[],
): ReadonlyMap<string, Folded> {
  const hidden = hiddenBelow(people ?? {}, { collapsed, focus });
  return new Map(
    [...hidden].map(([id, below]) => {
      const inside = new Set(below);
      const about = gaps.filter(
        ({ status, subjects }) =>
          status === 'open' && subjects.some((one) => one.kind === 'person' && inside.has(one.id)),
      );
      return [id, { people: below.length, gaps: about.length }];
    }),
  );
}

/** Remembers the last result, as long as the arguments are the same objects. */
function remembering<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (!last?.args.every((value, i) => value === args[i]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
