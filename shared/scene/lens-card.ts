import type { Severity } from '../domain/gap.ts';
import type { PersonKind } from '../domain/person.ts';
import type { Layer } from '../domain/values.ts';
import type { EvidenceLook } from './evidence-look.ts';
import type { LensView } from './lens-view.ts';
import { CARD_SIZES, SPACE } from './tokens.ts';
import type { ColorToken, Primitive } from './types.ts';

/** How a lens shows one card. */
export interface CardLook {
  /** The value the lens colours by: a strip of that colour at the left, with the value in a few characters. */
  readonly strip: { readonly color: ColorToken; readonly letter: string } | null;
  readonly heat: { readonly severity: Severity; readonly depth: number } | null;
  /** How old and sure what we hold of the person is. */
  readonly evidence: EvidenceLook | null;
  /** A ghost that should have been named by now. */
  readonly overdue: boolean;
  /** Too much rests on this person, and that is being looked at. */
  readonly fragile: boolean;
  readonly faded: boolean;
  readonly marked: boolean;
}

export const PLAIN_LOOK: CardLook = {
  strip: null,
  heat: null,
  evidence: null,
  overdue: false,
  fragile: false,
  faded: false,
  marked: false,
};

/** What a lens makes of somebody's card. */
export function lookOf(lens: LensView | null, personId: string): CardLook {
  if (!lens) return PLAIN_LOOK;
  const strip = lens.entryOf(personId);
  const heat = lens.heatOf(personId);
  const evidence = lens.evidenceOf(personId);
  const overdue = lens.overdue(personId);
  const fragile = lens.fragile(personId);
  const faded = lens.faded(personId);
  const marked = lens.marked(personId);
  return strip || heat || evidence || overdue || fragile || faded || marked
    ? { strip, heat, evidence, overdue, fragile, faded, marked }
    : PLAIN_LOOK;
}

export function sameLook(a: CardLook, b: CardLook): boolean {
  return (
    a === b ||
    (a.faded === b.faded &&
      a.marked === b.marked &&
      a.overdue === b.overdue &&
      a.fragile === b.fragile &&
      a.evidence?.age === b.evidence?.age &&
      a.evidence?.flagged === b.evidence?.flagged &&
      a.strip?.color === b.strip?.color &&
      a.strip?.letter === b.strip?.letter &&
      a.heat?.severity === b.heat?.severity &&
      a.heat?.depth === b.heat?.depth)
  );
}

/** Colour of a card from afar. Asked of all cards of a map, so that only what it depends on is looked up. */
export function lensDot(lens: LensView | null, personId: string, own: ColorToken): ColorToken {
  if (!lens) return own;
  if (lens.faded(personId)) return 'faded';
  if (lens.marked(personId)) return 'mark';
  return lens.entryOf(personId)?.color ?? own;
}

/** The same of a card whose look is known. */
export function lookDot(look: CardLook, own: ColorToken): ColorToken {
  if (look.faded) return 'faded';
  if (look.marked || look.fragile) return 'mark';
  return look.strip?.color ?? own;
}

const HEAT_OPACITY = [0, 0.05, 0.085, 0.12] as const;

/** The tint of a card whose gaps are open, between its surface and what stands on it. */
export function heatTint(
  { heat }: CardLook,
  box: { readonly width: number; readonly height: number },
): Primitive[] {
  if (!heat) return [];
  return [
    {
      kind: 'rect',
      x: 0.75,
      y: 0.75,
      width: box.width - 1.5,
      height: box.height - 1.5,
      radius: SPACE.cardRadius,
      fill: `severity.${heat.severity}`,
      opacity: HEAT_OPACITY[Math.min(3, heat.depth)] ?? 0,
    },
  ];
}

const VEIL = 0.68;
const FRAME = 3;

/** What lies over a card: a veil of its lane's colour when it is faded, a frame when it is pointed out. */
export function lookOver(look: CardLook, kind: PersonKind, layer: Layer): Primitive[] {
  const box = { kind: 'rect', ...CARD_SIZES[kind] } as const;
  if (look.faded)
    return [{ ...box, x: 0, y: 0, radius: SPACE.cardRadius, fill: `lane.${layer}`, opacity: VEIL }];
  if (!look.marked) return [];
  const around = {
    ...box,
    x: -FRAME,
    y: -FRAME,
    width: box.width + 2 * FRAME,
    height: box.height + 2 * FRAME,
    radius: SPACE.cardRadius + FRAME,
  };
  return [
    { ...around, stroke: 'mark.halo', strokeWidth: 7 },
    { ...around, stroke: 'mark', strokeWidth: 2 },
  ];
}
