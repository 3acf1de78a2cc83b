import { type PaintContext, type PaintTools, paintPrimitives } from './canvas.ts';
import type { MapScene } from './types.ts';

/**
 * Paints a whole scene in map units, in the order in which the SVG writer writes it. The context's transformation places
 * it; that and the clip are left as they were.
 */
export function paintScene<P>(
  context: PaintContext<P>,
  scene: MapScene,
  tools: PaintTools<P>,
): void {
  paintPrimitives(context, scene.lanes, tools);
  paintPrimitives(context, scene.lines, tools);
  for (const tie of scene.ties) paintPrimitives(context, tie.primitives, tools);
  paintPrimitives(context, scene.path, tools);
  for (const { x, y, primitives } of [...scene.cards, ...scene.proposals]) {
    context.save();
    context.transform(1, 0, 0, 1, x, y);
    paintPrimitives(context, primitives, tools);
    context.restore();
  }
  paintPrimitives(context, scene.frame, tools);
}
