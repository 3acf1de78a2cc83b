import type { DossierItemId } from '../domain/dossier.ts';
import type { Finding, RuleId } from '../domain/gap.ts';
import type { PurchaseFactor } from '../domain/survey.ts';
import type { Text } from './describe-params.ts';
import { influences, join } from './describe-people.ts';

/** Messages only the findings about the account, the deal and what is planned are told with. */
export type AccountTextKey =
  | `rule.${'never' | 'nobody' | 'noneYet' | 'notKnown'}`
  | `rule.basis.${'contact' | 'support' | 'both'}`
  | `rule.bidWhen.${'step' | 'due' | 'both'}`
  | `rule.csiState.${'none' | 'old' | 'fell' | 'both'}`
  | `domain.factor.${PurchaseFactor}`
  | `domain.dossier.${DossierItemId}`;

type Values = Finding['values'];

/** The coded values of a finding about the account or the deal in words; empty for rules that need none of these. */
export function accountWords(
  t: Text,
  rule: RuleId,
  values: Values,
  name: string,
): Record<string, string> {
  switch (rule) {
    case 'newcomer':
      return { influences: influences(t, values) };
    case 'reorganization':
      return { confirmed: text(values.confirmedOn) || t('rule.never') };
    case 'thread.single': {
      const basis =
        values.contact && values.support ? 'both' : values.contact ? 'contact' : 'support';
      return { basis: t(`rule.basis.${basis}`, { name, recentDays: Number(values.recentDays) }) };
    }
    case 'actions.overdue':
      return { owner: text(values.owner) || t('rule.nobody') };
    case 'bid.open-bases':
      return { when: bidWhen(t, values), rules: ruleNames(t, values) };
    case 'feedback.missing':
      return { last: text(values.lastContact) || t('rule.noneYet') };
    case 'csi.overdue':
      return {
        state: csiState(t, values),
        factor: values.factor
          ? t(`domain.factor.${values.factor as PurchaseFactor}`)
          : t('rule.notKnown'),
      };
    case 'dossier.thin':
      return { emptiest: t(`domain.dossier.${values.emptiest as DossierItemId}`) };
    default:
      return {};
  }
}

function bidWhen(t: Text, { buyingStep, bidDue }: Values): string {
  const when = buyingStep !== null && bidDue !== null ? 'both' : bidDue === null ? 'step' : 'due';
  return t(`rule.bidWhen.${when}`, { buyingStep: Number(buyingStep), bidDue: text(bidDue) });
}

function csiState(t: Text, { lastSurvey, index, before, overdue }: Values): string {
  if (lastSurvey === null) return t('rule.csiState.none');
  const state = before === null ? 'old' : overdue ? 'both' : 'fell';
  return t(`rule.csiState.${state}`, {
    lastSurvey: text(lastSurvey),
    index: Number(index),
    before: Number(before),
  });
}

function ruleNames(t: Text, values: Values): string {
  const rules = text(values.rules).split(',') as RuleId[];
  return join(
    t,
    rules.map((rule) => t(`rule.${rule}.name`)),
  );
}

function text(value: Values[string] | undefined): string {
  return value == null ? '' : String(value);
}
