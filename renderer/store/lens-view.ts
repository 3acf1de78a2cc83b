import { dayOf } from '../../shared/domain/primitives.ts';
import { type Lang, translator } from '../../shared/i18n/messages.ts';
import { type PathStep, pathFromUs } from '../../shared/rules/path.ts';
import { withThresholds } from '../../shared/rules/thresholds.ts';
import { type LensInput, type LensView, lensOf } from '../../shared/scene/lens-view.ts';
import { fragileShown } from './resilience.ts';
import type { Store } from './types.ts';

/** The open account as the window looks at it. */
export interface Seen {
  readonly input: LensInput;
  readonly view: LensView;
  /** From us to the person it is asked for; empty when no path leads there, null when none is asked for. */
  readonly path: readonly PathStep[] | null;
}

let inputs: readonly unknown[] = [];
let seen: Seen | null = null;

/** Null while no account is open. The same object as long as nothing of it changes: selecting does not. */
export function seenThroughLens(store: Store, lang: Lang): Seen | null {
  const { open, view, settings } = store;
  if (!open) return null;
  const fragile = fragileShown(store);
  const { records, layout } = open;
  const { opportunityId, lens, searchHits, pathToId } = view;
  const assessed = opportunityId === null ? undefined : open.assessed[opportunityId];
  const today = dayOf(new Date());
  const { people, assessments, teamMembers, interactions } = records;
  const now = [
    [people, assessments, teamMembers, interactions, layout, opportunityId, assessed, lens, lang],
    [
      fragile,
      today,
      settings.thresholds,
      searchHits,
      pathToId,
      pathToId === null ? null : records.ties,
    ],
  ].flat();
  if (seen && now.every((value, i) => value === inputs[i])) return seen;
  inputs = now;
  const path =
    pathToId === null ? null : (pathFromUs(records, pathToId, opportunityId, today) ?? []);
  const way = path && path.length > 0 ? path.map(({ personId }) => personId) : null;
  const input = {
    records,
    ids: layout.ids,
    opportunityId,
    gaps: assessed?.gaps ?? [],
    today,
    lens,
    only: searchHits ?? way,
    fragile,
    t: translator(lang),
    thresholds: withThresholds(settings.thresholds),
  };
  seen = { input, view: lensOf(input), path };
  return seen;
}
