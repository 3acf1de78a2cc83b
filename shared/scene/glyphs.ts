import type { Severity } from '../domain/gap.ts';
import type { CoachStatus, Degree, Influence, Reach } from '../domain/values.ts';
import { DEGREES, REACHES } from '../domain/values.ts';
import type { EvidenceLook } from './evidence-look.ts';
import { measure } from './font-metrics.ts';
import { linesPath } from './path.ts';
import { TYPE } from './tokens.ts';
import type { ColorToken, Paint, Primitive } from './types.ts';

/** Letter of each influence's badge, the same in every language. */
export const ROLE_LETTERS = { economic: 'E', user: 'U', technical: 'T', coach: 'C' } as const;

/** Role badge: letter + shape + colour. Diamond economic, circle user, square technical, hexagon coach. */
export function roleBadge(role: Influence, cx: number, cy: number, size: number): Primitive[] {
  return [
    roleShape(role, cx, cy, size, { fill: `role.${role}` }),
    roleLetter(role, cx, cy, size, `role.${role}.ink`),
  ];
}

/** Role badge whose colour fades with the age of the evidence it rests on: full, tinted, then its outline alone. */
export function agedBadge(
  role: Influence,
  age: EvidenceLook['age'],
  cx: number,
  cy: number,
  size: number,
): Primitive[] {
  if (age === 'fresh') return roleBadge(role, cx, cy, size);
  const fill = age === 'ageing' ? (`role.${role}.tint` as const) : 'surface';
  const paint = { fill, stroke: `role.${role}`, strokeWidth: 1.25 } as const;
  return [roleShape(role, cx, cy, size - 1.25, paint), roleLetter(role, cx, cy, size, 'ink')];
}

/** Flag of evidence that is old or doubtful, 9 wide and 11 high around its middle. */
export function evidenceFlag(cx: number, cy: number): Primitive[] {
  const left = cx - 4;
  return [
    {
      kind: 'path',
      d: linesPath(
        [
          [left, cy - 5],
          [left + 8.5, cy - 2.25],
          [left, cy + 0.5],
        ],
        true,
      ),
      fill: 'severity.critical',
    },
    {
      kind: 'polyline',
      points: [left, cy - 5.5, left, cy + 5.5],
      stroke: 'severity.critical',
      strokeWidth: 1.5,
    },
  ];
}

/** The badge without its colour, for a ground whose colour says something else. */
export function plainBadge(role: Influence, cx: number, cy: number, size: number): Primitive[] {
  const paint = { fill: 'surface', stroke: 'border', strokeWidth: 0.5 } as const;
  return [roleShape(role, cx, cy, size, paint), roleLetter(role, cx, cy, size, 'ink')];
}

// Within the strip of a card.
const VALUE_TAG_WIDTH = 24;

/** A value in a few characters on a tag that reads on every ground. */
export function valueTag(text: string, cx: number, cy: number): Primitive[] {
  const width = VALUE_TAG_WIDTH;
  return [
    { kind: 'rect', x: cx - width / 2, y: cy - 7, width, height: 14, radius: 4, fill: 'surface' },
    {
      kind: 'text',
      x: cx,
      y: cy + 3.6,
      text,
      size: TYPE.badge,
      weight: 700,
      fill: 'ink',
      anchor: 'middle',
    },
  ];
}

/** The badge of an influence that is wanted, not held: outline only. */
export function wantedBadge(role: Influence, cx: number, cy: number, size: number): Primitive[] {
  const paint = {
    fill: 'surface',
    stroke: `role.${role}`,
    strokeWidth: 1.5,
    dash: [2.5, 3],
  } as const;
  return [roleShape(role, cx, cy, size - 2, paint), roleLetter(role, cx, cy, size, 'ink')];
}

function roleLetter(role: Influence, cx: number, cy: number, size: number, fill: ColorToken) {
  const letter = (size / 18) * TYPE.badge;
  return {
    kind: 'text',
    x: cx,
    y: cy + letter * 0.36,
    text: ROLE_LETTERS[role],
    size: letter,
    weight: 700,
    fill,
    anchor: 'middle',
  } as const;
}

function roleShape(role: Influence, cx: number, cy: number, size: number, paint: Paint): Primitive {
  const r = size / 2;
  switch (role) {
    case 'economic':
      return { kind: 'path', d: regular(cx, cy, r * 1.16, 4), ...paint };
    case 'user':
      return { kind: 'circle', cx, cy, r: r * 0.98, ...paint };
    case 'technical': {
      const side = size * 0.88;
      return {
        kind: 'rect',
        x: cx - side / 2,
        y: cy - side / 2,
        width: side,
        height: side,
        radius: 2.5,
        ...paint,
      };
    }
    case 'coach':
      return { kind: 'path', d: regular(cx, cy, r * 1.08, 6), ...paint };
  }
}

/** Regular polygon with a corner at the top. */
function regular(cx: number, cy: number, r: number, corners: number): string {
  return linesPath(
    Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners;
      return [cx + r * Math.sin(angle), cy - r * Math.cos(angle)] as const;
    }),
    true,
  );
}

/** Width of each meter, for laying them out in a row. */
export const METER_WIDTHS = { degree: 17, attitude: 22, reach: 38, coach: 14 } as const;

/** Coach status: dashed hexagon candidate, half full developing, full with a tick confirmed, crossed out lost. */
export function coachMark(status: CoachStatus, x: number, cy: number): Primitive[] {
  if (status === 'none') return [];
  const cx = x + METER_WIDTHS.coach / 2;
  const d = regular(cx, cy, 7, 6);
  const outline = { kind: 'path', d, stroke: 'role.coach', strokeWidth: 1.5 } as const;
  switch (status) {
    case 'candidate':
      return [{ ...outline, dash: [1.5, 3] }];
    case 'developing':
      return [{ kind: 'path', d: lowerHalf(cx, cy, 7), fill: 'role.coach' }, outline];
    case 'confirmed':
      return [
        { ...outline, fill: 'role.coach' },
        {
          kind: 'polyline',
          points: [cx - 2.8, cy + 0.3, cx - 0.8, cy + 2.4, cx + 2.9, cy - 2.2],
          stroke: 'role.coach.ink',
          strokeWidth: 1.6,
        },
      ];
    case 'lost':
      return [
        { ...outline, stroke: 'meter.edge' },
        {
          kind: 'polyline',
          points: [cx - 6.5, cy + 6.5, cx + 6.5, cy - 6.5],
          stroke: 'attitude.against',
          strokeWidth: 1.75,
        },
      ];
  }
}

function lowerHalf(cx: number, cy: number, r: number): string {
  const half = r * Math.sin(Math.PI / 3);
  return linesPath(
    [
      [cx - half, cy],
      [cx + half, cy],
      [cx + half, cy + r / 2],
      [cx, cy + r],
      [cx - half, cy + r / 2],
    ],
    true,
  );
}

/** Degree of influence: one to three rising bars are full; unknown shows their feet only. */
export function degreeBars(degree: Degree, x: number, cy: number): Primitive[] {
  const full = degree === 'unknown' ? 0 : DEGREES.length - 1 - DEGREES.indexOf(degree);
  return [0, 1, 2].map((i) => {
    const height = degree === 'unknown' ? 2 : 5 + i * 3;
    const bar = { kind: 'rect', x: x + i * 6, width: 4, radius: 1 } as const;
    const bottom = cy + 5.5;
    return i < full || degree === 'unknown'
      ? { ...bar, y: bottom - height, height, fill: degree === 'unknown' ? 'meter.edge' : 'meter' }
      : {
          ...bar,
          x: bar.x + 0.5,
          y: bottom - height + 0.5,
          width: 3,
          height: height - 1,
          stroke: 'meter.edge',
          strokeWidth: 1,
        };
  });
}

/** Attitude as its number −2 … +2 in a pill: full when strong, outlined when mild, "?" when unknown. */
export function attitudePill(attitude: number | null, x: number, cy: number): Primitive[] {
  const strong = attitude !== null && Math.abs(attitude) === 2;
  const color: ColorToken =
    attitude === null || attitude === 0
      ? 'attitude.neutral'
      : attitude > 0
        ? 'attitude.for'
        : 'attitude.against';
  const pill = {
    kind: 'rect',
    x: x + 0.5,
    y: cy - 6,
    width: METER_WIDTHS.attitude - 1,
    height: 12,
    radius: 6,
  } as const;
  return [
    attitude === null
      ? { ...pill, stroke: 'meter.edge', strokeWidth: 1, dash: [1.5, 2.5] }
      : strong
        ? { ...pill, fill: color, stroke: color, strokeWidth: 1 }
        : { ...pill, stroke: color, strokeWidth: 1 },
    {
      kind: 'text',
      x: x + METER_WIDTHS.attitude / 2,
      y: cy + 3.2,
      text: attitudeText(attitude),
      size: 9,
      weight: 700,
      fill: strong ? 'surface' : color,
      anchor: 'middle',
    },
  ];
}

function attitudeText(attitude: number | null): string {
  if (attitude === null) return '?';
  return attitude > 0 ? `+${attitude}` : attitude < 0 ? `−${-attitude}` : '0';
}

/** Reach: four steps on a line, full up to the one we are on; none full when there is no contact. */
export function reachSteps(reach: Reach, x: number, cy: number): Primitive[] {
  const steps = REACHES.indexOf(reach);
  const dots = [0, 1, 2, 3].map((i): Primitive => {
    const at = { kind: 'circle', cx: x + 4 + i * 10, cy } as const;
    return i < steps
      ? { ...at, r: 3.25, fill: 'meter' }
      : { ...at, r: 2.75, fill: 'surface', stroke: 'meter.edge', strokeWidth: 1 };
  });
  return [
    { kind: 'polyline', points: [x + 4, cy, x + 34, cy], stroke: 'meter.edge', strokeWidth: 1 },
    ...dots,
  ];
}

const GAP_HEIGHT = 16;

/** Width of the mark that `gapPill` draws. */
export function gapPillWidth(count: number, severity: Severity): number {
  return Math.max(GAP_HEIGHT, measure(gapText(count, severity), 10, 700) + 10);
}

/** Number of open gaps, worst severity by colour and form: full with "!" critical, full high, outlined the others. */
export function gapPill(
  count: number,
  severity: Severity,
  right: number,
  top: number,
): Primitive[] {
  const width = gapPillWidth(count, severity);
  const color: ColorToken = `severity.${severity}`;
  const full = severity === 'critical' || severity === 'high';
  return [
    {
      kind: 'rect',
      x: right - width + 0.5,
      y: top + 0.5,
      width: width - 1,
      height: GAP_HEIGHT - 1,
      radius: severity === 'critical' ? 4 : 7.5,
      fill: full ? color : 'surface',
      stroke: color,
      strokeWidth: severity === 'medium' ? 1.5 : 1,
      ...(severity === 'low' ? { dash: [1.5, 2.5] } : {}),
    },
    {
      kind: 'text',
      x: right - width / 2,
      y: top + 11.6,
      text: gapText(count, severity),
      size: 10,
      weight: 700,
      fill: full ? 'severity.ink' : color,
      anchor: 'middle',
    },
  ];
}

function gapText(count: number, severity: Severity): string {
  const number = count > 99 ? '99+' : String(count);
  return severity === 'critical' ? `! ${number}` : number;
}
