import { type Finding, type Gap, RULE_IDS, SEVERITIES } from '../domain/gap.ts';
import { DEGREES, type Degree } from '../domain/values.ts';
import { gapId } from './gap-id.ts';

/**
 * Worst first: severity, then degree of influence of the people concerned, then the order of the rules, then
 * identity. What concerns no person in particular weighs as much as somebody of high influence.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return weigh(a, b) || ruleOrder(a, b) || compareText(gapId(a), gapId(b));
}

/** Worst first as in `compareFindings`, but the older gap before the younger one where the rest is equal; closed ones last. */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    Number(a.status === 'closed') - Number(b.status === 'closed') ||
    weigh(a, b) ||
    compareText(a.opened, b.opened) ||
    ruleOrder(a, b) ||
    compareText(a.id, b.id)
  );
}

function weigh(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || degreeRank(a) - degreeRank(b)
  );
}

function degreeRank({ values }: Finding): number {
  const { degree } = values;
  return degree === undefined ? 0 : DEGREES.indexOf(degree as Degree);
}

function ruleOrder(a: Finding, b: Finding): number {
  return RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
