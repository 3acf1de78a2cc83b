import type { Finding } from '../domain/gap.ts';
import { COVERED_FUNCTIONS } from '../domain/values.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * function.empty: user, technical, finance or procurement has no person and is not marked as not involved. A post
 * whose holder's name is not known is somebody; a ghost is not.
 */
export function functionEmpty({ opportunity }: RuleInput, { account }: RuleIndex): Finding[] {
  return COVERED_FUNCTIONS.filter(
    (name) => account.byFunction[name].length === 0 && !opportunity.notInvolved.includes(name),
  ).map((name) => ({
    rule: 'function.empty',
    severity: 'medium',
    subjects: [{ kind: 'function', id: name }],
    values: { withoutFunction: account.byFunction.unknown.length },
  }));
}
