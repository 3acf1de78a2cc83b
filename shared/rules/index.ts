import type { RuleId } from '../domain/gap.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { indexAccount } from './account-index.ts';
import { actionsOverdue } from './actions-overdue.ts';
import { assessmentContradiction } from './assessment-contradiction.ts';
import { assessmentIncomplete } from './assessment-incomplete.ts';
import { assessmentUnsure } from './assessment-unsure.ts';
import { bidOpenBases, raiseBases } from './bid-open-bases.ts';
import { coachLost } from './coach-lost.ts';
import { coachMissing } from './coach-missing.ts';
import { coachUnproven } from './coach-unproven.ts';
import { contactNever } from './contact-never.ts';
import { contactStale } from './contact-stale.ts';
import { csiOverdue } from './csi-overdue.ts';
import { departedHolder } from './departed-holder.ts';
import { dossierThin } from './dossier-thin.ts';
import { economicMisplaced } from './economic-misplaced.ts';
import { hasPathToEconomic } from './economic-path.ts';
import { economicSeveral } from './economic-several.ts';
import { feedbackMissing } from './feedback-missing.ts';
import { functionEmpty } from './function-empty.ts';
import { worstFirst } from './gap-order.ts';
import { economicMissing, technicalMissing, userMissing } from './influence-missing.ts';
import { layerEmpty } from './layer-empty.ts';
import { layerUnreached } from './layer-unreached.ts';
import { majorityMissing } from './majority-missing.ts';
import { modeClosed } from './mode-closed.ts';
import { newcomer } from './newcomer.ts';
import { opponentPowerful } from './opponent-powerful.ts';
import { indexOpportunity } from './opportunity-index.ts';
import { oppositionUnseen } from './opposition-unseen.ts';
import { ownerMissing } from './owner-missing.ts';
import { pathMissing } from './path-missing.ts';
import { rankMismatch } from './rank-mismatch.ts';
import { reorganization } from './reorganization.ts';
import { reportingLoop } from './reporting-loop.ts';
import { resilienceFragile } from './resilience-fragile.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './rule-settings.ts';
import { coverageScore, scoreTotal } from './score.ts';
import { threadSingle } from './thread-single.ts';
import type { AccountIndex, Evaluation, Finding, Rule, RuleInput } from './types.ts';
import { userSingle } from './user-single.ts';
import { winMissing } from './win-missing.ts';

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
    thresholds: ['confirmedConfidence'],
    check: economicMisplaced,
  },
  'user.missing': { severity: 'high', source: 'deck', about: 'coverage', check: userMissing },
  'user.single': {
    severity: 'low',
    source: 'deck',
    about: 'record',
    check: userSingle,
  },
  'technical.missing': {
    severity: 'high',
    source: 'deck',
    about: 'coverage',
    check: technicalMissing,
  },
  'coach.missing': {
    severity: 'high',
    also: ['critical'],
    source: 'deck',
    about: 'coverage',
    thresholds: ['bidStep'],
    check: coachMissing,
  },
  'coach.unproven': { severity: 'high', source: 'practice', about: 'record', check: coachUnproven },
  'coach.lost': {
    severity: 'critical',
    source: 'follows',
    about: 'record',
    check: coachLost,
  },
  'layer.empty': {
    severity: 'high',
    also: ['medium'],
    source: 'deck',
    about: 'coverage',
    check: layerEmpty,
  },
  'layer.unreached': {
    severity: 'medium',
    also: ['high'],
    source: 'deck',
    about: 'coverage',
    check: layerUnreached,
  },
  'function.empty': { severity: 'medium', source: 'deck', about: 'coverage', check: functionEmpty },
  'rank.mismatch': {
    severity: 'medium',
    also: ['high'],
    source: 'follows',
    about: 'record',
    check: rankMismatch,
  },
  'owner.missing': { severity: 'high', source: 'practice', about: 'record', check: ownerMissing },
  'contact.never': { severity: 'high', source: 'practice', about: 'record', check: contactNever },
  'contact.stale': {
    severity: 'medium',
    also: ['high'],
    source: 'follows',
    about: 'record',
    thresholds: ['staleHighDays', 'staleMediumDays', 'staleLowDays'],
    check: contactStale,
  },
  newcomer: {
    severity: 'medium',
    source: 'practice',
    about: 'record',
    thresholds: ['newcomerDays'],
    check: newcomer,
  },
  reorganization: {
    severity: 'high',
    source: 'practice',
    about: 'record',
    check: reorganization,
  },
  'departed.holder': {
    severity: 'critical',
    source: 'practice',
    about: 'record',
    check: departedHolder,
  },
  'assessment.incomplete': {
    severity: 'medium',
    also: ['low'],
    source: 'practice',
    about: 'record',
    thresholds: ['assessmentStep'],
    check: assessmentIncomplete,
  },
  'assessment.unsure': {
    severity: 'medium',
    source: 'practice',
    about: 'record',
    thresholds: ['confirmedConfidence', 'evidenceDays'],
    check: assessmentUnsure,
  },
  'assessment.contradiction': {
    severity: 'low',
    source: 'practice',
    about: 'record',
    check: assessmentContradiction,
  },
  'opponent.powerful': {
    severity: 'high',
    also: ['critical'],
    source: 'practice',
    about: 'record',
    check: opponentPowerful,
  },
  'mode.closed': {
    severity: 'medium',
    also: ['high'],
    source: 'practice',
    about: 'record',
    check: modeClosed,
  },
  'majority.missing': {
    severity: 'high',
    source: 'practice',
    about: 'record',
    thresholds: ['majorityPeople', 'majorityPercent'],
    check: majorityMissing,
  },
  'opposition.unseen': {
    severity: 'medium',
    source: 'practice',
    about: 'coverage',
    thresholds: ['oppositionStep'],
    check: oppositionUnseen,
  },
  'path.missing': { severity: 'high', source: 'practice', about: 'record', check: pathMissing },
  'win.missing': { severity: 'medium', source: 'practice', about: 'record', check: winMissing },
  'thread.single': {
    severity: 'high',
    source: 'practice',
    about: 'record',
    thresholds: ['threadDays'],
    check: threadSingle,
  },
  'resilience.fragile': {
    severity: 'high',
    source: 'practice',
    about: 'coverage',
    thresholds: ['fragilePoints'],
    check: resilienceFragile,
  },
  'reporting.loop': { severity: 'high', source: 'practice', about: 'record', check: reportingLoop },
  'actions.overdue': {
    severity: 'medium',
    source: 'follows',
    about: 'record',
    check: actionsOverdue,
  },
  'bid.open-bases': {
    severity: 'critical',
    source: 'follows',
    about: 'coverage',
    thresholds: ['bidStep', 'bidDays'],
    check: bidOpenBases,
  },
  'feedback.missing': {
    severity: 'medium',
    source: 'deck',
    about: 'coverage',
    thresholds: ['feedbackDays'],
    check: feedbackMissing,
  },
  'csi.overdue': {
    severity: 'medium',
    source: 'deck',
    about: 'record',
    thresholds: ['csiMonths', 'csiDrop'],
    check: csiOverdue,
  },
  'dossier.thin': {
    severity: 'low',
    source: 'deck',
    about: 'record',
    thresholds: ['dossierItems'],
    check: dossierThin,
  },
};

const CHECKS = Object.entries(RULES) as readonly (readonly [RuleId, Rule])[];

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
  const input = inputOf(records, opportunityId, date, settings);
  return evaluated(indexAccount(records, date), input, settings);
}

/**
 * What `evaluate` says, the findings in no order, and whether a path leads from us to Economic: for those who judge
 * many times and look at differences alone.
 */
export function judgeOnce(
  records: AccountRecords,
  opportunityId: string,
  date: IsoDate,
  settings: RuleSettings = DEFAULT_RULE_SETTINGS,
) {
  const input = inputOf(records, opportunityId, date, settings);
  const { index, findings } = judge(indexAccount(records, date), input, settings);
  const total = scoreTotal(index.counts, input.opportunity, input.thresholds);
  return { started: index.started, findings, total, path: hasPathToEconomic(index) };
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
      .map((id) => [id, evaluated(account, inputOf(records, id, date, settings), settings)]),
  );
}

function evaluated(account: AccountIndex, input: RuleInput, settings: RuleSettings): Evaluation {
  const { index, findings } = judge(account, input, settings);
  const score = coverageScore(input, index, findings);
  return { started: index.started, findings: worstFirst(findings), score };
}

function inputOf(
  records: AccountRecords,
  opportunityId: string,
  date: IsoDate,
  { thresholds }: RuleSettings,
): RuleInput {
  const opportunity = Object.hasOwn(records.opportunities, opportunityId)
    ? records.opportunities[opportunityId]
    : undefined;
  if (!opportunity) throw new Error(`no opportunity ${opportunityId}`);
  return { records, opportunity, date, thresholds };
}

function judge(account: AccountIndex, input: RuleInput, { off }: RuleSettings) {
  const index = indexOpportunity(account, input);
  const found: Finding[] = [];
  for (const [rule, { about, check }] of CHECKS) {
    if (off.includes(rule) || (!index.started && about === 'coverage')) continue;
    found.push(...check(input, index, found));
  }
  return { index, findings: raiseBases(input, found) };
}
