import type { Point } from '../geometry/viewport.ts';

/** Where the pointer is, and the keys held with it. */
export interface Where {
  /** Map units. */
  readonly map: Point;
  /** Screen px from the corner of the canvas. */
  readonly canvas: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod: boolean;
}

/** What happens while a button is held. */
export interface Track {
  /** Whether the view follows when the pointer comes to the edge. */
  readonly pansAtEdges: boolean;
  move?(at: Where): void;
  drop?(at: Where): void;
  /** Puts everything back. */
  cancel?(): void;
}
