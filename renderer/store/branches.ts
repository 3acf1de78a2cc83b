import type { Person } from '../../shared/domain/person.ts';
import { chainUp } from '../../shared/domain/reporting.ts';
import type { LayoutMode } from '../../shared/layout/types.ts';
import { rememberView } from './documents.ts';
import { layOut } from './map-layout.ts';
import { storeApi } from './store.ts';
import type { MapShape, OpenAccount } from './types.ts';

type People = Readonly<Record<string, Person>>;

/** Lays the map out in another way. */
export function setLayoutMode(layoutMode: LayoutMode): void {
  reshape({ layoutMode });
}

/** Folds or unfolds branches: nobody below these people is shown any more, or again. */
export function fold(personIds: readonly string[], folded: boolean): void {
  const collapsed = new Set(storeApi.getState().view.collapsed);
  for (const id of personIds) {
    if (folded) collapsed.add(id);
    else collapsed.delete(id);
  }
  reshape({ collapsed });
}

/** Shows one branch alone, or everybody again (null). */
export function focusBranch(personId: string | null): void {
  const collapsed = new Set(storeApi.getState().view.collapsed);
  if (personId !== null) collapsed.delete(personId);
  reshape({ focusBranchId: personId, collapsed });
}

/** Unfolds, and leaves the branch that alone is shown, as far as that hides these people. */
export function unhide(personIds: readonly string[]): void {
  const { open, view } = storeApi.getState();
  const people = open?.records.people;
  const hidden = personIds.filter((id) => people?.[id] && !open?.layout.index.has(id));
  if (!people || hidden.length === 0) return;
  const collapsed = new Set(view.collapsed);
  for (const id of hidden) for (const above of chainUp(people, id)) collapsed.delete(above);
  const focus = view.focusBranchId;
  const inside = hidden.every((id) => id === focus || chainUp(people, id).includes(focus ?? ''));
  reshape({ collapsed, focusBranchId: inside ? focus : null });
}

const knownLeaders = new WeakMap<People, ReadonlySet<string>>();

/** Those who have anybody reporting to them. */
export function leaders(people: People): ReadonlySet<string> {
  const known = knownLeaders.get(people);
  if (known) return known;
  const ids = Object.values(people).flatMap(({ managerId }) => managerId ?? []);
  const made = new Set(ids);
  knownLeaders.set(people, made);
  return made;
}

/** Whether somebody has reports on the map. Of one person: faster than finding all who lead. */
export function leads({ layout, records: { people } }: OpenAccount, personId: string): boolean {
  // The grid draws no lines.
  if (layout.cells.length === 0)
    return layout.lines.some(({ managerId }) => managerId === personId);
  return leaders(people).has(personId);
}

function reshape(changes: Partial<MapShape>): void {
  const { open, view } = storeApi.getState();
  if (!open) return;
  const after = { ...view, ...changes };
  const layout = layOut(open.records, after, open.layout.plan);
  const selection = view.selection.filter((id) => layout.index.has(id));
  storeApi.setState({
    open: { ...open, layout },
    view: {
      ...after,
      selection: selection.length < view.selection.length ? selection : view.selection,
    },
  });
  rememberView({ layoutMode: after.layoutMode, collapsed: [...after.collapsed] });
}
