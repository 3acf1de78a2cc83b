import type { ImportProblem } from '../../../../shared/api/import-types.ts';
import { MAX_ROWS, tooManyRows } from '../limits.ts';
import { problem } from '../problems.ts';
import { wholeLines } from './lines.ts';
import { type Property, parseProperty } from './properties.ts';
import { isBinary } from './values.ts';

/** The properties of one card, in their order. */
export type Card = readonly Property[];

/**
 * Cards of a file in their order; lines outside of cards and cards within cards (agents) are left out.
 *
 * @throws {AppError} `import.too-many-rows` over 100,000 cards.
 */
export function readCards(text: string): {
  readonly cards: readonly Card[];
  readonly problems: readonly ImportProblem[];
} {
  const cards: Property[][] = [];
  const problems: ImportProblem[] = [];
  let depth = 0;
  for (const line of wholeLines(text)) {
    if (/^\s*(?:\S+\.)?BEGIN\s*:\s*VCARD\s*$/i.test(line)) {
      depth += 1;
      if (depth === 1) cards.push([]);
      if (cards.length > MAX_ROWS) throw tooManyRows();
    } else if (depth > 0 && /^\s*(?:\S+\.)?END\s*:\s*VCARD\s*$/i.test(line)) {
      depth -= 1;
    } else if (depth === 1) {
      const card = cards.at(-1);
      const property = parseProperty(line);
      const before = card?.at(-1);
      if (property) card?.push(property);
      // Some writers break photos without the white space that says so.
      else if (!(before && isBinary(before)))
        problems.push(problem(cards.length, 'card.line', { line: line.trim().slice(0, 80) }));
    }
  }
  if (depth > 0) problems.push(problem(cards.length, 'card.open'));
  return { cards, problems };
}
