import type { Assessed } from '../../shared/api/account-types.ts';
import { fromBase64 } from '../../shared/api/base64.ts';
import type { Settings } from '../../shared/api/settings-types.ts';
import { AccountDocument } from '../../shared/document/account-document.ts';
import type { StepLabel } from '../../shared/document/history.ts';
import { unpackRecords } from '../../shared/document/packed-records.ts';
import { sameValue } from '../../shared/document/sparse.ts';
import { firstOpportunity } from '../../shared/domain/opportunity.ts';
import type { AccountRecords, RecordChange } from '../../shared/domain/records.ts';
import type { MapLayout } from '../../shared/layout/types.ts';
import { DEFAULT_LENS, withoutOwners } from '../../shared/scene/lens.ts';
import { api } from './api.ts';
import { follow, followStep, type Stored } from './follow.ts';
import { livingAccount, withLiving } from './living.ts';
import { layOut, layOutAgain } from './map-layout.ts';
import { notifyError } from './notices.ts';
import { Saver } from './saver.ts';
import type { Session } from './session.ts';
import { setSettings } from './settings.ts';
import { INITIAL_VIEW, storeApi } from './store.ts';
import type { OpenAccount, Store } from './types.ts';
import { patchView } from './view.ts';
import { whenIdle } from './when-idle.ts';

let session: Session | null = null;

/** What a change shows at once is on the screen by then; what follows from it comes after. */
const SHOWN_MS = 120;

export function currentDocument(): AccountDocument | null {
  return session?.document ?? null;
}

export function currentSession(): Session | null {
  return session;
}

/** Opens an account from the backend and shows its map. */
export async function openAccount(accountId: string): Promise<void> {
  await closeSession();
  const reply = await api['account.open']({ accountId });
  const records = unpackRecords(reply.records);
  const document = AccountDocument.fromKnown(records, () => fromBase64(reply.update));
  const opened: Session = {
    accountId,
    document,
    seq: reply.seq,
    following: Promise.resolve(),
    saver: new Saver(accountId, (acknowledged) => acknowledge(opened, acknowledged)),
  };
  session = opened;
  document.onUpdate((update, label) => opened.saver.enqueue(update, label?.key ?? ''));
  document.onChange(({ records, changes }) => showRecords(records, changes));
  showAccount(opened, reply.assessed);
  whenIdle(() => document.makeWhole());
  setSettings({ lastAccountId: accountId });
}

/** Back to the list of accounts, once everything is on disk. */
export async function showAccounts(): Promise<void> {
  await closeSession();
  storeApi.setState({ open: null, comparing: null, view: INITIAL_VIEW });
}

/** Waits until the backend has everything, for what reads the stored state: export, import, closing. */
export async function flushChanges(): Promise<void> {
  await session?.saver.flush();
}

export function retrySaving(): void {
  session?.saver.retry();
}

export function hasUnsavedChanges(): boolean {
  return session !== null && !session.saver.idle;
}

/**
 * Has the backend make a large change, which an open account takes in as one step that can be undone.
 *
 * @param labelOf What undoing it is called; null for a change that shows nothing to undo.
 */
export async function makeStep<R extends Stored>(
  make: () => Promise<R>,
  labelOf: (done: R) => StepLabel | null,
): Promise<R> {
  await flushChanges();
  if (!session) return make();
  const into = session;
  const done = await followStep(into, make, labelOf);
  showFollowed(into).catch(notifyError);
  return done;
}

/** Fetches what other windows have written to the same account. */
export async function pullUpdates(): Promise<void> {
  if (session?.saver.idle) await showFollowed(session);
}

/** Divides the map anew; people stay where the user has put them. */
export function layOutAnew(): void {
  const { open, view } = storeApi.getState();
  if (open) storeApi.setState({ open: { ...open, layout: layOut(open.records, view) } });
}

/** Judges another opportunity of the open account. */
export function setOpportunity(opportunityId: string): void {
  patchView({ opportunityId, focusedGapId: null });
  rememberView({ opportunityId });
  refreshAssessed().catch(notifyError);
}

type RememberedView = Settings['views'][string];
const UNSEEN: RememberedView = {
  x: 0,
  y: 0,
  zoom: 0,
  opportunityId: null,
  layoutMode: 'tree',
  collapsed: [],
  lens: DEFAULT_LENS,
  showProposals: true,
};

/** Keeps where the user was looking, for the next time this account is opened. */
export function rememberView(changes: Partial<RememberedView>): void {
  if (!session) return;
  const { views } = storeApi.getState().settings;
  const previous = views[session.accountId] ?? UNSEEN;
  setSettings({ views: { ...views, [session.accountId]: { ...previous, ...changes } } });
}

async function closeSession(): Promise<void> {
  if (!session) return;
  await session.saver.flush();
  session = null;
}

/** Fetches the stored gaps of the opportunity on screen, for what changes them without changing the account. */
export async function refreshAssessed(): Promise<void> {
  const { open, view } = storeApi.getState();
  if (!open || !view.opportunityId) return;
  await session?.saver.flush();
  const assessed = await api['gap.list']({
    accountId: open.accountId,
    opportunityId: view.opportunityId,
    date: null,
    closed: false,
  });
  showAssessed([assessed]);
}

function acknowledge(
  to: Session,
  reply: { seq: number; entries: number; assessed: Assessed | null },
): void {
  if (session !== to) return;
  const others = reply.seq !== to.seq + reply.entries;
  if (reply.assessed) showAssessed([reply.assessed]);
  if (others) showFollowed(to).catch(notifyError);
  else to.seq = reply.seq;
}

async function showFollowed(followed: Session): Promise<void> {
  const assessed = await follow(followed);
  if (session !== followed) return;
  if (assessed) showAssessed(assessed);
  else await openAccount(followed.accountId);
}

function showAccount(opened: Session, assessed: readonly Assessed[]): void {
  const { records } = opened.document;
  const remembered = storeApi.getState().settings.views[opened.accountId] ?? UNSEEN;
  const view = {
    ...INITIAL_VIEW,
    screen: 'map',
    opportunityId:
      existing(records.opportunities, remembered.opportunityId) ??
      firstOpportunity(records.opportunities)?.id ??
      null,
    layoutMode: remembered.layoutMode,
    collapsed: new Set(remembered.collapsed),
    lens: withoutOwners(remembered.lens, (id) => records.teamMembers[id] !== undefined),
    showProposals: remembered.showProposals,
  } as const;
  storeApi.setState({
    save: 'saved',
    comparing: null,
    open: {
      accountId: opened.accountId,
      records,
      assessed: Object.fromEntries(assessed.map((one) => [one.opportunityId, one])),
      layout: layOut(records, view),
      ...history(opened.document),
    },
    view,
  });
}

function showRecords(records: AccountRecords, changes: readonly RecordChange[]): void {
  const store = storeApi.getState();
  const { view } = store;
  const open = livingAccount(store);
  if (!open || !session) return;
  if (store.comparing) {
    showBehind(store, open, records, changes);
    return;
  }
  const focusBranchId = existing(records.people, view.focusBranchId);
  const shape = { ...view, focusBranchId };
  const { layout, final } = layOutAgain(open.layout, open.records, records, changes, shape);
  if (final) setTimeout(() => finish(layout, final), SHOWN_MS);
  storeApi.setState({
    open: {
      ...open,
      records,
      layout,
      ...history(session.document),
    },
    view: {
      ...view,
      selection: view.selection.every((id) => records.people[id])
        ? view.selection
        : view.selection.filter((id) => records.people[id]),
      focusBranchId,
      pathToId: existing(records.people, view.pathToId),
      lens: withoutOwners(view.lens, (id) => records.teamMembers[id] !== undefined),
      selectedTieId: existing(records.ties, view.selectedTieId),
      opportunityId:
        existing(records.opportunities, view.opportunityId) ??
        firstOpportunity(records.opportunities)?.id ??
        null,
    },
  });
}

/** Takes over a change from elsewhere while a comparison stands on the map. */
function showBehind(
  store: Store,
  living: OpenAccount,
  records: AccountRecords,
  changes: readonly RecordChange[],
): void {
  const shape = { ...store.view, ...store.comparing?.livingView };
  const next = layOutAgain(living.layout, living.records, records, changes, shape);
  const layout = next.final ? layOut(records, shape, living.layout.plan) : next.layout;
  storeApi.setState(withLiving(store, { ...living, records, layout }));
}

/** Puts the layout in the place of the one that stands in for it, unless there is a newer one. */
function finish(standIn: MapLayout, make: () => Promise<MapLayout>): void {
  if (storeApi.getState().open?.layout !== standIn) return;
  make()
    .then((layout) => {
      const { open } = storeApi.getState();
      if (open?.layout === standIn) storeApi.setState({ open: { ...open, layout } });
    })
    .catch(notifyError);
}

/** The id, or null when nothing has it any more. */
function existing(records: Readonly<Record<string, unknown>>, id: string | null): string | null {
  return id !== null && records[id] !== undefined ? id : null;
}

function showAssessed(assessed: readonly Assessed[]): void {
  const store = storeApi.getState();
  const open = livingAccount(store);
  if (!open) return;
  const byOpportunity = { ...open.assessed };
  for (const one of assessed) {
    const before = byOpportunity[one.opportunityId];
    // Most changes change no gap: the map is then left as it is.
    if (!sameValue(before, one)) byOpportunity[one.opportunityId] = one;
  }
  storeApi.setState(withLiving(store, { ...open, assessed: byOpportunity }));
}

function history(document: AccountDocument) {
  return {
    canUndo: document.canUndo,
    canRedo: document.canRedo,
    undoLabel: document.undoLabel,
    redoLabel: document.redoLabel,
  };
}
