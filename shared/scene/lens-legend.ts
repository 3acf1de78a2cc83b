import { INFLUENCES } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { roleBadge, valueTag } from './glyphs.ts';
import type { LegendGroup, LegendItem } from './legend.ts';
import type { LensEntry, LensView } from './lens-view.ts';
import { SPACE } from './tokens.ts';
import type { Primitive } from './types.ts';

/** Size of the sample that stands for a value. */
export const SAMPLE = { width: 32, height: 20 } as const;

/** The value as the strip of a card shows it: badge of an influence, else its characters on its colour. */
export function sample(entry: LensEntry, x: number, cy: number): Primitive[] {
  const cx = x + SAMPLE.width / 2;
  const influence = INFLUENCES.find((one) => entry.field === 'influence' && one === entry.value);
  if (influence) return roleBadge(influence, cx, cy, SPACE.badge);
  const { width, height } = SAMPLE;
  return [
    {
      kind: 'rect',
      x,
      y: cy - height / 2,
      width,
      height,
      radius: 5,
      fill: entry.color === 'role.none' ? 'surface.avatar' : entry.color,
    },
    ...valueTag(entry.letter, cx, cy),
  ];
}

/**
 * The legend of an export that is drawn through a lens: the values that colour the cards (not influence, which has a
 * legend of its own), and those that stand out.
 */
export function lensGroup(view: LensView | null, t: Translate): LegendGroup[] {
  if (!view) return [];
  const { field, entries, asked } = view;
  const groups = [
    { title: t(`lens.field.${field}`), items: field === 'influence' ? [] : entries.map(itemOf) },
    { title: t('lens.filter'), items: asked.map(itemOf) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function itemOf(entry: LensEntry): LegendItem {
  return {
    width: SAMPLE.width,
    draw: (x, cy) => sample(entry, x, cy),
    label: `${entry.label} (${entry.count})`,
  };
}
