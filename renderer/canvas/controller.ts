import type { useStoreApi } from '@xyflow/react';
import { unhide } from '../store/branches.ts';
import { storeApi } from '../store/use-store.ts';
import type { CanvasApi } from './canvas-api.ts';
import { type CanvasStore, createCanvasState } from './canvas-state.ts';
import { boxAround, middle } from './geometry/box.ts';
import { READING_ZOOM } from './geometry/detail.ts';
import { fittedBeside } from './geometry/fit-beside.ts';
import { revealingBeside } from './geometry/reveal-beside.ts';
import {
  type Box,
  centred,
  fitted,
  type Margins,
  type Point,
  type Size,
  toMap,
  toScreen,
  type Viewport,
  visibleBox,
  zoomedAt,
} from './geometry/viewport.ts';
import { addAt } from './gestures/add-at.ts';
import { createModelSource, type MapModel } from './model.ts';
import { Motion, reducedMotion } from './motion.ts';
import { boxesOverMap } from './over-map.ts';

export type FlowStore = ReturnType<typeof useStoreApi>;

/** Room around the whole map; at the left stand the names of the lanes. */
export const MAP_MARGINS: Margins = { left: 136, right: 40, top: 32, bottom: 32 };
/** Room around cards that are shown, so that they do not hide at an edge. */
const CARD_MARGIN = 56;
const CARD_MARGINS: Margins = {
  left: CARD_MARGIN,
  right: CARD_MARGIN,
  top: CARD_MARGIN,
  bottom: CARD_MARGIN,
};
const STEP = 1.25;
const ANIMATION_MS = 180;

/** One map on the screen: its viewport, what it shows, and what the pointer does. Everything in the canvas uses it. */
export class Controller implements CanvasApi {
  readonly state: CanvasStore = createCanvasState();
  readonly motion = new Motion();
  /** Where the pointer was seen last over the map, px in the window; null when it is elsewhere. */
  pointerAt: { readonly clientX: number; readonly clientY: number } | null = null;
  #corner: { readonly left: number; readonly top: number } | null = null;
  readonly #flow: FlowStore;
  readonly #model = createModelSource();

  constructor(flow: FlowStore) {
    this.#flow = flow;
  }

  /** The map as it is now; null when no account is open. */
  get model(): MapModel | null {
    return this.#model(storeApi.getState());
  }

  /** The element that has the keyboard focus when the map has it. */
  get element(): HTMLElement | null {
    return this.#flow.getState().domNode;
  }

  get viewport(): Viewport {
    const [x, y, zoom] = this.#flow.getState().transform;
    return { x, y, zoom };
  }

  get size(): Size {
    const { width, height } = this.#flow.getState();
    return { width, height };
  }

  get pointer(): Point | null {
    return this.pointerAt && this.toMap(this.pointerAt);
  }

  onViewport(listener: () => void): () => void {
    return this.#flow.subscribe((now, before) => {
      const changed =
        now.transform !== before.transform ||
        now.width !== before.width ||
        now.height !== before.height;
      if (changed) listener();
    });
  }

  setViewport(viewport: Viewport, animated = false): void {
    const duration = animated && !reducedMotion() ? ANIMATION_MS : 0;
    void this.#flow.getState().panZoom?.setViewport({ ...viewport }, { duration });
  }

  panBy(by: Point): void {
    const { x, y, zoom } = this.viewport;
    this.setViewport({ x: x + by.x, y: y + by.y, zoom });
  }

  /** Screen px relative to the canvas, from a position in the window. */
  toCanvas(client: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.#corner ?? this.#cornerInWindow();
    return { x: client.clientX - left, y: client.clientY - top };
  }

  /** While a button is held the canvas stays where it is in the window: asking at every move costs a layout. */
  holdCorner(held: boolean): void {
    this.#corner = held ? this.#cornerInWindow() : null;
  }

  toMap(client: { readonly clientX: number; readonly clientY: number }): Point {
    return toMap(this.viewport, this.toCanvas(client));
  }

  /** Px in the window, of a point of the map. */
  toWindow(point: Point): Point {
    const { left, top } = this.#cornerInWindow();
    const { x, y } = toScreen(this.viewport, point);
    return { x: x + left, y: y + top };
  }

  fitView(): void {
    const index = this.model?.index;
    if (index) this.setViewport(fittedBeside(index, this.size, MAP_MARGINS, boxesOverMap()), true);
  }

  fitSelection(): void {
    const box = this.#selectedBox();
    if (box) this.setViewport(fitted(box, this.size, CARD_MARGINS), true);
    else this.fitView();
  }

  zoomTo100(): void {
    const box = this.#selectedBox();
    const point = box ? middle(box) : this.visibleCenter();
    this.setViewport(centred({ ...point, width: 0, height: 0 }, this.size, 1), true);
  }

  zoomIn(): void {
    this.#zoomBy(STEP);
  }

  zoomOut(): void {
    this.#zoomBy(1 / STEP);
  }

  centerOn(personIds: readonly string[]): void {
    unhide(personIds);
    const box = this.#boxOf(personIds);
    if (!box) return;
    const { viewport, size } = this;
    const shown = viewport.zoom >= READING_ZOOM && this.#revealing(box, 8, viewport) === viewport;
    if (shown) return;
    const readable = viewport.zoom >= READING_ZOOM ? viewport.zoom : 2 * READING_ZOOM;
    this.setViewport(fitted(box, size, CARD_MARGINS, readable), true);
  }

  keepInPlace(personId: string, change: () => void): void {
    const before = this.#boxOf([personId]);
    change();
    const after = this.#boxOf([personId]);
    if (!before || !after) return;
    const by = { x: before.x - after.x, y: before.y - after.y };
    if (by.x === 0 && by.y === 0) return;
    const { x, y, zoom } = this.viewport;
    this.setViewport({ x: x + by.x * zoom, y: y + by.y * zoom, zoom });
    this.motion.shift({ x: -by.x, y: -by.y });
  }

  reveal(personId: string): void {
    unhide([personId]);
    const box = this.#boxOf([personId]);
    if (box) this.revealBox(box);
  }

  revealBox(box: Box): void {
    const { viewport } = this;
    const revealing = this.#revealing(box, CARD_MARGIN, viewport);
    if (revealing !== viewport) this.setViewport(revealing);
  }

  revealProposal(proposalId: string): void {
    const box = this.model?.scene.proposals.find(({ id }) => id === proposalId);
    if (box) this.revealBox(box);
  }

  visibleCenter(): Point {
    return middle(this.visibleBox());
  }

  visibleBox(): Box {
    return visibleBox(this.viewport, this.size);
  }

  addPersonAt(point: Point): void {
    if (this.model) addAt(this.model, point);
  }

  hasFocus(): boolean {
    return this.element !== null && document.activeElement === this.element;
  }

  focus(): void {
    this.element?.focus({ preventScroll: true });
  }

  #cornerInWindow(): { readonly left: number; readonly top: number } {
    return this.element?.getBoundingClientRect() ?? { left: 0, top: 0 };
  }

  #revealing(box: Box, margin: number, viewport = this.viewport): Viewport {
    return revealingBeside(viewport, this.size, box, margin, boxesOverMap());
  }

  #zoomBy(factor: number): void {
    const { width, height } = this.size;
    this.setViewport(zoomedAt(this.viewport, factor, { x: width / 2, y: height / 2 }));
  }

  /** Of the selected people, or of the selected proposal. */
  #selectedBox(): Box | null {
    const { selection, selectedProposalId } = storeApi.getState().view;
    const proposal = this.model?.scene.proposals.find(({ id }) => id === selectedProposalId);
    return proposal ?? this.#boxOf(selection);
  }

  #boxOf(personIds: readonly string[]): Box | null {
    const index = this.model?.index;
    const boxes = personIds.map((id) => index?.boxOf(id) ?? null).filter((box) => box !== null);
    return boxAround(boxes);
  }
}
