import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { tidyLine } from './lines.ts';
import { at } from './numbers.ts';
import { Obstacles } from './obstacles.ts';
import type { Places } from './place.ts';
import { routedLine } from './routes.ts';
import type { Lane, ReportingLine } from './types.ts';

/** Reporting lines of all cards that have a manager on the map, in the order of the nodes. */
export function drawLines(
  forest: Forest,
  hanging: Hanging,
  columns: Columns,
  places: Places,
  lanes: readonly Lane[],
): ReportingLine[] {
  const { cards, manager, parent } = forest;
  const lines: ReportingLine[] = [];
  let grid: Obstacles | null = null;
  cards.forEach((card, i) => {
    const node = i + 1;
    const above = at(manager, node);
    const superior = cards[above - 1];
    if (!superior) return;
    const tidy = at(parent, node) === above && !card.position && !superior.position;
    if (!tidy) grid ??= new Obstacles(places.x, places.y, forest.width, forest.height);
    const points =
      grid && !tidy
        ? routedLine(forest, places, lanes, grid, node)
        : tidyLine(forest, hanging, columns, places, lanes, node);
    lines.push({ managerId: superior.id, personId: card.id, points });
  });
  return lines;
}
