import { measure } from '../../../shared/scene/font-metrics.ts';
import { round } from '../../../shared/scene/path.ts';
import { FONT_FAMILY, ITALIC_SLANT } from '../../../shared/scene/tokens.ts';
import type { MapScene, Primitive, TextPrimitive } from '../../../shared/scene/types.ts';
import type { FontFace } from './fonts.ts';
import { isInvisible } from './joined-characters.ts';
import { Shaper } from './shaper.ts';
import { type TextRun, textRuns } from './text-runs.ts';

/**
 * The scene with texts as outlines where they have letters that join, marks or pictures: going from font to font, Skia's
 * lines tear words apart at joiners and break at isolates. What no font of ours has stays text, in its place among the
 * outlines.
 */
export function outlineTexts(scene: MapScene, faces: readonly FontFace[]): MapScene {
  const scripts = faces.filter(({ family }) => family !== FONT_FAMILY);
  if (scripts.length === 0) return scene;
  const special = new Set(scripts.flatMap(({ codePoints }) => [...codePoints]));
  const shapers = new Shapers();
  const outlined = (primitive: Primitive): readonly Primitive[] => {
    if (primitive.kind !== 'text') return [primitive];
    if (![...primitive.text].some((one) => isSpecial(one.codePointAt(0) ?? 0, special)))
      return [primitive];
    const ours = faces.filter(({ weight }) => weight === primitive.weight);
    return outlinesOf(primitive, textRuns(primitive.text, ours), shapers);
  };
  const all = (primitives: readonly Primitive[]) => primitives.flatMap(outlined);
  return {
    ...scene,
    lanes: all(scene.lanes),
    frame: all(scene.frame),
    cards: scene.cards.map((card) => withPrimitives(card, all(card.primitives))),
    proposals: scene.proposals.map((one) => withPrimitives(one, all(one.primitives))),
  };
}

function isSpecial(code: number, special: ReadonlySet<number>): boolean {
  return special.has(code) && !isInvisible(code);
}

/** The same but for what it draws: cards make up what is asked of them, which a copy would not. */
function withPrimitives<T extends object>(drawn: T, primitives: readonly Primitive[]): T {
  return new Proxy(drawn, {
    get: (target, key) => (key === 'primitives' ? primitives : Reflect.get(target, key)),
  });
}

function outlinesOf(
  text: TextPrimitive,
  runs: readonly TextRun[],
  shapers: Shapers,
): readonly Primitive[] {
  const pieces = runs.map((run) => pieceOf(run, text, shapers));
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  let x = text.x - whole * (text.anchor === 'middle' ? 0.5 : text.anchor === 'end' ? 1 : 0);
  return pieces.map(({ width, at }) => {
    const drawn = at(x);
    x += width;
    return drawn;
  });
}

interface Piece {
  /** In map units. */
  readonly width: number;
  readonly at: (x: number) => Primitive;
}

function pieceOf(run: TextRun, text: TextPrimitive, shapers: Shapers): Piece {
  const { anchor: _, ...style } = text;
  if (!run.face) {
    const width = measure(run.text, text.size, text.weight);
    return { width, at: (x) => ({ ...style, x, text: run.text }) };
  }
  const shaper = shapers.of(run.face);
  const scale = text.size / shaper.unitsPerEm;
  const glyphs = shaper.glyphs(run.text, run.rightToLeft);
  const at = (start: number): Primitive => {
    let x = start;
    let d = '';
    for (const { id, advance, dx, dy } of glyphs) {
      for (const { type, values } of shaper.outline(id))
        d += type + placed(values, text, { x: x + dx * scale, rise: dy * scale, scale });
      x += advance * scale;
    }
    return { kind: 'path', d, fill: text.fill };
  };
  return { width: glyphs.reduce((sum, { advance }) => sum + advance, 0) * scale, at };
}

/** Coordinates `x0, y0, x1, y1, …` of a glyph on its place in the map, leaning where the text does. */
function placed(
  values: readonly number[],
  text: TextPrimitive,
  at: { readonly x: number; readonly rise: number; readonly scale: number },
): string {
  const coordinates: number[] = [];
  for (let i = 0; i < values.length; i += 2) {
    const rise = at.rise + (values[i + 1] ?? 0) * at.scale;
    const lean = text.italic ? rise * ITALIC_SLANT : 0;
    coordinates.push(round(at.x + (values[i] ?? 0) * at.scale + lean), round(text.y - rise));
  }
  return coordinates.join(' ');
}

class Shapers {
  readonly #known = new Map<FontFace, Shaper>();

  of(face: FontFace): Shaper {
    const shaper = this.#known.get(face) ?? new Shaper(face.sfnt);
    this.#known.set(face, shaper);
    return shaper;
  }
}
