import type { AccountRecords } from '../domain/records.ts';
import { messageKey, type Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import { initials } from './initials.ts';
import type { LensField } from './lens.ts';
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
    freshness: { '30': 'lens.step4', '60': 'lens.step3', '90': 'lens.step2', older: 'lens.step1' },
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

/** A value in words. */
export function lensLabel(
  field: LensField,
  value: string,
  records: AccountRecords,
  t: Translate,
): string {
  switch (field) {
    case 'influence':
      return value === 'none'
        ? t('lens.none.influence')
        : t(messageKey(`domain.influence.${value}`));
    case 'freshness':
      return t(messageKey(`lens.freshness.${value}`));
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
  records: AccountRecords,
  t: Translate,
): string {
  if (field === 'owner')
    return value === 'none' ? '–' : isolate(initials(records.teamMembers[value]?.name ?? ''));
  return t(messageKey(`lens.short.${field}.${value}`));
}
