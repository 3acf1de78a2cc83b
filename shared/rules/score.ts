import { type Finding, RULE_IDS, type RuleId, type Score } from '../domain/gap.ts';
import { openFindings } from './open-findings.ts';
import { functionsPart, layersPart } from './score-coverage.ts';
import { freshnessPart } from './score-freshness.ts';
import { influencesPart } from './score-influences.ts';
import type { ScorePart } from './score-part.ts';
import { resiliencePart } from './score-resilience.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** The score cannot rise above this while nobody is known to release the money. */
const CAP_WITHOUT_ECONOMIC = 60;

/**
 * Coverage score 0–100 of one opportunity: whole points that add up to the total before the cap, each part with the
 * rules that cost it points. A waiver accepts a gap but covers nothing, so it changes neither points nor cap.
 * Source: RULES.md, "Coverage score".
 */
export function coverageScore(
  input: RuleInput,
  index: RuleIndex,
  findings: readonly Finding[],
): Score {
  const open = openFindings(findings);
  const parts = [
    toPart('influences', influencesPart(index, open)),
    toPart('layers', layersPart(index, open)),
    toPart('functions', functionsPart(input, index, open)),
    toPart('freshness', freshnessPart(input, index, open)),
    toPart('resilience', resiliencePart(input, index, open)),
  ];
  const cap = open.has('economic.missing') ? CAP_WITHOUT_ECONOMIC : null;
  const sum = parts.reduce((total, part) => total + part.points, 0);
  return { total: Math.min(sum, cap ?? sum), cap, parts };
}

/** The score without naming some of the rules that cost its points; points and cap stay. */
export function withoutRules(score: Score, off: readonly RuleId[]): Score {
  if (off.length === 0) return score;
  const parts = score.parts.map((part) => ({
    ...part,
    rules: part.rules.filter((rule) => !off.includes(rule)),
  }));
  return { ...score, parts };
}

function toPart(id: Score['parts'][number]['id'], { share, of, rules }: ScorePart) {
  return {
    id,
    points: Math.round(share * of),
    of,
    rules: RULE_IDS.filter((rule) => rules.has(rule)),
  };
}
