import type { RuleId } from '../domain/gap.ts';
import type { Text } from './describe-params.ts';
import { RULES } from './index.ts';

/** What a rule's texts leave to the particulars of a gap: words for these stand in `rule.blank`, … */
const WORDS = [
  'against',
  'attitude',
  'basis',
  'confidence',
  'confirmed',
  'degree',
  'doubts',
  'dueDate',
  'emptiest',
  'factor',
  'first',
  'function',
  'held',
  'influences',
  'known',
  'last',
  'lastContact',
  'layer',
  'lost',
  'missing',
  'mode',
  'name',
  'names',
  'needed',
  'owner',
  'place',
  'rank',
  'reach',
  'reorganizedOn',
  'rules',
  'since',
  'state',
  'tests',
  'when',
  'why',
] as const;
/** … and these are numbers. */
const NUMBERS = [
  'bases',
  'begun',
  'buyingStep',
  'decisionPeople',
  'ghosts',
  'highPeople',
  'items',
  'limitDays',
  'limitMonths',
  'neededPercent',
  'people',
  'rated',
  'screeningPeople',
  'seats',
  'supporters',
  'supporting',
  'unnamedPosts',
  'userPeople',
  'users',
  'withoutFunction',
] as const;

/** Messages a rule is told with when no gap is at hand. */
export type BlankTextKey = `rule.blank.${(typeof WORDS)[number] | 'number'}`;

/** A rule in words. */
export interface RuleText {
  readonly name: string;
  /** Why it matters. */
  readonly reason: string;
  readonly nextStep: string;
  /** Where it comes from. */
  readonly source: string;
}

/** A rule in general, in the language of `t`: what would be particular to a gap is said in words like ‹name›. */
export function ruleText(t: Text, rule: RuleId): RuleText {
  const blanks = {
    ...Object.fromEntries(WORDS.map((word) => [word, t(`rule.blank.${word}`)])),
    ...Object.fromEntries(NUMBERS.map((word) => [word, t('rule.blank.number')])),
  };
  return {
    name: t(`rule.${rule}.name`),
    reason: t(`rule.${rule}.reason`, blanks),
    nextStep: t(`rule.${rule}.next`, blanks),
    source: t(`rule.source.${RULES[rule].source}`),
  };
}
