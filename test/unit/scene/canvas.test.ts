import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/messages.ts';
import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import { drawCard } from '../../../shared/scene/card.ts';
import { cardModel } from '../../../shared/scene/card-model.ts';
import { gapMarks } from '../../../shared/scene/gap-marks.ts';
import { primitiveToSvgAttributes } from '../../../shared/scene/svg-attributes.ts';
import { PALETTES } from '../../../shared/scene/tokens.ts';
import { gapOf, OPPORTUNITY, variedRecords } from './sample-records.ts';

/** Writes down what is painted, in words that the SVG can be put into too. */
class Recorder {
  readonly painted: string[] = [];
  fillStyle: unknown = '';
  strokeStyle: unknown = '';
  lineWidth = 0;
  lineJoin = 'miter' as const as 'round' | 'bevel' | 'miter';
  lineCap = 'butt' as const as 'butt' | 'round' | 'square';
  globalAlpha = 0.5;
  font = '';
  textAlign: 'start' | 'end' | 'left' | 'right' | 'center' = 'start';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom' = 'top';
  direction: 'ltr' | 'rtl' | 'inherit' = 'rtl';
  #dash: number[] = [];
  #shape = '';
  save(): void {
    this.painted.push('save');
  }
  restore(): void {
    this.painted.push('restore');
  }
  transform(): void {
    this.painted.push('slant');
  }
  setLineDash(segments: number[]): void {
    this.#dash = segments;
  }
  beginPath(): void {
    this.#shape = '';
  }
  arc(x: number, y: number, r: number): void {
    this.#shape = `circle ${x} ${y} ${r}`;
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.#shape = `rect ${x} ${y} ${width} ${height} ${radius}`;
  }
  fill(path?: string): void {
    this.painted.push(`fill ${path ?? this.#shape} ${this.fillStyle}`);
  }
  stroke(path?: string): void {
    const dash = this.#dash.join(' ');
    this.painted.push(
      `stroke ${path ?? this.#shape} ${this.strokeStyle} ${this.lineWidth} ${dash}`,
    );
  }
  fillText(text: string): void {
    this.painted.push(`text ${text} ${this.font.split(' ', 2).join(' ')} ${this.fillStyle}`);
  }
}

const palette = PALETTES.dark;

function cards() {
  const records = variedRecords();
  const gaps = gapMarks([gapOf('boss', 'critical'), gapOf('cfo', 'low')]);
  return Object.keys(records.people).flatMap((id) => {
    const model = cardModel(records, id, OPPORTUNITY, gaps);
    return model ? drawCard(model, translator('en')) : [];
  });
}

describe('paintPrimitives', () => {
  it('paints every fill, stroke and text that the SVG has, in its order, colours and dashes', () => {
    const primitives = cards();
    const recorder = new Recorder();
    paintPrimitives<string>(recorder, primitives, { palette, path: (d) => d });
    const expected = primitives.flatMap((primitive) => {
      const { tag, attributes: a, text } = primitiveToSvgAttributes(primitive, palette);
      if (tag === 'text') {
        const words = `text ${text} ${a.fontWeight} ${a.fontSize}px ${a.fill}`;
        return a.transform ? ['save', 'slant', words, 'restore'] : [words];
      }
      const shape = {
        path: `${a.d}`,
        circle: `circle ${a.cx} ${a.cy} ${a.r}`,
        rect: `rect ${a.x} ${a.y} ${a.width} ${a.height} ${a.rx ?? 0}`,
      }[tag];
      return [
        ...(a.fill === 'none' ? [] : [`fill ${shape} ${a.fill}`]),
        ...(a.stroke
          ? [`stroke ${shape} ${a.stroke} ${a.strokeWidth} ${a.strokeDasharray ?? ''}`]
          : []),
      ];
    });
    const rounded = (line: string) =>
      line.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100));
    expect(recorder.painted.map(rounded)).toEqual(expected.map(rounded));
    expect(recorder.painted.length).toBeGreaterThan(80);
  });

  it('sets what an earlier painter may have left, and leaves no transparency', () => {
    const recorder = new Recorder();
    paintPrimitives<string>(recorder, [], { palette, path: (d) => d });
    expect(recorder).toMatchObject({
      lineJoin: 'round',
      lineCap: 'round',
      textBaseline: 'alphabetic',
      direction: 'ltr',
      globalAlpha: 1,
    });
  });
});
