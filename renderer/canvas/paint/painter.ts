import i18next from 'i18next';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { Store } from '../../store/types.ts';
import { storeApi } from '../../store/use-store.ts';
import type { CanvasState } from '../canvas-state.ts';
import type { Controller } from '../controller.ts';
import {
  type Buffer,
  bufferFor,
  covers,
  paintedBox,
  pictureOf,
  shownAt,
} from '../geometry/buffer.ts';
import type { Size } from '../geometry/viewport.ts';
import { type Marks, paintMap } from './paint-map.ts';
import { listen, onLanguage, onRatio } from './watch.ts';

/** While zooming, the picture is scaled; it is painted anew when it has become old or coarse … */
const OLD_MS = 300;
const COARSE = 2.5;
/** … or leaves an edge bare, no more often than this. */
const BARE_MS = 40;
const SETTLED_MS = 110;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Keeps a canvas element up to date with the map. The element is somewhat larger than what is shown: panning moves
 * it, zooming scales it, and it is painted (at most once a frame) when its edge comes into view, when something it
 * shows has changed, and when the view rests. `palette` holds real colours: a canvas reads no CSS variables.
 */
export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #controller: Controller;
  readonly #palette: Palette;
  readonly #stops: readonly (() => void)[];
  #buffer: Buffer | null = null;
  #paintedAt = 0;
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, controller: Controller, palette: Palette) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2d canvas');
    this.#canvas = canvas;
    this.#context = context;
    this.#controller = controller;
    this.#palette = palette;
    const request = () => this.#request();
    this.#stops = [
      controller.onViewport(() => this.#follow()),
      storeApi.subscribe((now, before) => {
        if (now.open !== before.open || now.view !== before.view) request();
      }),
      controller.state.subscribe((now, before) => {
        if (lifted(now) !== lifted(before) || now.hoveredTieId !== before.hoveredTieId) request();
      }),
      // While the view moves, letters come with the painting that follows.
      listen(document.fonts, 'loadingdone', () => this.#settle ?? request()),
      onLanguage(i18next, request),
      onRatio(request),
    ];
    this.#paint();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
    for (const stop of this.#stops) stop();
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** The viewport has changed: shows what is painted at its new place, and paints if that is not enough. */
  #follow(): void {
    const { viewport, size } = this.#controller;
    const buffer = this.#buffer;
    // Painted at once, because a new size empties the element.
    if (!buffer || !sameSize(buffer.size, size)) {
      this.#paint();
      return;
    }
    this.#place();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#rest(), SETTLED_MS);
    const scale = viewport.zoom / buffer.viewport.zoom;
    const age = performance.now() - this.#paintedAt;
    const bare = !covers(buffer, viewport, size) && (scale === 1 || age > BARE_MS);
    const coarse = scale > COARSE || (scale !== 1 && age > OLD_MS);
    if (bare || coarse) this.#request();
  }

  #zoomsIn(): boolean {
    const before = this.#buffer?.viewport.zoom ?? Infinity;
    return this.#settle !== undefined && this.#controller.viewport.zoom > before;
  }

  #rest(): void {
    this.#settle = undefined;
    this.#request();
  }

  #place(): void {
    if (!this.#buffer) return;
    const { scale, x, y } = shownAt(this.#buffer, this.#controller.viewport);
    this.#canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { model, size, viewport } = this.#controller;
    if (!model || size.width === 0) return;
    const ratio = window.devicePixelRatio;
    this.#buffer = bufferFor(viewport, size, !this.#zoomsIn());
    this.#fit(this.#buffer, ratio);
    const box = paintedBox(this.#buffer);
    const view = { ...pictureOf(this.#buffer), ratio, palette: this.#palette, box };
    const moving = this.#controller.motion.at(
      performance.now(),
      () => model.index.cardsIn(this.#controller.visibleBox()).length,
    );
    const marks = {
      ...marksOf(storeApi.getState(), this.#controller.state.getState()),
      moving,
    };
    const complete = paintMap(this.#context, model, view, marks);
    this.#place();
    this.#paintedAt = performance.now();
    // While the view moves, what is missing waits for the next painting.
    if (moving || (!complete && this.#settle === undefined)) this.#request();
  }

  #fit(buffer: Buffer, ratio: number): void {
    const { size } = pictureOf(buffer);
    const [columns, rows] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    const { style, width, height } = this.#canvas;
    if (width === columns && height === rows) return;
    this.#canvas.width = columns;
    this.#canvas.height = rows;
    // Of whole device pixels, else the picture is blurred.
    style.width = `${columns / ratio}px`;
    style.height = `${rows / ratio}px`;
    style.left = `${-buffer.beyond.x}px`;
    style.top = `${-buffer.beyond.y}px`;
  }
}

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

function marksOf(store: Store, state: CanvasState): Omit<Marks, 'moving'> {
  const { view } = store;
  return {
    selection: view.selection,
    selectedTieId: view.selectedTieId,
    selectedProposalId: view.selectedProposalId,
    hoveredTieId: state.hoveredTieId,
    folded: view.collapsed,
    gapPeople: peopleOfGap(store),
    lifted: lifted(state),
  };
}

function peopleOfGap({ open, view }: Store): readonly string[] {
  const { focusedGapId, opportunityId } = view;
  if (!focusedGapId || !opportunityId) return [];
  const gap = open?.assessed[opportunityId]?.gaps.find(({ id }) => id === focusedGapId);
  return gap?.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id) ?? [];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The same set as long as the same cards are dragged. Copies leave the originals where they are. */
function lifted({ gesture }: CanvasState): ReadonlySet<string> {
  if (gesture?.kind !== 'drag' || gesture.copies) return NOBODY;
  const known = sets.get(gesture.ids);
  if (known) return known;
  const made = new Set(gesture.ids);
  sets.set(gesture.ids, made);
  return made;
}
