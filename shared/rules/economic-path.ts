import { cutVertices, shortestWay, type Ways } from './cut-vertices.ts';
import type { RuleIndex } from './types.ts';

/**
 * Whether a path leads from us to Economic: somebody who holds it, or is a member of the committee that does, is met,
 * or can be reached from somebody we have met over reporting lines and ties, but no conflicts, through present people.
 */
export function hasPathToEconomic(index: RuleIndex): boolean {
  const targets = economicTargets(index);
  if ([...targets].some((id) => index.account.met.has(id))) return true;
  return targets.size > 0 && shortestWay(waysFromEconomic(index, targets)) !== null;
}

/**
 * The people without whom no path to Economic is left. Those who hold Economic are none: that they would be missing is
 * another matter. Empty when there is no path anyway. Linear.
 */
export function pathCutters(index: RuleIndex): readonly string[] {
  const { account, holders } = index;
  const isHolder = new Set(holders.economic.map(({ person }) => person.id));
  if ([...isHolder].some((id) => metByThemselves(account, id))) return [];
  const targets = economicTargets(index);
  if (targets.size === 0) return [];
  return cutVertices(waysFromEconomic(index, targets)).filter(
    (id) => account.people.get(id)?.kind === 'person' && !isHolder.has(id),
  );
}

function economicTargets({ holders, account }: RuleIndex): ReadonlySet<string> {
  return new Set(
    holders.economic.flatMap(({ person }) => [
      person.id,
      ...person.memberIds.filter((id) => account.committeesOf.has(id)),
    ]),
  );
}

/**
 * Walked back from Economic, because somebody we have met is seldom far from there, while those we have met are many.
 * A committee we know through members alone is one step from each of those we have met.
 */
function waysFromEconomic({ account }: RuleIndex, from: ReadonlySet<string>): Ways {
  const links = account.links();
  return {
    from,
    to: { has: (id) => metByThemselves(account, id) },
    next: (id, visit) => {
      links(id, visit);
      if (!account.committeesAlone.has(id) || !account.met.has(id)) return;
      for (const memberId of account.people.get(id)?.memberIds ?? [])
        if (account.met.has(memberId) && account.committeesOf.has(memberId)) visit(memberId);
    },
  };
}

function metByThemselves({ met, committeesAlone }: RuleIndex['account'], id: string): boolean {
  return met.has(id) && (committeesAlone.get(id)?.met ?? true);
}
