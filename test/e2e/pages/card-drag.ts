import type { Layer } from '../../../shared/domain/values.ts';
import type { MapPage, Point } from './map-page.ts';

const STEPS = 6;

/** A card under way with the mouse button held. */
export class CardDrag {
  readonly #map: MapPage;
  readonly #from: Point;

  constructor(map: MapPage, from: Point) {
    this.#map = map;
    this.#from = from;
  }

  async by(dx: number, dy: number): Promise<this> {
    await this.#moveTo({ x: this.#from.x + dx, y: this.#from.y + dy });
    return this;
  }

  async toLane(layer: Layer, x: number): Promise<this> {
    await this.#moveTo(await this.#map.placeInLane(layer, x));
    return this;
  }

  async over(name: string): Promise<this> {
    await this.#moveTo(await this.#map.gripOf(name));
    return this;
  }

  /** Waits until the words beside the pointer say what letting go would do. */
  async says(text: string): Promise<this> {
    await this.#map.canvas.getByRole('status').filter({ hasText: text }).waitFor();
    return this;
  }

  async drop(): Promise<void> {
    await this.#map.page.mouse.up();
  }

  async #moveTo({ x, y }: Point): Promise<void> {
    await this.#map.page.mouse.move(x, y, { steps: STEPS });
  }
}
