import type { Finding, RuleId } from '../domain/gap.ts';

/** Findings by rule, to ask which of them cost points. */
export interface OpenFindings {
  /** Whether the rule fired at all. */
  has(rule: RuleId): boolean;
  /** Whether the rule fired about this person, layer or function. */
  concerns(rule: RuleId, subjectId: string): boolean;
}

/** Looks up findings by rule and subject. */
export function openFindings(findings: readonly Finding[]): OpenFindings {
  const subjectsOf = new Map<RuleId, Set<string>>();
  for (const { rule, subjects } of findings) {
    const ids = subjectsOf.get(rule) ?? new Set();
    for (const { id } of subjects) ids.add(id);
    subjectsOf.set(rule, ids);
  }
  return {
    has: (rule) => subjectsOf.has(rule),
    concerns: (rule, subjectId) => subjectsOf.get(rule)?.has(subjectId) ?? false,
  };
}
