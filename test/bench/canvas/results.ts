export const PHASES = ['load', 'memory', 'pan', 'drag', 'zoom', 'export'] as const;
export type Phase = (typeof PHASES)[number];

/** One target at one size in one round, as the harness writes it. */
export interface Cell {
  readonly target: string;
  readonly n: number;
  readonly round: number;
  readonly phases: Readonly<
    Partial<Record<Phase, Readonly<Record<string, unknown> & { status: string }>>>
  >;
}

/** Median over the rounds that ran to their end, null when none did. */
export function medianOf(
  cells: readonly Cell[],
  target: string,
  n: number,
  phase: Phase,
  key: string,
): number | null {
  const values = cells
    .filter((cell) => cell.target === target && cell.n === n)
    .map((cell) => cell.phases[phase])
    .filter((measured) => measured?.status === 'ok')
    .map((measured) => measured?.[key])
    .filter((value) => typeof value === 'number')
    .sort((a, b) => a - b);
  return values.length === 0 ? null : middle(values);
}

export function middle(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
