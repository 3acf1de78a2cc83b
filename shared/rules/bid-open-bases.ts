import type { Finding, RuleId, Severity } from '../domain/gap.ts';
import { SEVERITIES } from '../domain/gap.ts';
import { addDays } from '../domain/primitives.ts';
import { aboutAccount } from './finding-parts.ts';
import { gapId } from './gap-id.ts';
import { isProposalStepOrLater } from './lateness.ts';
import type { RuleIndex, RuleInput } from './types.ts';
import { activeWaivers } from './waivers.ts';

/** Gaps of the four influences and the three layers. `user.single` is none: that base is covered. */
const BASES = new Set<RuleId>([
  'economic.missing',
  'economic.several',
  'economic.misplaced',
  'user.missing',
  'technical.missing',
  'coach.missing',
  'coach.unproven',
  'coach.lost',
  'layer.empty',
  'layer.unreached',
]);

/**
 * bid.open-bases: from step 5, or with the bid due within 30 days, gaps of influences or layers are open and not
 * waived. Only while the opportunity is open: a bid that is decided needs no review.
 */
export function bidOpenBases(
  input: RuleInput,
  _index: RuleIndex,
  before: readonly Finding[],
): Finding[] {
  const { records, opportunity } = input;
  const isLate = isProposalStepOrLater(input);
  const isDue = isBidDue(input);
  if (opportunity.status !== 'open' || !(isLate || isDue)) return [];
  const bases = openBases(input, before);
  if (bases.length === 0) return [];
  return [
    {
      rule: 'bid.open-bases',
      severity: 'critical',
      subjects: [aboutAccount(records.account.id)],
      values: {
        bases: bases.length,
        rules: [...new Set(bases.map(({ rule }) => rule))].join(','),
        buyingStep: isLate ? opportunity.buyingStep : null,
        bidDue: isDue ? opportunity.bidDue : null,
      },
    },
  ];
}

/** What `bid.open-bases` found makes the gaps it counts one severity graver. */
export function raiseBases(input: RuleInput, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'bid.open-bases')) return findings;
  const raised = new Set(openBases(input, findings));
  return findings.map((finding) =>
    raised.has(finding) ? { ...finding, severity: graver(finding.severity) } : finding,
  );
}

function openBases({ records, opportunity, date }: RuleInput, findings: readonly Finding[]) {
  const bases = findings.filter(({ rule }) => BASES.has(rule));
  const waived = activeWaivers(Object.values(records.waivers), opportunity.id, date);
  return waived.size === 0 ? bases : bases.filter((base) => !waived.has(gapId(base)));
}

/** Due from today until 30 days ahead. */
function isBidDue({ opportunity: { bidDue }, date, thresholds }: RuleInput): boolean {
  return bidDue !== null && bidDue >= date && bidDue <= addDays(date, thresholds.bidDays);
}

/** Whether a rule's gaps are open bases of a bid. */
export function isBase(rule: RuleId): boolean {
  return BASES.has(rule);
}

/** The next graver severity; critical stays. */
export function graver(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) - 1] ?? severity;
}
