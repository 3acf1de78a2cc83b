import { type Cell, medianOf, type Phase } from './results.ts';

/** One figure and the most it may be; null when there was nothing to compare with. */
export interface Bar {
  readonly name: string;
  readonly n: number;
  readonly ours: number | null;
  readonly most: number | null;
  /** What `most` comes from. */
  readonly because: string;
}

const OURS = 'ours';
const LIMITS: ReadonlySet<string> = new Set(['canvas-limit', 'canvas-full']);
const STEPS = ['pan', 'zoom', 'drag'] as const;

/** Whether a bar holds; one without anything to compare with neither holds nor fails. */
export function held({ ours, most }: Bar): boolean | null {
  return ours === null ? false : most === null ? null : ours <= most;
}

/** Every bar of the canvas that the measured cells can answer. */
export function barsOf(cells: readonly Cell[], sizes: readonly number[]): Bar[] {
  return [
    ...sizes.filter((n) => n !== 1000).flatMap((n) => barsAt(cells, n)),
    ...growth(cells, sizes),
  ];
}

function barsAt(cells: readonly Cell[], n: number): Bar[] {
  const value = (target: string, phase: Phase, key: string) =>
    medianOf(cells, target, n, phase, key);
  const bar = (
    name: string,
    phase: Phase,
    key: string,
    most: number | null,
    because: string,
  ): Bar => ({ name, n, ours: value(OURS, phase, key), most, because });
  const limitLoad = value('canvas-limit', 'load', 'loadMs');
  const limitHolds = (phase: Phase) => {
    const interval = value('canvas-limit', phase, 'frameP95');
    return interval === null || interval <= 17;
  };
  const bars = [
    bar('load, ms', 'load', 'loadMs', times(0.5, bestPeer(cells, n)), '0.5 × best peer'),
    bar('load, ms', 'load', 'loadMs', limitLoad && 4 * limitLoad + 100, '4 × limit + 100'),
    ...STEPS.flatMap((phase) => [
      bar(`${phase}, ms a step`, phase, 'taskPerStep', value('gojs', phase, 'taskPerStep'), 'GoJS'),
      bar(
        `${phase}, ms a step`,
        phase,
        'taskPerStep',
        times(2, value('canvas-limit', phase, 'taskPerStep')),
        '2 × limit',
      ),
      bar(`${phase}, worst long task, ms`, phase, 'longMax', 50, ''),
    ]),
    ...(['pan', 'drag'] as const)
      .filter(limitHolds)
      .map((phase) => bar(`${phase}, frame p95, ms`, phase, 'frameP95', 17, 'as the limit')),
    bar('DOM elements', 'memory', 'elements', 1500, ''),
  ];
  if (n === 5000) bars.push(bar('JS heap, MB', 'memory', 'heapMB', 60, ''));
  if (n === 500 || n === 2000) {
    const gojs = value('gojs', 'export', 'ms');
    bars.push(bar('whole-map PNG, ms', 'export', 'ms', Math.max(gojs ?? 0, 300), 'GoJS or 300'));
  }
  return bars;
}

/** From 1,000 to 10,000 people. */
function growth(cells: readonly Cell[], sizes: readonly number[]): Bar[] {
  if (!sizes.includes(1000) || !sizes.includes(10_000)) return [];
  const ratio = (phase: Phase, key: string) => {
    const [small, large] = [1000, 10_000].map((n) => medianOf(cells, OURS, n, phase, key));
    return small && large ? large / small : null;
  };
  const because = '1,000 to 10,000';
  return [
    { name: 'load, times', n: 10_000, ours: ratio('load', 'loadMs'), most: 12, because },
    { name: 'pan, times', n: 10_000, ours: ratio('pan', 'taskPerStep'), most: 1.3, because },
  ];
}

function bestPeer(cells: readonly Cell[], n: number): number | null {
  const peers = new Set(cells.map(({ target }) => target));
  const loads = [...peers]
    .filter((target) => target !== OURS && !LIMITS.has(target))
    .map((target) => medianOf(cells, target, n, 'load', 'loadMs'))
    .filter((ms) => ms !== null);
  return loads.length === 0 ? null : Math.min(...loads);
}

function times(factor: number, value: number | null): number | null {
  return value === null ? null : factor * value;
}
