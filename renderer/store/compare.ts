import type { ComparedPoints, HistoryPoint } from '../../shared/api/history-types.ts';
import { unpackRecords } from '../../shared/document/packed-records.ts';
import { compareAccounts } from '../../shared/rules/compare.ts';
import { ruleSettings } from '../../shared/rules/rule-settings.ts';
import { compareView } from '../../shared/scene/compare-view.ts';
import { comparedRecords } from '../../shared/scene/compared-records.ts';
import { DEFAULT_LENS } from '../../shared/scene/lens.ts';
import { api } from './api.ts';
import { flushChanges, rememberView } from './documents.ts';
import { layOut } from './map-layout.ts';
import { storeApi } from './store.ts';
import type { Comparing, PastAccount, ViewState } from './types.ts';

/** Shows on the map what changed between two points; nothing can be edited until `stopComparing`. */
export async function startComparing(points: ComparedPoints): Promise<void> {
  const { open } = storeApi.getState();
  if (!open) return;
  const { accountId } = open;
  await flushChanges();
  const [before, after] = await Promise.all([
    pastAccount(accountId, points.from),
    pastAccount(accountId, points.to),
  ]);
  const { open: now, comparing, view } = storeApi.getState();
  // Another account may have been opened while this one was read.
  if (now?.accountId !== accountId) return;
  show(points, before, after, comparing ?? { living: now, livingView: lookOf(view) });
}

/** Brings back the map as it is. */
export function stopComparing(): void {
  const { comparing, view } = storeApi.getState();
  if (!comparing) return;
  const { living, livingView } = comparing;
  const { people } = living.records;
  const layout = layOut(living.records, { ...view, ...livingView }, living.layout.plan);
  storeApi.setState({
    comparing: null,
    open: { ...living, layout },
    view: {
      ...view,
      ...livingView,
      selection: view.selection.filter((id) => people[id]),
      selectedTieId: null,
    },
  });
  rememberView({ collapsed: [...livingView.collapsed] });
}

async function pastAccount(accountId: string, point: HistoryPoint): Promise<PastAccount> {
  const { place, records } = await api['history.at']({ accountId, point });
  return { place, records: unpackRecords(records) };
}

type Behind = Pick<Comparing, 'living' | 'livingView'>;

function show(
  points: ComparedPoints,
  before: PastAccount,
  after: PastAccount,
  { living, livingView }: Behind,
): void {
  const { view, settings } = storeApi.getState();
  const comparison = compareAccounts(
    { records: before.records, date: before.place.date },
    { records: after.records, date: after.place.date },
    view.opportunityId,
    ruleSettings(settings),
  );
  const records = comparedRecords(before.records, after.records);
  const look = { ...PLAIN, layoutMode: view.layoutMode };
  storeApi.setState({
    comparing: {
      points,
      before,
      after,
      comparison,
      marks: compareView(comparison),
      living,
      livingView,
    },
    open: {
      ...living,
      records,
      // What is stored of gaps is of today.
      assessed: {},
      layout: layOut(records, look),
      canUndo: false,
      canRedo: false,
      undoLabel: null,
      redoLabel: null,
    },
    view: {
      ...view,
      ...PLAIN,
      selection: view.selection.filter((id) => records.people[id]),
      selectedTieId: null,
      renamingId: null,
    },
  });
}

/** How the map is looked at while two points are compared: all of it, by nothing but what changed. */
const PLAIN = {
  collapsed: new Set<string>(),
  focusBranchId: null,
  lens: DEFAULT_LENS,
  showProposals: false,
  focusedGapId: null,
  pathToId: null,
} as const satisfies Comparing['livingView'];

function lookOf(view: ViewState): Comparing['livingView'] {
  const { collapsed, focusBranchId, lens, showProposals, focusedGapId, pathToId } = view;
  return { collapsed, focusBranchId, lens, showProposals, focusedGapId, pathToId };
}

/** Another opportunity is compared anew; the other sides of an account show it as it is. */
storeApi.subscribe(({ comparing, view }, { view: before }) => {
  if (!comparing) return;
  if (view.screen !== 'map') stopComparing();
  else if (view.opportunityId !== before.opportunityId)
    show(comparing.points, comparing.before, comparing.after, comparing);
});
