/** One line of the result: medians and the worst of `runs` measurements, milliseconds. */
export interface Figure {
  readonly name: string;
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** What the issue asks for, on p50 unless it says p99. */
  readonly wanted: string;
  readonly held: boolean;
}

/** Milliseconds a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function figure(
  name: string,
  samples: readonly number[],
  limits: { p50: number; p99?: number },
): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [p50, p99] = [at(0.5), at(0.99)];
  return {
    name,
    runs: sorted.length,
    p50,
    p99,
    max: sorted.at(-1) ?? 0,
    wanted: `p50 ≤ ${limits.p50}${limits.p99 ? `, p99 ≤ ${limits.p99}` : ''}`,
    held: p50 <= limits.p50 && p99 <= (limits.p99 ?? Number.POSITIVE_INFINITY),
  };
}

export function printFigures(figures: readonly Figure[]): void {
  console.table(
    Object.fromEntries(
      figures.map((line) => [
        line.name,
        {
          runs: line.runs,
          'p50 ms': round(line.p50),
          'p99 ms': round(line.p99),
          'max ms': round(line.max),
          wanted: line.wanted,
          held: line.held ? 'yes' : 'NO',
        },
      ]),
    ),
  );
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
