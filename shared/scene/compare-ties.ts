import type { TieMark } from './compare-view.ts';
import type { Primitive } from './types.ts';

/** A tie as a comparison shows it: a new or changed one on a broad band, one that is gone faded. */
export function markTie(
  primitives: readonly Primitive[],
  mark: TieMark | null,
): readonly Primitive[] {
  if (mark === null) return fadedTie(primitives);
  if (mark === 'removed') return faded(primitives, 0.3, [3, 5]);
  const [curve] = primitives;
  if (curve?.kind !== 'path') return primitives;
  const stroke = mark === 'added' ? 'change.joined' : 'change.changed';
  return [{ kind: 'path', d: curve.d, stroke, strokeWidth: 10, opacity: 0.4 }, ...primitives];
}

/** A tie between people who stand back. */
export function fadedTie(primitives: readonly Primitive[]): readonly Primitive[] {
  return faded(primitives, 0.35);
}

function faded(
  primitives: readonly Primitive[],
  opacity: number,
  dash?: readonly number[],
): readonly Primitive[] {
  return primitives.map((primitive) =>
    primitive.kind === 'text' ? primitive : { ...primitive, opacity, ...(dash ? { dash } : {}) },
  );
}
