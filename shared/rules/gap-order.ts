import { type Finding, type Gap, RULE_IDS, SEVERITIES } from '../domain/gap.ts';
import { DEGREES, type Degree } from '../domain/values.ts';
import { gapId } from './gap-id.ts';

/**
 * Findings worst first: severity, then degree of influence of the people concerned, then the order of the rules,
 * then identity. What concerns no person in particular weighs as much as somebody of high influence.
 */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, weight: weigh(finding), id: gapId(finding) }))
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        ruleOrder(a.finding) - ruleOrder(b.finding) ||
        compareText(a.id, b.id),
    )
    .map(({ finding }) => finding);
}

/**
 * Gaps worst first as in `worstFirst`, but the older one before the younger where severity and degree are equal;
 * closed ones last.
 */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    Number(a.status === 'closed') - Number(b.status === 'closed') ||
    weigh(a) - weigh(b) ||
    compareText(a.opened, b.opened) ||
    ruleOrder(a) - ruleOrder(b) ||
    compareText(a.id, b.id)
  );
}

function weigh({ severity, values: { degree } }: Finding): number {
  const rank = degree === undefined ? 0 : DEGREES.indexOf(degree as Degree);
  return SEVERITIES.indexOf(severity) * DEGREES.length + rank;
}

const RULE_ORDER = new Map(RULE_IDS.map((rule, order) => [rule, order]));

function ruleOrder({ rule }: Finding): number {
  return RULE_ORDER.get(rule) ?? RULE_IDS.length;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
