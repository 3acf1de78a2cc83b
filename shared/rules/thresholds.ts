import { z } from 'zod';

interface ThresholdSpec {
  /** The product's default (RULES.md). */
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'days' | 'months' | 'people' | 'percent' | 'points' | 'step' | 'items';
}

const days = (standard: number, min = 1): ThresholdSpec => ({
  standard,
  min,
  max: 3_650,
  unit: 'days',
});

/** Every day count and limit the rules decide by. All are whole numbers. */
export const THRESHOLDS = {
  /** A map starts to be judged with this many people (or one assessment). */
  startPeople: { standard: 3, min: 1, max: 100, unit: 'people' },
  /** From this buying step on proposals are on the table. */
  bidStep: { standard: 5, min: 1, max: 8, unit: 'step' },
  /** A bid due within this many days is close. */
  bidDays: days(30, 0),
  /** Days after which the last contact is stale, by degree of influence. */
  staleHighDays: days(30),
  staleMediumDays: days(60),
  staleLowDays: days(90),
  /** Confidence from which an assessment counts as confirmed. */
  confirmedConfidence: { standard: 90, min: 1, max: 100, unit: 'percent' },
  /** Days after which evidence is old. */
  evidenceDays: days(90),
  /** Somebody is new in a role for this long. */
  newcomerDays: days(90),
  /** Before this buying step an assessment may still have blanks. */
  assessmentStep: { standard: 3, min: 0, max: 8, unit: 'step' },
  /** Rated people of high influence from whom on a majority can be told, and the share that has to support us. */
  majorityPeople: { standard: 3, min: 1, max: 100, unit: 'people' },
  majorityPercent: { standard: 50, min: 1, max: 100, unit: 'percent' },
  /** From this buying step on somebody should be known to be against us. */
  oppositionStep: { standard: 4, min: 0, max: 8, unit: 'step' },
  /** Contact of this many days is recent. */
  threadDays: days(90),
  /** Points of the score that rest on one person. */
  fragilePoints: { standard: 25, min: 1, max: 100, unit: 'points' },
  /** Days within which users are asked after the purchase. */
  feedbackDays: days(60),
  /** Months between two satisfaction surveys, and the fall of the index between them that counts. */
  csiMonths: { standard: 6, min: 1, max: 60, unit: 'months' },
  csiDrop: { standard: 5, min: 1, max: 90, unit: 'points' },
  /** Data items of the account that should have been begun. */
  dossierItems: { standard: 4, min: 1, max: 8, unit: 'items' },
} as const satisfies Readonly<Record<string, ThresholdSpec>>;

export type ThresholdId = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdId, number>>;
export const THRESHOLD_IDS = Object.keys(THRESHOLDS) as readonly ThresholdId[];

/** What decides while nobody has changed anything. */
export const DEFAULT_THRESHOLDS: Thresholds = mapThresholds(({ standard }) => standard);

/** The thresholds a user has set, the others absent. Contact grows stale no later the higher the influence. */
export const ThresholdChanges = z
  .strictObject(mapThresholds(({ min, max }) => z.int().min(min).max(max).optional()))
  .refine((changes) => {
    const { staleHighDays, staleMediumDays, staleLowDays } = withThresholds(changes);
    return staleHighDays <= staleMediumDays && staleMediumDays <= staleLowDays;
  }, 'stale days: high <= medium <= low');
export type ThresholdChanges = Readonly<Partial<Record<ThresholdId, number | undefined>>>;

/** The thresholds in force: what was set, else the defaults. */
export function withThresholds(changes: ThresholdChanges): Thresholds {
  return mapThresholds(({ standard }, id) => changes[id] ?? standard);
}

function mapThresholds<T>(
  make: (spec: ThresholdSpec, id: ThresholdId) => T,
): Record<ThresholdId, T> {
  const entries = THRESHOLD_IDS.map((id) => [id, make(THRESHOLDS[id], id)]);
  return Object.fromEntries(entries) as Record<ThresholdId, T>;
}
