import type { Primitive } from '../../shared/scene/types.ts';
import { CardDrawing } from '../canvas/cards/card-drawing.tsx';

interface GlyphProps {
  readonly primitives: readonly Primitive[];
  /** Size of the drawing in map units. */
  readonly width: number;
  readonly height: number;
  /** Says what it shows; without it the drawing repeats what stands beside it. */
  readonly label?: string;
}

/** A mark exactly as the cards draw it; grows with the text around it. */
export function Glyph({ primitives, width, height, label }: GlyphProps) {
  const viewBox = `0 0 ${width} ${height}`;
  const style = { flex: 'none', width: `${width / 16}rem`, height: `${height / 16}rem` };
  const drawing = <CardDrawing primitives={primitives} />;
  return label ? (
    <svg viewBox={viewBox} style={style} role="img" aria-label={label}>
      {drawing}
    </svg>
  ) : (
    <svg viewBox={viewBox} style={style} aria-hidden="true">
      {drawing}
    </svg>
  );
}
