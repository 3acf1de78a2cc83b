import { describe, expect, it } from 'vitest';
import { INFLUENCES } from '../../../shared/domain/values.ts';
import { COLOR_TOKENS, type ColorToken, PALETTES } from '../../../shared/scene/tokens.ts';
import { contrast, distance, VISIONS } from './color-vision.ts';

const LANES = ['lane.decision', 'lane.management', 'lane.operational'] as const;
const CARDS = ['surface', 'surface.departed'] as const;
const TEXT: readonly (readonly [ColorToken, readonly ColorToken[]])[] = [
  ['ink', [...CARDS, 'canvas']],
  ['ink.secondary', [...CARDS, ...LANES, 'canvas', 'surface.avatar']],
  ['ink.muted', [...CARDS, ...LANES, 'canvas']],
  ['attitude.for', ['surface']],
  ['attitude.against', ['surface']],
  ['attitude.neutral', ['surface', 'canvas']],
  ['severity.medium', ['surface']],
  ['severity.low', ['surface']],
  ['severity.ink', ['severity.critical', 'severity.high']],
  // The number of a strong attitude is cut out of its pill.
  ['surface', ['attitude.for', 'attitude.against']],
  ...INFLUENCES.map((role) => [`role.${role}.ink`, [`role.${role}`]] as const),
];
const MARKS: readonly (readonly [ColorToken, readonly ColorToken[]])[] = [
  ['line', LANES],
  ['accent', [...LANES, 'surface', 'canvas']],
  ['border.strong', [...LANES, 'surface.departed']],
  ['meter', ['surface']],
  ['meter.edge', ['surface', 'canvas']],
  ['severity.critical', ['surface']],
  ['severity.high', ['surface']],
  ...INFLUENCES.map(
    (role) => [`role.${role}`, ['surface', 'canvas', `role.${role}.tint`]] as const,
  ),
  ...(['influences', 'allies', 'conflicts', 'dotted'] as const).map(
    (kind) => [`tie.${kind}`, [...LANES, 'canvas']] as const,
  ),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT)('writes %s readably', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });

  it.each(MARKS)('shows %s clearly', (mark, grounds) => {
    for (const ground of grounds)
      expect(contrast(palette[mark], palette[ground]), `${mark} on ${ground}`).toBeGreaterThan(3);
  });

  it.each(VISIONS)('keeps the four roles apart in %s vision', (vision) => {
    const roles = INFLUENCES.map((role) => palette[`role.${role}`]);
    for (const [i, a] of roles.entries())
      for (const b of roles.slice(i + 1))
        expect(distance(a, b, vision), `${a} and ${b}`).toBeGreaterThan(0.12);
  });

  it('gives every colour a value that all writers read', () => {
    for (const token of COLOR_TOKENS) expect(palette[token]).toMatch(/^#[0-9a-f]{6}$/);
  });
});
