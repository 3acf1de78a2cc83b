import type { Gap } from '../../domain/gap.ts';
import type { Id } from '../../domain/primitives.ts';
import { candidates } from './candidates.ts';
import { ASKS, type Question } from './question.ts';

/**
 * The next-visit sheet: at most `max` questions whose answers would close most gap points, the most valuable first.
 * What one question closes another is not credited with again. Of equal ones those about the people who are asked come
 * first, then in the order of the method, then by subject. Independent of the order of the gaps.
 * Source: RULES.md, "Next-visit sheet".
 */
export function visitQuestions(
  gaps: readonly Gap[],
  personIds: readonly Id[],
  max = 5,
): readonly Question[] {
  const asked = new Set(personIds);
  const chosen: Question[] = [];
  const closed = new Set<string>();
  let open = gaps;
  while (chosen.length < max) {
    const taken = new Set(chosen.map(({ id }) => id));
    const [best] = candidates(open, asked)
      .filter(({ id }) => !taken.has(id))
      .sort(compare);
    if (!best) break;
    chosen.push(best);
    for (const id of best.closes) if (isClosedBy(id, best, gaps)) closed.add(id);
    open = gaps.filter(({ id }) => !closed.has(id));
  }
  return chosen;
}

/** Whether one answer closes the gap: of an assessment with several blanks it does not. */
function isClosedBy(gapId: string, { ask }: Question, gaps: readonly Gap[]): boolean {
  const gap = gaps.find(({ id }) => id === gapId);
  if (gap?.rule === 'assessment.incomplete') return gap.values.missing === ask;
  if (gap?.rule !== 'coach.unproven') return true;
  const failed = ['credibleToUs', 'credibleToThem', 'wantsUs'].filter(
    (test) => gap.values[test] !== 'yes',
  );
  return failed.length === 1;
}

function compare(a: Question, b: Question): number {
  return (
    b.points - a.points ||
    Number(b.self) - Number(a.self) ||
    ASKS.indexOf(a.ask) - ASKS.indexOf(b.ask) ||
    (a.subject < b.subject ? -1 : 1)
  );
}
