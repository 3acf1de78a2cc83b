import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = Readonly<z.infer<typeof Bounds>>;
const WindowState = z.object({ bounds: Bounds.nullable(), maximized: z.boolean() });
export type WindowState = Readonly<z.infer<typeof WindowState>>;

export const MIN_SIZE = { width: 800, height: 560 };
const DEFAULT_SIZE = { width: 1320, height: 860 };
const FIRST: WindowState = { bounds: null, maximized: false };

/**
 * Where to put the window, given where it was and the work areas of the displays there are now (device-independent
 * pixels): its old place, shrunk and moved so that all of it lies on the display that shows most of it; a position
 * is left out when no display shows any.
 */
export function placeWindow(
  last: Bounds | null,
  workAreas: readonly Bounds[],
): Partial<Bounds> & { width: number; height: number } {
  if (last === null) return DEFAULT_SIZE;
  const home = workAreas
    .map((area) => ({ area, shown: overlap(last, area) }))
    .sort((a, b) => b.shown - a.shown)[0];
  const width = Math.max(MIN_SIZE.width, last.width);
  const height = Math.max(MIN_SIZE.height, last.height);
  if (home === undefined || home.shown === 0) return DEFAULT_SIZE;
  const { area } = home;
  const fitted = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    ...fitted,
    x: clamp(last.x, area.x, area.x + area.width - fitted.width),
    y: clamp(last.y, area.y, area.y + area.height - fitted.height),
  };
}

/** The state of the last run; the first run's when there is none or it cannot be read, which costs nothing but a position. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
}

/** Replaces the state file whole. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(state));
  renameSync(`${file}.tmp`, file);
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
