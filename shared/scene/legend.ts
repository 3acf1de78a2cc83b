import { SEVERITIES } from '../domain/gap.ts';
import { TIE_KINDS } from '../domain/tie.ts';
import { COACH_STATUSES, INFLUENCES } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { ownerTag } from './card-meters.ts';
import { EVIDENCE_AGES } from './evidence-look.ts';
import { measure } from './font-metrics.ts';
import {
  agedBadge,
  attitudePill,
  coachMark,
  degreeBars,
  evidenceFlag,
  gapPill,
  gapPillWidth,
  reachSteps,
  roleBadge,
  wantedBadge,
} from './glyphs.ts';
import type { SceneUsage } from './scene-usage.ts';
import { drawTie } from './ties.ts';
import { SPACE, TYPE } from './tokens.ts';
import type { Primitive } from './types.ts';

/** A sample, drawn at `x` around the middle line `cy`, and what it means. */
export interface LegendItem {
  readonly width: number;
  readonly draw: (x: number, cy: number) => readonly Primitive[];
  readonly label: string;
}
export interface LegendGroup {
  readonly title: string;
  readonly items: readonly LegendItem[];
}

/** What the legend has to explain, and nothing else. */
export function legendGroups(usage: SceneUsage, t: Translate): LegendGroup[] {
  const groups: LegendGroup[] = [
    { title: t('domain.term.influence'), items: roleItems(usage, t) },
    { title: t('domain.term.coachStatus'), items: coachItems(usage, t) },
    { title: t('domain.term.degree'), items: usage.degree ? degreeItems(t) : [] },
    { title: t('domain.term.attitude'), items: usage.attitude ? attitudeItems(t) : [] },
    { title: t('domain.term.reach'), items: usage.reach ? reachItems(t) : [] },
    { title: t('scene.legend.evidence'), items: evidenceItems(usage, t) },
    { title: t('scene.legend.gaps'), items: gapItems(usage, t) },
    { title: t('scene.legend.cards'), items: cardItems(usage, t) },
    { title: t('scene.legend.lines'), items: lineItems(usage, t) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function roleItems(usage: SceneUsage, t: Translate): LegendItem[] {
  const held = INFLUENCES.filter((role) => usage.roles.has(role)).map(
    (role): LegendItem => ({
      width: SPACE.badge,
      draw: (x, cy) => roleBadge(role, x + SPACE.badge / 2, cy, SPACE.badge),
      label: t(`domain.influence.${role}`),
    }),
  );
  const wanted: LegendItem = {
    width: SPACE.badge,
    draw: (x, cy) => wantedBadge('economic', x + SPACE.badge / 2, cy, SPACE.badge),
    label: t('scene.legend.wanted'),
  };
  return usage.wanted ? [...held, wanted] : held;
}

function coachItems(usage: SceneUsage, t: Translate): LegendItem[] {
  return COACH_STATUSES.filter((status) => status !== 'none' && usage.coach.has(status)).map(
    (status) => ({
      width: 14,
      draw: (x, cy) => coachMark(status, x, cy),
      label: t(`domain.coach.${status}`),
    }),
  );
}

function degreeItems(t: Translate): LegendItem[] {
  return (['high', 'medium', 'low', 'unknown'] as const).map((degree) => ({
    width: 16,
    draw: (x, cy) => degreeBars(degree, x, cy),
    label: t(`domain.degree.${degree}`),
  }));
}

function attitudeItems(t: Translate): LegendItem[] {
  const values = [
    [2, 'p2'],
    [1, 'p1'],
    [0, 'zero'],
    [-1, 'n1'],
    [-2, 'n2'],
    [null, 'unknown'],
  ] as const;
  return values.map(([value, key]) => ({
    width: 22,
    draw: (x, cy) => attitudePill(value, x, cy),
    label: t(`domain.attitude.${key}`),
  }));
}

function reachItems(t: Translate): LegendItem[] {
  return (['none', 'aware', 'met', 'engaged', 'trusted'] as const).map((reach) => ({
    width: 38,
    draw: (x, cy) => reachSteps(reach, x, cy),
    label: t(`domain.reach.${reach}`),
  }));
}

function gapItems(usage: SceneUsage, t: Translate): LegendItem[] {
  return SEVERITIES.filter((severity) => usage.gaps.has(severity)).map((severity) => {
    const width = gapPillWidth(1, severity);
    return {
      width,
      draw: (x, cy) => gapPill(1, severity, x + width, cy - 8),
      label: t(`scene.severity.${severity}`),
    };
  });
}

/** Ages only where something has faded: that all is fresh needs no sign. */
function evidenceItems({ ages, flagged }: SceneUsage, t: Translate): LegendItem[] {
  const faded = ages.has('ageing') || ages.has('old');
  const items = EVIDENCE_AGES.filter((age) => faded && ages.has(age)).map(
    (age): LegendItem => ({
      width: SPACE.badge,
      draw: (x, cy) => agedBadge('economic', age, x + SPACE.badge / 2, cy, SPACE.badge),
      label: t(`scene.evidence.${age}`),
    }),
  );
  const flag: LegendItem = {
    width: 10,
    draw: (x, cy) => evidenceFlag(x + 5, cy),
    label: t('scene.evidence.flagged'),
  };
  return flagged ? [...items, flag] : items;
}

function cardItems(usage: SceneUsage, t: Translate): LegendItem[] {
  const frame = { kind: 'rect', width: 24, height: 14, radius: 3 } as const;
  const at = (x: number, cy: number) => ({ ...frame, x, y: cy - 7 }) as const;
  const items: (LegendItem | false)[] = [
    usage.kinds.has('committee') && {
      width: 27,
      draw: (x, cy) =>
        [1, 0].map((i) => ({
          ...at(x + i * 3, cy + i * 3 - 1.5),
          fill: i === 0 ? 'surface' : 'surface.sheet',
          stroke: 'border.strong',
          strokeWidth: 1,
        })),
      label: t('domain.kind.committee'),
    },
    usage.kinds.has('ghost') && {
      width: 24,
      draw: (x, cy) => [
        { ...at(x, cy), stroke: 'border.strong', strokeWidth: 1.25, dash: [3, 3.5] },
      ],
      label: t('scene.legend.ghost'),
    },
    usage.proposed && {
      width: 24,
      draw: (x, cy) => [{ ...at(x, cy), stroke: 'accent', strokeWidth: 1.25, dash: [2, 4] }],
      label: t('scene.legend.proposed'),
    },
    usage.departed && {
      width: 24,
      draw: (x, cy) => [
        { ...at(x, cy), fill: 'surface.departed', stroke: 'border', strokeWidth: 1 },
        { kind: 'polyline', points: [x + 5, cy, x + 19, cy], stroke: 'ink.muted', strokeWidth: 1 },
      ],
      label: t('scene.legend.departed'),
    },
    usage.owner && {
      width: 20,
      draw: (x, cy) => ownerTag('AB', x + 20, cy),
      label: t('scene.legend.owner'),
    },
  ];
  return items.filter((item) => item !== false);
}

function lineItems(usage: SceneUsage, t: Translate): LegendItem[] {
  const reporting: LegendItem = {
    width: 30,
    draw: (x, cy) => [
      { kind: 'polyline', points: [x, cy, x + 30, cy], stroke: 'line', strokeWidth: 1.25 },
    ],
    label: t('domain.term.reportingLine'),
  };
  const ties = TIE_KINDS.filter((kind) => usage.ties.has(kind)).map(
    (kind): LegendItem => ({
      width: 34,
      draw: (x, cy) =>
        drawTie({ kind, strength: 2 }, [
          [x, cy],
          [x + 11, cy],
          [x + 22, cy],
          [x + 34, cy],
        ]),
      label: t(`domain.tie.${kind}`),
    }),
  );
  return usage.lines ? [reporting, ...ties] : ties;
}

const ROW = 26;
const LABEL_GAP = 6;
const ITEM_GAP = 18;
const GROUP_GAP = 36;

/**
 * Draws the groups at (`left`, `top`): each a title over a row of samples, groups flowing into as many rows as `width`
 * asks for.
 *
 * @returns What to draw, and its height in map units.
 */
export function drawLegend(
  groups: readonly LegendGroup[],
  left: number,
  top: number,
  width: number,
): { readonly primitives: Primitive[]; readonly height: number } {
  const primitives: Primitive[] = [];
  let x = left;
  let y = top;
  for (const group of groups) {
    const wide = groupWidth(group);
    if (x > left && x + wide > left + width) {
      x = left;
      y += ROW * 2 + 6;
    }
    primitives.push(...drawGroup(group, x, y));
    x += wide + GROUP_GAP;
  }
  return { primitives, height: groups.length === 0 ? 0 : y - top + ROW * 2 };
}

function drawGroup(group: LegendGroup, left: number, top: number): Primitive[] {
  const cy = top + ROW + 6;
  let x = left;
  const items = group.items.flatMap((item) => {
    const sample = item.draw(x, cy);
    x += item.width + LABEL_GAP;
    const label = text(item.label, x, cy + 4, 'ink.secondary', 400);
    x += measure(item.label, TYPE.body, 400) + ITEM_GAP;
    return [...sample, label];
  });
  return [text(group.title, left, top + 12, 'ink.muted', TYPE.strong), ...items];
}

function text(
  content: string,
  x: number,
  y: number,
  fill: 'ink.secondary' | 'ink.muted',
  weight: 400 | 700,
): Primitive {
  return { kind: 'text', x, y, text: content, size: TYPE.body, weight, fill };
}

/** Width a group takes, in map units. */
export function groupWidth(group: LegendGroup): number {
  const items = group.items.reduce(
    (sum, item) => sum + item.width + LABEL_GAP + measure(item.label, TYPE.body, 400) + ITEM_GAP,
    -ITEM_GAP,
  );
  return Math.max(items, measure(group.title, TYPE.body, TYPE.strong));
}
