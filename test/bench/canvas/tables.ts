import type { Bar } from './bars.ts';
import { held } from './bars.ts';
import { type Cell, medianOf, type Phase } from './results.ts';

const COLUMNS: readonly (readonly [string, Phase, string])[] = [
  ['load', 'load', 'loadMs'],
  ['layout', 'load', 'layoutMs'],
  ['pan', 'pan', 'taskPerStep'],
  ['zoom', 'zoom', 'taskPerStep'],
  ['drag', 'drag', 'taskPerStep'],
  ['PNG', 'export', 'ms'],
  ['heap MB', 'memory', 'heapMB'],
  ['elements', 'memory', 'elements'],
];

/** Everybody's medians: load, layout and PNG in ms; pan, zoom and drag in ms of the main thread a step. */
export function printMedians(cells: readonly Cell[], sizes: readonly number[]): void {
  const targets = [...new Set(cells.map(({ target }) => target))];
  for (const n of sizes) {
    console.log(`\n${n.toLocaleString('en')} people`);
    console.table(
      Object.fromEntries(
        targets.map((target) => [
          target,
          Object.fromEntries(
            COLUMNS.map(([title, phase, key]) => [
              title,
              shown(medianOf(cells, target, n, phase, key)),
            ]),
          ),
        ]),
      ),
    );
  }
}

export function printBars(bars: readonly Bar[]): void {
  console.table(
    bars.map((bar) => ({
      people: bar.n,
      figure: bar.name,
      ours: shown(bar.ours),
      most: shown(bar.most),
      from: bar.because,
      held: { true: 'yes', false: 'NO', null: '–' }[String(held(bar))],
    })),
  );
}

function shown(value: number | null): number | string {
  return value === null ? '–' : Math.round(value * 10) / 10;
}
