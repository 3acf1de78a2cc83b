import type { AccountRecords } from '../domain/records.ts';
import type { Tie } from '../domain/tie.ts';
import type { TieChanges } from './comparison.ts';

const DIRECTED = new Set<Tie['kind']>(['influences', 'dotted']);

/**
 * Ties that are new, gone, or of another kind or strength. A tie that was taken away and drawn again between the same
 * two is the same.
 */
export function findTies(before: AccountRecords, after: AccountRecords): TieChanges {
  const gone = new Map(Object.entries(before.ties));
  const fresh: Tie[] = [];
  const changed: TieChanges['changed'][number][] = [];
  const pair = (was: Tie, is: Tie) => {
    gone.delete(was.id);
    if (says(was) !== says(is)) changed.push({ before: was, after: is });
  };
  for (const is of Object.values(after.ties)) {
    const was = before.ties[is.id];
    if (was) pair(was, is);
    else fresh.push(is);
  }
  const byText = new Map([...gone.values()].sort(byId).map((tie) => [between(tie), tie]));
  const added = fresh.sort(byId).filter((is) => {
    const was = byText.get(between(is));
    if (!was || !gone.has(was.id)) return true;
    pair(was, is);
    return false;
  });
  return {
    added,
    removed: [...gone.values()].sort(byId),
    changed: changed.sort((a, b) => byId(a.after, b.after)),
  };
}

function between({ kind, fromId, toId }: Tie): string {
  const ends = DIRECTED.has(kind) ? [fromId, toId] : [fromId, toId].sort();
  return [kind, ...ends].join(' ');
}

function says(tie: Tie): string {
  return `${between(tie)} ${tie.strength}`;
}

function byId(a: Tie, b: Tie): number {
  return a.id < b.id ? -1 : 1;
}
