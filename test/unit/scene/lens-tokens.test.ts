import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../../shared/domain/gap.ts';
import { heatTint, PLAIN_LOOK } from '../../../shared/scene/lens-card.ts';
import { COLOR_TOKENS, type ColorToken, PALETTES } from '../../../shared/scene/tokens.ts';
import { contrast, distance, VISIONS } from './color-vision.ts';

const GROUNDS = [
  'surface',
  'surface.departed',
  'canvas',
  'lane.decision',
  'lane.management',
  'lane.operational',
] as const;
const starting = (start: string) => COLOR_TOKENS.filter((token) => token.startsWith(start));
const KINDS = starting('lens.kind');
const STEPS = starting('lens.step');
const SIDES = COLOR_TOKENS.filter((token) => /^lens\.(for|against|neutral)/.test(token));

describe.each(['light', 'dark'] as const)('the lens in the %s theme', (theme) => {
  const palette = PALETTES[theme];

  it('shows every colour clearly', () => {
    expect([KINDS.length, STEPS.length, SIDES.length]).toEqual([8, 4, 5]);
    for (const token of [...KINDS, ...STEPS, ...SIDES, 'mark'] as const)
      for (const ground of GROUNDS)
        expect(contrast(palette[token], palette[ground]), `${token} on ${ground}`).toBeGreaterThan(
          3,
        );
    expect(contrast(palette.mark, palette['mark.halo'])).toBeGreaterThan(3);
    for (const ground of ['surface', 'surface.avatar'] as const)
      expect(contrast(palette.ink, palette[ground])).toBeGreaterThan(4.5);
  });

  it.each(VISIONS)('keeps values apart in %s vision', (vision) => {
    apart(KINDS, 0.08);
    apart(STEPS, 0.1);
    apart(SIDES, 0.1);
    // A card without a value is a block of this colour from afar, one that has faded of that.
    for (const token of [...KINDS, ...STEPS, ...SIDES, 'mark'] as const)
      for (const other of ['border', 'faded'] as const)
        expect(
          distance(palette[token], palette[other], vision),
          `${token} and ${other}`,
        ).toBeGreaterThan(0.08);

    function apart(tokens: readonly ColorToken[], least: number): void {
      for (const [i, a] of tokens.entries())
        for (const b of tokens.slice(i + 1))
          expect(distance(palette[a], palette[b], vision), `${a} and ${b}`).toBeGreaterThan(least);
    }
  });

  it.each(SEVERITIES)('keeps words readable on a card that %s gaps have warmed', (severity) => {
    const heat = { severity, depth: 3 };
    const [tint] = heatTint({ ...PLAIN_LOOK, heat }, { width: 200, height: 88 });
    const opacity = tint && 'opacity' in tint ? (tint.opacity ?? 1) : 0;
    const ground = blended(palette[`severity.${severity}`], palette.surface, opacity);
    expect(ground).not.toBe(palette.surface);
    for (const ink of ['ink', 'ink.secondary', 'ink.muted'] as const)
      expect(contrast(palette[ink], ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });
});

function blended(over: string, under: string, opacity: number): string {
  const channel = (at: number) => {
    const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * opacity + (b ?? 0) * (1 - opacity));
  };
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}
