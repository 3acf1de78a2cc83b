import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DropTarget } from './geometry/drop-target.ts';
import type { Guide } from './geometry/snapping.ts';
import type { Box, Point } from './geometry/viewport.ts';

/** What the pointer is doing to the map. Points and boxes in map units. */
export type Gesture =
  | {
      readonly kind: 'drag';
      readonly ids: readonly string[];
      readonly grabbed: string;
      readonly by: Point;
      readonly pointer: Point;
      readonly target: DropTarget;
      readonly guides: readonly Guide[];
      /** Alt is held: copies are placed, the cards stay. */
      readonly copies: boolean;
    }
  | {
      readonly kind: 'connect';
      readonly line: ConnectLine;
      readonly fromId: string;
      readonly start: Point;
      readonly pointer: Point;
      readonly overId: string | null;
      readonly allowed: boolean;
    }
  | { readonly kind: 'marquee'; readonly box: Box };

/** report: the other one becomes a report; tie: an informal tie, whose kind is then chosen. */
export type ConnectLine = 'report' | 'tie';

/** A tie that was drawn and whose kind is being chosen; `at` in screen px. */
export interface TieDraft {
  readonly fromId: string;
  readonly toId: string;
  readonly at: Point;
}

/** What only the canvas needs to know; gone when it closes. */
export interface CanvasState {
  readonly hoveredId: string | null;
  readonly hoveredTieId: string | null;
  /** A button is held on a card or a handle: what follows may become a gesture. */
  readonly pressed: boolean;
  readonly gesture: Gesture | null;
  readonly tieDraft: TieDraft | null;
  /** Cards that are React Flow nodes because they are in view and can be read. */
  readonly inView: readonly string[];
  /** Of the view when it last rested: what keeps its size on the screen follows then, not at every step of a zoom. */
  readonly restingZoom: number;
}

export type CanvasStore = StoreApi<CanvasState>;

export function createCanvasState(): CanvasStore {
  return createStore<CanvasState>(() => ({
    hoveredId: null,
    hoveredTieId: null,
    pressed: false,
    gesture: null,
    tieDraft: null,
    inView: [],
    restingZoom: 1,
  }));
}
