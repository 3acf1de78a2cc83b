import type { Person } from '../../shared/domain/person.ts';
import type { Lane, MapLayout } from '../../shared/layout/types.ts';
import type { Point } from './geometry/viewport.ts';

const MOTION_MS = 220;
/** With more cards than this in view they are not moved one by one. */
const MOST_CARDS = 500;
/** So many changes upon each other are followed back to where cards began. */
const MOST_INTERRUPTED = 4;

/** Cards that are still on their way to where the layout has them, at one moment. */
export interface Moving {
  /** From 0 to 1. */
  readonly progress: number;
  readonly lanes: readonly Lane[];
  /** How far a card is from its place, map units. */
  offsetOf(personId: string): Point;
}

export interface Departure {
  readonly before: MapLayout;
  readonly after: MapLayout;
  readonly people: Readonly<Record<string, Pick<Person, 'managerId'>>>;
  /** Cards that were elsewhere than the layout had them, for they were dragged. */
  readonly dragged: { readonly ids: ReadonlySet<string>; readonly by: Point } | null;
}

/**
 * The way of cards from one layout to the next. Only what is painted knows of it: everything else, the pointer too,
 * has the cards where they will be. A change under way begins where the cards are by then.
 */
export class Motion {
  #from: ((personId: string) => Point | null) | null = null;
  #after: MapLayout | null = null;
  #lanesBefore: readonly Lane[] = [];
  #startedAt = 0;
  #shift: Point = { x: 0, y: 0 };
  #interrupted = 0;

  begin({ before, after, people, dragged }: Departure, now: number): void {
    const running = this.at(now);
    this.#interrupted = running && this.#interrupted < MOST_INTERRUPTED ? this.#interrupted + 1 : 0;
    const offsetOf = running && this.#interrupted > 0 ? running.offsetOf : () => ({ x: 0, y: 0 });
    function shown(personId: string): Point | null {
      const i = before.index.get(personId);
      if (i === undefined) return null;
      const by = dragged?.ids.has(personId) ? dragged.by : offsetOf(personId);
      return { x: (before.x[i] ?? 0) + by.x, y: (before.y[i] ?? 0) + by.y };
    }
    this.#from = (personId) => {
      let above: string | null = personId;
      for (let steps = 0; above !== null && steps < 50; steps++) {
        const at = shown(above);
        if (at) return at;
        above = people[above]?.managerId ?? null;
      }
      return null;
    };
    this.#after = after;
    this.#lanesBefore = running?.lanes ?? before.lanes;
    this.#startedAt = now;
    this.#shift = { x: 0, y: 0 };
  }

  /** The map was moved under the cards; where they come from moves along. */
  shift(by: Point): void {
    this.#shift = { x: this.#shift.x + by.x, y: this.#shift.y + by.y };
  }

  /** Null when all cards are where they belong, or too many are in view. */
  at(now: number, cardsInView: () => number = () => 0): Moving | null {
    const from = this.#from;
    const after = this.#after;
    const passed = (now - this.#startedAt) / MOTION_MS;
    if (!from || !after || passed >= 1) return null;
    if (cardsInView() > MOST_CARDS) return null;
    const progress = eased(Math.max(0, passed));
    const left = 1 - progress;
    const shift = this.#shift;
    const lanesBefore = this.#lanesBefore;
    return {
      progress,
      lanes: after.lanes.map((lane, i) => between(lanesBefore[i] ?? lane, lane, shift.y, left)),
      offsetOf(personId) {
        const i = after.index.get(personId);
        const start = from(personId);
        if (i === undefined || !start) return { x: 0, y: 0 };
        const x = start.x + shift.x - (after.x[i] ?? 0);
        const y = start.y + shift.y - (after.y[i] ?? 0);
        return { x: x * left, y: y * left };
      },
    };
  }
}

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function between(before: Lane, after: Lane, shift: number, left: number): Lane {
  return {
    ...after,
    y: after.y + (before.y + shift - after.y) * left,
    height: after.height + (before.height - after.height) * left,
  };
}

function eased(passed: number): number {
  return 1 - (1 - passed) ** 3;
}
