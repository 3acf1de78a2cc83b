import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { splitGraphemes, truncate, wrap } from '../../../shared/scene/text-fit.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

/** What may look another beside something else. */
const DEPENDENT = /[\u0600-\u077f\p{Emoji_Component}\p{Extended_Pictographic}\p{Cf}]/gu;

describe('measure', () => {
  it('knows the widths of the font', () => {
    expect(measure('王小明', 10, 400)).toBe(30);
    expect(measure('iiii', 10, 400)).toBeLessThan(measure('MMMM', 10, 400) / 2);
    expect(measure('Name', 10, 700)).toBeGreaterThan(measure('Name', 10, 400));
  });

  it('counts marks that stand on the letter before as nothing, pairs of surrogates once', () => {
    expect(measure('e\u0301', 10, 400)).toBe(measure('e', 10, 400));
    expect(measure('𠮷', 10, 400)).toBe(10);
    expect(measure('\u2068a\u2069', 10, 400)).toBe(measure('a', 10, 400));
  });

  it('gives an Arabic letter the room of its form', () => {
    const width = (text: string) => measure(text, 10, 400);
    expect(width('بب')).toBeLessThan(width('ب') * 1.6);
    expect(width('ب\u200cب')).toBe(width('ب') * 2);
    expect(width('ب\u200d')).toBeLessThan(width('ب') / 2);
    expect(width('بُب')).toBe(width('بب'));
    expect(width('دد')).toBe(width('د') * 2);
    expect(width('١٢')).toBe(width('١') * 2);
  });

  it('counts emoji that make one picture once', () => {
    const one = measure('👍', 10, 400);
    expect(one).toBeCloseTo(12.7);
    for (const text of ['👨‍👩‍👧‍👦', '👍🏽', '🇨🇳', '❤️', '🏴‍☠️', '🤷🏽‍♀️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
      expect(measure(text, 10, 400), text).toBeCloseTo(one);
    expect(measure('👍🇨🇳👍', 10, 400)).toBeCloseTo(3 * one);
  });

  it('grows with the text', () => {
    const apart = anyText.map((text) => text.replace(DEPENDENT, ''));
    fc.assert(
      fc.property(apart, apart, (a, b) => {
        expect(measure(a + b, 12, 400)).toBeCloseTo(measure(a, 12, 400) + measure(b, 12, 400), 6);
      }),
    );
  });
});

describe('truncate', () => {
  it('leaves what fits', () => {
    expect(truncate('Anna Li', 12, 700, 200)).toBe('Anna Li');
  });

  it('never is wider than asked, never splits what is seen as one character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 200 }), (text, width) => {
        const short = truncate(text, 11, 400, width);
        expect(measure(short, 11, 400)).toBeLessThanOrEqual(width);
        if (short === text) return;
        const kept = splitGraphemes(short.slice(0, -1));
        expect(splitGraphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('keeps to the width where letters join', () => {
    const letters = [...'ابتجدرسعلمهوي ', '\u200c', '\u064e', '12', '…', 'א', '👍🏽'];
    const joined = fc.array(fc.constantFrom(...letters), { maxLength: 40 });
    fc.assert(
      fc.property(joined, fc.integer({ min: 12, max: 200 }), (parts, width) => {
        const short = truncate(parts.join(''), 11, 700, width);
        expect(measure(short, 11, 700)).toBeLessThanOrEqual(width);
      }),
    );
    const name = 'عبد الرحمن بن عبد العزيز آل سعود';
    const room = measure(name, 13, 700);
    expect(truncate(name, 13, 700, room)).toBe(name);
    expect(truncate(name, 13, 700, room - 1).length).toBeGreaterThan(name.length - 5);
  });

  it('keeps a family and a flag whole', () => {
    const text = '👨‍👩‍👧‍👦👨‍👩‍👧‍👦🇨🇳';
    const short = truncate(text, 10, 400, 30);
    expect(['…', '👨‍👩‍👧‍👦…']).toContain(short);
  });
});

describe('wrap', () => {
  it('breaks Latin text at spaces and Chinese text anywhere but before closing marks', () => {
    expect(wrap('Head of Strategic Sourcing', 11, 400, 90, 2)).toEqual([
      'Head of Strategic',
      'Sourcing',
    ]);
    expect(wrap('信息技术部总经理', 10, 400, 50, 2)).toEqual(['信息技术部', '总经理']);
    expect(wrap('信息技术（部）', 10, 400, 61, 2)[1]).not.toMatch(/^）/);
    expect(wrap('信息技术（部）', 10, 400, 52, 2)[0]).not.toMatch(/（$/);
  });

  it('cuts a word that is wider than a line, and marks what is left out', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft Wien und Linz', 11, 400, 80, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('keeps to the width and the number of lines, and loses nothing that fits', () => {
    // Wide enough for any one character: emoji joined to one are counted one by one.
    const width = fc.integer({ min: 100, max: 250 });
    fc.assert(
      fc.property(anyText, width, fc.integer({ min: 1, max: 3 }), (text, most, lines) => {
        const wrapped = wrap(text, 11, 400, most, lines);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(measure(line, 11, 400)).toBeLessThanOrEqual(most);
        const bare = (s: string) => s.replace(/\s/gu, '');
        if (!wrapped.at(-1)?.endsWith('…')) expect(bare(wrapped.join(''))).toBe(bare(text));
      }),
    );
  });
});
