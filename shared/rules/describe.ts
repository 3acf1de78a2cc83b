import type { Finding, RuleId, SubjectRef } from '../domain/gap.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { BuyingFunction, Layer } from '../domain/values.ts';
import { type Text, textParams } from './describe-params.ts';
import { RULES } from './index.ts';

export interface GapText {
  /** What is wrong, in one line. */
  readonly title: string;
  /** Why it matters, with the values that made it true. */
  readonly reason: string;
  readonly nextStep: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly subjects: readonly (SubjectRef & { readonly name: string })[];
}

/** A rule's name without particulars, for example in the list of what costs points: `Economic missing`. */
export function ruleName(t: Text, rule: RuleId): string {
  return t(`rule.${rule}.name`);
}

/** A gap in words, in the language of `t`. `records` give the names; who is no longer among them is said so. */
export function describeGap(t: Text, gap: Finding, records: AccountRecords): GapText {
  const subjects = gap.subjects.map((subject) => ({
    ...subject,
    name: subjectName(t, subject, records),
  }));
  const params = textParams(
    t,
    gap,
    subjects.map(({ name }) => name),
  );
  return {
    title: t(`rule.${gap.rule}.title`, params),
    reason: t(`rule.${gap.rule}.reason`, params),
    nextStep: t(`rule.${gap.rule}.next`, params),
    source: t(`rule.source.${RULES[gap.rule].source}`),
    subjects,
  };
}

/** The name a subject of a gap goes by: a person's name or else title, the term of a layer or function, the account's name. */
export function subjectName(t: Text, { kind, id }: SubjectRef, records: AccountRecords): string {
  switch (kind) {
    case 'account':
      return records.account.name;
    case 'layer':
      return t(`domain.layer.${id as Layer}`);
    case 'function':
      return t(`domain.function.${id as BuyingFunction}`);
    case 'action':
      return Object.hasOwn(records.actions, id)
        ? (records.actions[id]?.what ?? '')
        : t('rule.removed');
    case 'teamMember':
      return Object.hasOwn(records.teamMembers, id)
        ? (records.teamMembers[id]?.name ?? '')
        : t('rule.removed');
    case 'person': {
      if (!Object.hasOwn(records.people, id)) return t('rule.removed');
      const person = records.people[id];
      return person?.name || person?.title || t('rule.unnamed');
    }
  }
}
