import type { Finding, SubjectRef } from '../domain/gap.ts';

/**
 * Identity of a gap within an opportunity: its rule and subjects, in an order that does not depend on how they
 * were found. `economic.missing`, `layer.empty@layer:decision`, `contact.never@person:p1`.
 */
export function gapId(finding: Pick<Finding, 'rule' | 'subjects'>): string {
  const keys = finding.subjects.filter((subject) => subject.kind !== 'account').map(subjectKey);
  return keys.length === 0 ? finding.rule : `${finding.rule}@${keys.sort().join('+')}`;
}

function subjectKey(subject: SubjectRef): string {
  return `${subject.kind}:${subject.id}`;
}
