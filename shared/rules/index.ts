import type { RuleId } from '../domain/gap.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { indexAccount } from './account-index.ts';
import { coachMissing } from './coach-missing.ts';
import { coachUnproven } from './coach-unproven.ts';
import { contactNever } from './contact-never.ts';
import { contactStale } from './contact-stale.ts';
import { departedHolder } from './departed-holder.ts';
import { economicMisplaced } from './economic-misplaced.ts';
import { economicSeveral } from './economic-several.ts';
import { functionEmpty } from './function-empty.ts';
import { worstFirst } from './gap-order.ts';
import { economicMissing, technicalMissing, userMissing } from './influence-missing.ts';
import { layerEmpty } from './layer-empty.ts';
import { layerUnreached } from './layer-unreached.ts';
import { opponentPowerful } from './opponent-powerful.ts';
import { indexOpportunity } from './opportunity-index.ts';
import { ownerMissing } from './owner-missing.ts';
import { reportingLoop } from './reporting-loop.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule-settings.ts';
import { coverageScore, withoutRules } from './score.ts';
import type { AccountIndex, Evaluation, Finding, Rule } from './types.ts';

/** Every rule in force, in the order of RULES.md. Its texts are `rule.<id>.title`, `.reason` and `.next`. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  'economic.missing': {
    severity: 'critical',
    source: 'deck',
    about: 'coverage',
    check: economicMissing,
  },
  'economic.several': { severity: 'high', source: 'deck', about: 'record', check: economicSeveral },
  'economic.misplaced': {
    severity: 'medium',
    source: 'deck',
    about: 'record',
    check: economicMisplaced,
  },
  'user.missing': { severity: 'high', source: 'deck', about: 'coverage', check: userMissing },
  'technical.missing': {
    severity: 'high',
    source: 'deck',
    about: 'coverage',
    check: technicalMissing,
  },
  'coach.missing': { severity: 'high', source: 'deck', about: 'coverage', check: coachMissing },
  'coach.unproven': { severity: 'high', source: 'practice', about: 'record', check: coachUnproven },
  'layer.empty': { severity: 'high', source: 'deck', about: 'coverage', check: layerEmpty },
  'layer.unreached': {
    severity: 'medium',
    source: 'deck',
    about: 'coverage',
    check: layerUnreached,
  },
  'function.empty': { severity: 'medium', source: 'deck', about: 'coverage', check: functionEmpty },
  'owner.missing': { severity: 'high', source: 'practice', about: 'record', check: ownerMissing },
  'contact.never': { severity: 'high', source: 'practice', about: 'record', check: contactNever },
  'contact.stale': { severity: 'medium', source: 'follows', about: 'record', check: contactStale },
  'departed.holder': {
    severity: 'critical',
    source: 'practice',
    about: 'record',
    check: departedHolder,
  },
  'opponent.powerful': {
    severity: 'high',
    source: 'practice',
    about: 'record',
    check: opponentPowerful,
  },
  'reporting.loop': { severity: 'high', source: 'practice', about: 'record', check: reportingLoop },
};

const CHECKS: readonly Rule[] = Object.values(RULES);

/**
 * Judges one opportunity as of `date`: findings worst first, and the score. Pure and independent of the order of the
 * records. Throws when the account has no such opportunity.
 */
export function evaluate(
  records: AccountRecords,
  opportunityId: string,
  date: IsoDate,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
): Evaluation {
  return judge(records, indexAccount(records, date), opportunityId, date, settings);
}

/** Judges every opportunity of the account by id; what does not depend on the opportunity is looked up once. */
export function evaluateAll(
  records: AccountRecords,
  date: IsoDate,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
): ReadonlyMap<string, Evaluation> {
  const account = indexAccount(records, date);
  return new Map(
    Object.keys(records.opportunities)
      .sort()
      .map((id) => [id, judge(records, account, id, date, settings)]),
  );
}

function judge(
  records: AccountRecords,
  account: AccountIndex,
  opportunityId: string,
  date: IsoDate,
  { thresholds, off }: RuleSettings,
): Evaluation {
  const opportunity = Object.hasOwn(records.opportunities, opportunityId)
    ? records.opportunities[opportunityId]
    : undefined;
  if (!opportunity) throw new Error(`no opportunity ${opportunityId}`);
  const input = { records, opportunity, date, thresholds };
  const index = indexOpportunity(account, opportunityId, thresholds);
  const found: Finding[] = [];
  for (const { about, check } of CHECKS) {
    if (index.started || about === 'record') found.push(...check(input, index, found));
  }
  const score = coverageScore(input, index, found);
  const findings = worstFirst(found.filter(({ rule }) => !off.includes(rule)));
  return { started: index.started, findings, score: withoutRules(score, off) };
}
