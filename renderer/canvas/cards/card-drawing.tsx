import { createElement, memo } from 'react';
import { primitiveToSvgAttributes } from '../../../shared/scene/svg-attributes.ts';
import { CSS_PALETTE, FONT_STACK } from '../../../shared/scene/tokens.ts';
import type { Primitive } from '../../../shared/scene/types.ts';

/** Primitives as SVG elements of the page: the same drawing as the painter's and the exports'. */
export const CardDrawing = memo(function CardDrawing({
  primitives,
}: {
  readonly primitives: readonly Primitive[];
}) {
  return (
    <g
      fontFamily={FONT_STACK}
      textRendering="geometricPrecision"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {primitives.map((primitive, place) => {
        const { tag, attributes, text } = primitiveToSvgAttributes(primitive, CSS_PALETTE);
        // The list is drawn as a whole and never reordered.
        return createElement(tag, { key: place, ...attributes }, text);
      })}
    </g>
  );
});
