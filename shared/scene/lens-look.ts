import { messageKey, type Translate } from '../i18n/messages.ts';
import type { Thresholds } from '../rules/thresholds.ts';
import { isolate } from './bidi.ts';
import { initials } from './initials.ts';
import type { LensField } from './lens.ts';
import { FRESHNESS, freshnessSpan, type LensSource } from './lens-values.ts';
import type { ColorToken } from './types.ts';

/** Of what has no value: the colour that all drawings take for "nothing to show". */
const NOTHING: ColorToken = 'role.none';

const COLORS: Readonly<Record<Exclude<LensField, 'owner'>, Readonly<Record<string, ColorToken>>>> =
  {
    influence: {
      economic: 'role.economic',
      user: 'role.user',
      technical: 'role.technical',
      coach: 'role.coach',
    },
    attitude: {
      p2: 'lens.for.strong',
      p1: 'lens.for',
      zero: 'lens.neutral',
      n1: 'lens.against',
      n2: 'lens.against.strong',
    },
    reach: { trusted: 'lens.step4', engaged: 'lens.step3', met: 'lens.step2', aware: 'lens.step1' },
    freshness: {
      high: 'lens.step4',
      medium: 'lens.step3',
      low: 'lens.step2',
      older: 'lens.step1',
    },
    degree: { high: 'lens.step4', medium: 'lens.step3', low: 'lens.step1' },
    function: {
      executive: 'lens.kind1',
      user: 'lens.kind2',
      technical: 'lens.kind3',
      finance: 'lens.kind4',
      procurement: 'lens.kind5',
      other: 'lens.kind6',
    },
    gap: {
      critical: 'severity.critical',
      high: 'severity.high',
      medium: 'severity.medium',
      low: 'severity.low',
    },
  };

const OWNER_COLORS = [
  'lens.kind1',
  'lens.kind2',
  'lens.kind3',
  'lens.kind4',
  'lens.kind5',
  'lens.kind6',
  'lens.kind7',
  'lens.kind8',
] as const satisfies readonly ColorToken[];

/**
 * Colour of a value. Owners take the categorical colours in turn by their place in the legend; the letters tell those
 * apart who share one.
 */
export function lensColor(field: LensField, value: string, place: number): ColorToken {
  if (field !== 'owner') return COLORS[field][value] ?? NOTHING;
  return value === 'none' ? NOTHING : (OWNER_COLORS[place % OWNER_COLORS.length] ?? NOTHING);
}

/** What values are put into words with. */
type LensWords = Pick<LensSource, 'records' | 'thresholds'>;

/** A value in words. */
export function lensLabel(
  field: LensField,
  value: string,
  { records, thresholds }: LensWords,
  t: Translate,
): string {
  switch (field) {
    case 'influence':
      return value === 'none'
        ? t('lens.none.influence')
        : t(messageKey(`domain.influence.${value}`));
    case 'freshness':
      return t(messageKey(`lens.freshness.${value}`), daysOf(value, thresholds));
    case 'gap':
      return value === 'none' ? t('lens.none.gap') : t(messageKey(`scene.severity.${value}`));
    case 'owner':
      return value === 'none'
        ? t('lens.none.owner')
        : isolate(records.teamMembers[value]?.name ?? t('lens.none.owner'));
    default:
      return t(messageKey(`domain.${field}.${value}`));
  }
}

/** A value in one to three characters, as it stands on the card and before its words in the legend. */
export function lensLetter(
  field: LensField,
  value: string,
  { records, thresholds }: LensWords,
  t: Translate,
): string {
  if (field === 'owner')
    return value === 'none' ? '–' : isolate(initials(records.teamMembers[value]?.name ?? ''));
  if (field === 'freshness' && value !== 'none') return shortDays(value, thresholds, t);
  return t(messageKey(`lens.short.${field}.${value}`));
}

/** A strip of a card has room for three characters. */
function shortDays(value: string, thresholds: Thresholds, t: Translate): string {
  const { to, over } = daysOf(value, thresholds);
  const days = value === 'older' ? over : to;
  if (value === 'older') return days < 100 ? `>${days}` : '>';
  return days < 1_000 ? `${days}` : t('lens.short.years', { n: Math.floor(days / 365) });
}

/** First and last day of a span of freshness, and the last one before it. */
function daysOf(value: string, thresholds: Thresholds) {
  const known = FRESHNESS.find((one) => one === value) ?? 'none';
  const { from, to } = freshnessSpan(known, thresholds);
  return { from: from ?? 0, to: to ?? 0, over: (from ?? 1) - 1 };
}
