import type { ImportMapping, ImportProblem } from '../../../shared/api/import-types.ts';
import { LAYERS } from '../../../shared/domain/values.ts';
import type { Draft } from './drafts.ts';
import { managersByLevel } from './levels.ts';
import { problem } from './problems.ts';

/** The manager of every draft, as places in the list of drafts; null at the top or when it cannot be found. */
export interface ResolvedManagers {
  readonly managers: readonly (number | null)[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Looks up who reports to whom: by the manager's id, name or mail address, or by level. What cannot be resolved becomes a problem and the person stands at
 * the top; circles are kept as they stand, because only a person can say which line is wrong.
 */
export function resolveManagers(
  drafts: readonly Draft[],
  columns: ImportMapping['columns'],
): ResolvedManagers {
  const named = columns.managerId !== undefined || columns.managerName !== undefined;
  const byLevel = columns.level !== undefined && !named;
  const { managers, problems } = byLevel
    ? managersByLevel(drafts, columns)
    : managersByName(drafts, columns);
  const atTop = drafts.filter((draft, place) =>
    byLevel
      ? managers[place] === null
      : // A list that tells no reporting line has no top either.
        named && draft.managerId === '' && draft.managerName === '',
  );
  return {
    managers,
    problems: [...problems, ...circles(drafts, managers), ...furtherRoots(atTop)],
  };
}

function managersByName(
  drafts: readonly Draft[],
  columns: ImportMapping['columns'],
): ResolvedManagers {
  const problems: ImportProblem[] = [];
  const byId = placesBy(drafts, (draft) => draft.externalId);
  const namers = columns.managerName === undefined ? [] : drafts;
  const byName = placesBy(namers, (draft) => draft.name.toLowerCase());
  const byMail = placesBy(namers, (draft) => draft.email.toLowerCase());
  const named = (manager: string) => byName.get(manager) ?? byMail.get(manager);
  const managers = drafts.map((draft, place) => {
    const wanted = draft.managerId || draft.managerName;
    if (wanted === '') return null;
    const column = draft.managerId ? columns.managerId : columns.managerName;
    const found = (draft.managerId ? byId.get(wanted) : named(wanted.toLowerCase())) ?? [];
    const others = found.filter((other) => other !== place && !sameId(drafts, other, place));
    if (others.length === 0) {
      const code = found.length > 0 ? 'manager.self' : 'manager.missing';
      problems.push(problem(draft.row, code, { manager: wanted.slice(0, 200) }, column));
      return null;
    }
    const chosen = highest(drafts, others);
    if (others.length > 1) problems.push(ambiguous(drafts, draft, wanted, others, chosen, column));
    return chosen;
  });
  return { managers, problems };
}

function placesBy(
  drafts: readonly Draft[],
  key: (draft: Draft) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  drafts.forEach((draft, place) => {
    const value = key(draft);
    if (value === '') return;
    const list = places.get(value);
    if (list) list.push(place);
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
