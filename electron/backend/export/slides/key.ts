import type { LegendGroup } from '../../../../shared/scene/legend.ts';
import { TYPE } from '../../../../shared/scene/tokens.ts';
import type { Primitive } from '../../../../shared/scene/types.ts';
import { roomFor } from './slide-text.ts';

const LINE = 21;
const AFTER_SAMPLE = 5;
const AFTER_ITEM = 14;
const AFTER_GROUP = 18;

/** The legend running on like text, for a slide's foot: what the groups explain, in as many lines as `width` asks for. */
export function runningKey(
  groups: readonly LegendGroup[],
  width: number,
): { readonly primitives: readonly Primitive[]; readonly height: number } {
  const primitives: Primitive[] = [];
  let x = 0;
  let cy = LINE / 2;
  const place = (wide: number, draw: () => readonly Primitive[], after: number) => {
    if (x > 0 && x + wide > width) {
      x = 0;
      cy += LINE;
    }
    primitives.push(...draw());
    x += wide + after;
  };
  for (const { title, items } of groups) {
    const first = items[0];
    const titleWidth = roomFor(title, TYPE.body, TYPE.strong);
    // A title does not stand alone at the end of a line.
    const together = titleWidth + AFTER_ITEM + (first ? itemWidth(first) : 0);
    if (x > 0 && x + together > width) {
      x = 0;
      cy += LINE;
    }
    place(titleWidth, () => [text(title, x, cy, true)], 8);
    for (const item of items) {
      const draw = () => [
        ...item.draw(x, cy),
        text(item.label, x + item.width + AFTER_SAMPLE, cy, false),
      ];
      place(itemWidth(item), draw, AFTER_ITEM);
    }
    x += AFTER_GROUP - AFTER_ITEM;
  }
  return { primitives, height: groups.length === 0 ? 0 : cy + LINE / 2 };
}

function itemWidth(item: LegendGroup['items'][number]): number {
  return item.width + AFTER_SAMPLE + roomFor(item.label, TYPE.body, 400);
}

function text(content: string, x: number, cy: number, strong: boolean): Primitive {
  const look = strong
    ? ({ weight: 700, fill: 'ink.muted' } as const)
    : ({ weight: 400, fill: 'ink.secondary' } as const);
  return { kind: 'text', x, y: cy + 4, text: content, size: TYPE.body, ...look };
}
