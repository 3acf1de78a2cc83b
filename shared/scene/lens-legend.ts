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

/** The legend of an export that is drawn through a lens; none while it colours by influence, which has its own. */
export function lensGroup(view: LensView | null, t: Translate): LegendGroup[] {
  const field = view?.entries[0]?.field;
  if (!view || !field || field === 'influence') return [];
  return [
    {
      title: t(`lens.field.${field}`),
      items: view.entries.map(
        (entry): LegendItem => ({
          width: SAMPLE.width,
          draw: (x, cy) => sample(entry, x, cy),
          label: `${entry.label} (${entry.count})`,
        }),
      ),
    },
  ];
}
