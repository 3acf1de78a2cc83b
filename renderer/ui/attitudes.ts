import type { Attitude } from '../../shared/domain/assessment.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import type { Option } from './choice.tsx';

export const ATTITUDE_VALUES = ['-2', '-1', '0', '1', '2', 'unknown'] as const;
export type AttitudeValue = (typeof ATTITUDE_VALUES)[number];

const SHORT = { '-2': '−2', '-1': '−1', '0': '0', '1': '+1', '2': '+2', unknown: '?' } as const;
const KEYS = {
  '-2': 'n2',
  '-1': 'n1',
  '0': 'zero',
  '1': 'p1',
  '2': 'p2',
  unknown: 'unknown',
} as const;

export function attitudeOptions(t: Translate): readonly Option<AttitudeValue>[] {
  return ATTITUDE_VALUES.map((value) => ({
    value,
    short: SHORT[value],
    label: t(`domain.attitude.${KEYS[value]}`),
  }));
}

export function attitudeValue(attitude: Attitude): AttitudeValue {
  return ATTITUDE_VALUES.find((value) => value === String(attitude)) ?? 'unknown';
}

export function attitudeOf(value: AttitudeValue): Attitude {
  return value === 'unknown' ? null : Number(value);
}
