import type { Layer } from '../domain/values.ts';

/** One card to place. Sizes in map units (CSS px at zoom 1). */
export interface LayoutCard {
  readonly id: string;
  readonly layer: Layer;
  /** Manager as drawn: null at a root; never closes a circle (`breakLoops` has been applied). */
  readonly managerId: string | null;
  readonly order: number;
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

/**
 * How the map is divided into columns. Chosen for the whole map; keeping it from one layout to the next keeps a small
 * change small.
 */
export interface LayoutPlan {
  /** How high columns may grow in each lane (decision, management, operational), map units. */
  readonly budgets: readonly [number, number, number];
  /** Up to how many reports without reports of their own stand side by side below their manager. */
  readonly abreast: number;
  /** Whether managers of reports in lower lanes may be stacked; else each gets a strip of its own. */
  readonly stackManagers: boolean;
}

/** Places of all cards. Arrays run parallel to `ids`; `index` finds a card's place in them. Origin top left. */
export interface MapLayout {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly lanes: readonly Lane[];
  readonly lines: readonly ReportingLine[];
  readonly plan: LayoutPlan;
  /** Box around lanes and cards. */
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}
