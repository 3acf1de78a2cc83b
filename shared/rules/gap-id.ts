import type { Finding, SubjectRef } from '../domain/gap.ts';

/** Longest identity that spells its subjects out; a waiver holds at most 4,000 characters. */
const MAX_SPELT_OUT = 1_000;

/**
 * Identity of a gap within an opportunity: its rule and subjects, in an order that does not depend on how they
 * were found. `economic.missing`, `layer.empty@layer:decision`, `contact.never@person:p1`; very many subjects are
 * told by their number and a hash: `reporting.loop@90#1k2j3h4g5f6`.
 */
export function gapId(finding: Pick<Finding, 'rule' | 'subjects'>): string {
  const [first, second] = finding.subjects;
  // Nearly every gap is about one, and its identity is asked for often.
  if (first && !second && first.kind !== 'account') return `${finding.rule}@${subjectKey(first)}`;
  const keys = finding.subjects.filter((subject) => subject.kind !== 'account').map(subjectKey);
  if (keys.length === 0) return finding.rule;
  const spelt = `${finding.rule}@${keys.sort().join('+')}`;
  return spelt.length <= MAX_SPELT_OUT
    ? spelt
    : `${finding.rule}@${keys.length}#${hash(spelt).toString(36)}`;
}

function subjectKey(subject: SubjectRef): string {
  return `${subject.kind}:${subject.id}`;
}

/** FNV-1a over 64 bits. */
function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return value;
}
