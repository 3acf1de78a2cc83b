import type { BuyingFunction, Layer } from '../domain/values.ts';

/**
 * tree: the layered reporting tree; compact: the same, as dense as it stays readable; grid: the buying-centre chart
 * (大客户采购中心图), layer × function.
 */
export const LAYOUT_MODES = ['tree', 'compact', 'grid'] as const;
export type LayoutMode = (typeof LAYOUT_MODES)[number];

/** One card to place. Sizes in map units (CSS px at zoom 1). */
export interface LayoutCard {
  readonly id: string;
  readonly layer: Layer;
  /** The column of the grid it stands in. */
  readonly function: BuyingFunction;
  /** Manager as drawn: null at a root; never closes a circle (`breakLoops` has been applied). */
  readonly managerId: string | null;
  readonly order: number;
  /** People of a committee; empty for the others. */
  readonly memberIds: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Where the user put it: x in map units, y below the top of its lane. */
  readonly position: { readonly x: number; readonly y: number } | null;
}

/** The band of one layer, the full width of the map. */
export interface Lane {
  readonly layer: Layer;
  readonly y: number;
  readonly height: number;
}

/** A reporting line as an orthogonal polyline `x0, y0, x1, y1, …` from manager to report. */
export interface ReportingLine {
  readonly managerId: string;
  readonly personId: string;
  readonly points: readonly number[];
}

/** The band of one function in the grid. */
export interface GridColumn {
  readonly function: BuyingFunction;
  readonly x: number;
  readonly width: number;
}

/** Where a layer and a function meet, and how many cards stand there: without any it is a hole. */
export interface GridCell {
  readonly layer: Layer;
  readonly function: BuyingFunction;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/**
 * How the map is divided into columns. Chosen for the whole map; keeping it from one layout to the next keeps a small
 * change small.
 */
export interface LayoutPlan {
  /** What it was chosen for; another mode takes no notice of it. */
  readonly mode: LayoutMode;
  /**
   * How high columns may grow in each lane (decision, management, operational): map units, in the grid a number of
   * cards.
   */
  readonly budgets: readonly [number, number, number];
  /** Up to how many reports without reports of their own stand side by side below their manager. */
  readonly abreast: number;
  /** Whether managers of reports in lower lanes may be stacked; else each gets a strip of its own. */
  readonly stackManagers: boolean;
  /** Whether also those may be stacked who have people in all three lanes below them. */
  readonly stackHeads: boolean;
}

/** What of a layout depends on the mode. */
export type Arrangement = Omit<MapLayout, 'ids' | 'index' | 'width' | 'height'>;

/** Places of all cards. Arrays run parallel to `ids`; `index` finds a card's place in them. Origin top left. */
export interface MapLayout {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly lanes: readonly Lane[];
  /** None in the grid, where people do not stand below their managers. */
  readonly lines: readonly ReportingLine[];
  /** Left to right, and row by row; empty in the other modes. */
  readonly columns: readonly GridColumn[];
  readonly cells: readonly GridCell[];
  readonly plan: LayoutPlan;
  /** Box around lanes and cards, and around the column headers above the lanes, which begin at y = 0. */
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}
