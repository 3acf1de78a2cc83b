import type { ColorToken, Primitive, TextPrimitive } from '../../../../shared/scene/types.ts';
import { roomFor } from './slide-text.ts';

const AROUND = 4;

/** Text on a plate of the ground's colour, for where a line may run through it. */
export function onPlate(text: TextPrimitive, fill: ColorToken): Primitive[] {
  const { x, y, size, weight } = text;
  const width = roomFor(text.text, size, weight) + 2 * AROUND;
  return [{ kind: 'rect', x: x - AROUND, y: y - size, width, height: size * 1.3, fill }, text];
}
