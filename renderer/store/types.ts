import type { Assessed } from '../../shared/api/account-types.ts';
import type { ComparedPoints, HistoryPlace } from '../../shared/api/history-types.ts';
import type { Settings } from '../../shared/api/settings-types.ts';
import type { StepLabel, Way } from '../../shared/document/history.ts';
import type { AccountRecords, Refusal } from '../../shared/domain/records.ts';
import type { LayoutMode, MapLayout } from '../../shared/layout/types.ts';
import type { Comparison } from '../../shared/rules/comparison.ts';
import type { CompareView } from '../../shared/scene/compare-view.ts';
import type { Lens } from '../../shared/scene/lens.ts';
import type { ResilienceState } from './resilience-state.ts';
import type { Screen } from './screens.ts';

/** saved: acknowledged by the backend; saving: on its way; failed: kept in memory, retried. */
export type SaveState = 'saved' | 'saving' | 'failed';

/** What the user is pointing at. Never undone, never saved in the document. */
export interface ViewState {
  readonly screen: Screen;
  readonly opportunityId: string | null;
  /** Selected people, in the order they were selected. */
  readonly selection: readonly string[];
  /** Selected tie, excludes selected people. */
  readonly selectedTieId: string | null;
  /** Selected proposed ghost, excludes selected people and ties. */
  readonly selectedProposalId: string | null;
  /** Person whose name is being edited on the card. */
  readonly renamingId: string | null;
  /** Gap shown in the panel, its people marked on the map. */
  readonly focusedGapId: string | null;
  readonly rightPanel: 'inspector' | 'gaps' | 'history' | 'resilience';
  readonly layoutMode: LayoutMode;
  /** People whose branches are folded. */
  readonly collapsed: ReadonlySet<string>;
  /** Whose branch alone is shown, with the managers above; null shows everybody. */
  readonly focusBranchId: string | null;
  /** How the map is coloured and filtered; remembered for each account. */
  readonly lens: Lens;
  /** Whether the map shows the ghosts it proposes; remembered for each account. */
  readonly showProposals: boolean;
  /** People found by the search that is under way, pointed out on the map; null while nothing is searched. */
  readonly searchHits: readonly string[] | null;
  /** The person to whom the path from us is shown. */
  readonly pathToId: string | null;
  /** A dialog over the map, by name. */
  readonly dialog: DialogState | null;
}

/** What of the view decides how the map is laid out. */
export type MapShape = Pick<ViewState, 'layoutMode' | 'collapsed' | 'focusBranchId'>;

export type DialogState =
  | { readonly name: 'import'; readonly file?: File }
  | { readonly name: 'open-archive'; readonly file?: File }
  | { readonly name: 'step'; readonly way: Way }
  | { readonly name: 'save-archive' }
  | { readonly name: 'export' }
  | { readonly name: 'export-comparison' }
  | { readonly name: 'shortcuts' }
  | { readonly name: 'help' }
  | { readonly name: 'settings' }
  | { readonly name: 'backups' }
  | { readonly name: 'rules' }
  | { readonly name: 'accept-ghost'; readonly proposalId: string }
  | { readonly name: 'fill-ghost'; readonly place: GhostPlace }
  | { readonly name: 'connect'; readonly personId: string }
  | { readonly name: 'delete-people'; readonly personIds: readonly string[] }
  | { readonly name: 'opportunity'; readonly opportunityId: string | null }
  | { readonly name: 'action'; readonly actionId: string | null; readonly preset?: ActionPreset }
  | { readonly name: 'visit'; readonly personIds: readonly string[] }
  | { readonly name: 'interaction'; readonly personIds: readonly string[] };

/** What a new action is about, from where it was asked for. */
export interface ActionPreset {
  readonly what?: string;
  readonly why?: string;
  readonly gapId?: string;
  readonly personIds?: readonly string[];
}

/** A place that somebody on the map may turn out to fill: a proposal, or a ghost. */
export type GhostPlace =
  | { readonly kind: 'proposal'; readonly proposalId: string }
  | { readonly kind: 'ghost'; readonly ghostId: string };

/** The account that is open: plain records, what the backend stored about it, and how it lies on the map. */
export interface OpenAccount {
  readonly accountId: string;
  readonly records: AccountRecords;
  /** By opportunity id. */
  readonly assessed: Readonly<Record<string, Assessed>>;
  readonly layout: MapLayout;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The step that undo or redo would take, null when there is none. */
  readonly undoLabel: StepLabel | null;
  readonly redoLabel: StepLabel | null;
}

/** The open account at one point of its history. */
export interface PastAccount {
  readonly place: HistoryPlace;
  readonly records: AccountRecords;
}

/** Two points of the open account's history, which stand on the map in its place. */
export interface Comparing {
  readonly points: ComparedPoints;
  readonly before: PastAccount;
  readonly after: PastAccount;
  readonly comparison: Comparison;
  readonly marks: CompareView;
  /** The account as it is, and how it was looked at. */
  readonly living: OpenAccount;
  readonly livingView: Pick<
    ViewState,
    'collapsed' | 'focusBranchId' | 'lens' | 'showProposals' | 'focusedGapId' | 'pathToId'
  >;
}

export interface Notice {
  readonly id: number;
  readonly refusal: Refusal;
  /** Takes back what it tells of. */
  readonly undo?: (() => void) | undefined;
}

export interface Store {
  /** What the map shows: the open account, or both points of a comparison as one. */
  readonly open: OpenAccount | null;
  /** Set while two points are compared; nothing can be edited then. */
  readonly comparing: Comparing | null;
  readonly view: ViewState;
  readonly resilience: ResilienceState;
  readonly save: SaveState;
  /** Share that is done of a large change which the open account takes in, undoes or redoes; null without one. */
  readonly takenIn: number | null;
  readonly settings: Settings;
  /** Rises whenever everything in the database was replaced by what a backup held. */
  readonly restores: number;
  /** What could not be done, shown as a notification and announced; cleared by its number. */
  readonly notices: readonly Notice[];
}
