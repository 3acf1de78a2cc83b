import { storeApi } from '../store/store.ts';
import type { Point, Viewport } from './geometry/viewport.ts';

/** What menus, keys and panels can ask of the map on the screen. */
export interface CanvasApi {
  readonly viewport: Viewport;
  setViewport(viewport: Viewport): void;
  fitView(): void;
  fitSelection(): void;
  zoomTo100(): void;
  zoomIn(): void;
  zoomOut(): void;
  centerOn(personIds: readonly string[]): void;
  visibleCenter(): Point;
  /** Scrolls as little as needed; zooms nothing. */
  reveal(personId: string): void;
  /** The same for a proposed ghost. */
  revealProposal(proposalId: string): void;
  /** Does what moves cards about, and has this one stay where it is on the screen. */
  keepInPlace(personId: string, change: () => void): void;
  /** Where the pointer is on the map, null when it is elsewhere. */
  readonly pointer: Point | null;
  /** Adds somebody at a point of the map: into its lane or its cell. */
  addPersonAt(point: Point): void;
  focus(): void;
}

let current: CanvasApi | null = null;
/** Cards to be shown by the map that is about to come on the screen. */
let awaited: readonly string[] | null = null;

/** Puts a map on the screen; the returned function takes it off. */
export function registerCanvas(api: CanvasApi): () => void {
  current = api;
  if (awaited) api.centerOn(awaited);
  awaited = null;
  // A map that has just been opened takes the keyboard, unless somebody is typing elsewhere.
  if (document.activeElement === null || document.activeElement === document.body) api.focus();
  return () => {
    if (current === api) current = null;
  };
}

/** The map on the screen, null while there is none. */
export function currentCanvas(): CanvasApi | null {
  return current;
}

/** Shows the whole map. */
export function fitView(): void {
  current?.fitView();
}

/** Shows the selected cards as large as can be, or the whole map when nobody is selected. */
export function fitSelection(): void {
  current?.fitSelection();
}

/** To 100 %, around what is selected or else around the middle. */
export function zoomTo100(): void {
  current?.zoomTo100();
}

export function zoomIn(): void {
  current?.zoomIn();
}

export function zoomOut(): void {
  current?.zoomOut();
}

/**
 * Shows these cards at a zoom at which they can be read; moves nothing when they are shown like that already. While no
 * map is on the screen the next one does it.
 */
export function centerOn(personIds: readonly string[]): void {
  if (current) current.centerOn(personIds);
  else awaited = personIds;
}

/** Middle of what is in view in map units, null when there is no map on the screen. */
export function visibleCenter(): Point | null {
  return current?.visibleCenter() ?? null;
}

/** Brings the card that was selected last into view. */
export function revealSelected(): void {
  const id = storeApi.getState().view.selection.at(-1);
  if (id !== undefined) current?.reveal(id);
}

/** Brings a proposed ghost into view. */
export function revealProposal(proposalId: string): void {
  current?.revealProposal(proposalId);
}

export function keepInPlace(personId: string | undefined, change: () => void): void {
  if (current && personId !== undefined) current.keepInPlace(personId, change);
  else change();
}

/** Where the pointer is on the map, null when it is elsewhere. */
export function pointerOnMap(): Point | null {
  return current?.pointer ?? null;
}

/** Adds somebody at a point of the map. */
export function addPersonAt(point: Point): void {
  current?.addPersonAt(point);
}

/** Gives the keyboard to the map. */
export function focusCanvas(): void {
  current?.focus();
}
