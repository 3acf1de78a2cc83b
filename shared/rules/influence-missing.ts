import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** economic.missing: nobody, person or committee, holds Economic. */
export function economicMissing(input: RuleInput, index: RuleIndex): Finding[] {
  if (index.holders.economic.length > 0) return [];
  return [
    {
      rule: 'economic.missing',
      severity: 'critical',
      subjects: [aboutAccount(input.records.account.id)],
      values: { decisionPeople: index.account.byLayer.decision.length },
    },
  ];
}

/** user.missing: nobody holds User. */
export function userMissing(input: RuleInput, index: RuleIndex): Finding[] {
  if (index.holders.user.length > 0) return [];
  return [
    {
      rule: 'user.missing',
      severity: 'high',
      subjects: [aboutAccount(input.records.account.id)],
      values: { userPeople: index.account.byFunction.user.length },
    },
  ];
}

/** technical.missing: nobody holds Technical. */
export function technicalMissing(input: RuleInput, index: RuleIndex): Finding[] {
  if (index.holders.technical.length > 0) return [];
  const { byFunction } = index.account;
  return [
    {
      rule: 'technical.missing',
      severity: 'high',
      subjects: [aboutAccount(input.records.account.id)],
      values: {
        screeningPeople:
          byFunction.technical.length + byFunction.finance.length + byFunction.procurement.length,
      },
    },
  ];
}
