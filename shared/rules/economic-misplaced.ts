import type { Finding } from '../domain/gap.ts';
import { economicSeats } from './economic-seats.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * economic.misplaced: Economic sits below the decision layer, or in procurement, and is not confirmed. Confirmed means
 * a confidence of at least 90 %; a confidence nobody entered confirms nothing. A committee is judged by its own place.
 */
export function economicMisplaced({ thresholds }: RuleInput, index: RuleIndex): Finding[] {
  return economicSeats(index).flatMap(({ person, holders }): Finding[] => {
    const confidences = holders.map(
      ({ assessment }) => (assessment.influencesEvidence ?? assessment).confidence ?? -1,
    );
    const confidence = Math.max(...confidences);
    const isBelow = person.layer !== 'decision';
    const isBuyer = person.function === 'procurement';
    if (!(isBelow || isBuyer) || confidence >= thresholds.confirmedConfidence) return [];
    return [
      {
        rule: 'economic.misplaced',
        severity: 'medium',
        subjects: [aboutPerson(person.id)],
        values: {
          layer: person.layer,
          function: person.function,
          confidence: confidence < 0 ? null : confidence,
          needed: thresholds.confirmedConfidence,
          degree: highestDegree([person.id, ...holders.map((holder) => holder.person.id)], index),
        },
      },
    ];
  });
}
