import type { Finding } from '../domain/gap.ts';
import { addDays, type IsoDate } from '../domain/primitives.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

const IN_USE = 8;

/** feedback.missing: put to use (step 8) or won, and no contact with anybody who holds User in the last 60 days. */
export function feedbackMissing(input: RuleInput, index: RuleIndex): Finding[] {
  const { records, opportunity, date, thresholds } = input;
  if (opportunity.status !== 'won' && opportunity.buyingStep !== IN_USE) return [];
  let lastContact: IsoDate | null = null;
  for (const { person } of index.holders.user) {
    const day = index.account.lastContact.get(person.id);
    if (day !== undefined && day > (lastContact ?? '')) lastContact = day;
  }
  if (lastContact !== null && lastContact >= addDays(date, -thresholds.feedbackDays)) return [];
  return [
    {
      rule: 'feedback.missing',
      severity: 'medium',
      subjects: [aboutAccount(records.account.id)],
      values: { users: index.holders.user.length, lastContact, limitDays: thresholds.feedbackDays },
    },
  ];
}
