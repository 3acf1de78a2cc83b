import type { Assessment } from '../domain/assessment.ts';
import { evidenceByFacet } from '../domain/assessment-evidence.ts';
import { addDays, type IsoDate } from '../domain/primitives.ts';
import type { Thresholds } from '../rules/thresholds.ts';

/** How the evidence of an assessment is shown: its colour fades with age, and what is old or doubtful carries a flag. */
export interface EvidenceLook {
  /** By the oldest evidence: of the first half of its shelf life, of the second, or past it. */
  readonly age: 'fresh' | 'ageing' | 'old';
  /** Old, or less sure than what counts as confirmed. */
  readonly flagged: boolean;
}

export const EVIDENCE_AGES = ['fresh', 'ageing', 'old'] as const;

/**
 * How old and how sure what an assessment says is. Null where it says nothing, or no evidence is noted: nobody knows its
 * age. Source: RULES.md, `assessment.unsure`.
 */
export function evidenceLook(
  assessment: Assessment,
  today: IsoDate,
  { evidenceDays, confirmedConfidence }: Thresholds,
): EvidenceLook | null {
  const noted = [...evidenceByFacet(assessment).values()].filter((evidence) => evidence !== null);
  if (noted.length === 0) return null;
  const oldest = noted.reduce((day, { date }) => (date < day ? date : day), today);
  const age =
    oldest < addDays(today, -evidenceDays)
      ? 'old'
      : oldest < addDays(today, -Math.ceil(evidenceDays / 2))
        ? 'ageing'
        : 'fresh';
  const isDoubtful = noted.some(
    ({ confidence }) => confidence !== null && confidence < confirmedConfidence,
  );
  return { age, flagged: age === 'old' || isDoubtful };
}
