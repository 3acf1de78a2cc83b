import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutCard } from '../../../shared/layout/types.ts';
import { chartBytes, seniorCharts } from '../../fixtures/shared-data.ts';
import { boxes, looseLines, notBelow, overlaps, piercings, strays } from './checks.ts';
import { card } from './trees.ts';

const charts = seniorCharts();

/** The posts of a chart as cards of one size, layers guessed from the grade, circles cut where a walk up meets them. */
function chart(name: string): LayoutCard[] {
  const text = new TextDecoder('latin1').decode(chartBytes(name));
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const header = rows.shift() ?? [];
  const column = (title: string) => header.findIndex((name) => name.includes(title));
  const [reference, grade, manager] = [
    'Post Unique Reference',
    'Grade',
    'Reports to Senior Post',
  ].map(column);
  const seen = new Set<string>();
  const posts = rows.map((row, i) => {
    const ref = row[reference ?? -1] ?? '';
    const id = seen.has(ref) ? `${ref}~${i}` : ref;
    seen.add(ref);
    return { id, grade: row[grade ?? -1] ?? '', manager: row[manager ?? -1] ?? '' };
  });
  const managerOf = new Map<string, string | null>();
  for (const { id, manager } of posts)
    managerOf.set(id, seen.has(manager) && !leadsTo(managerOf, manager, id) ? manager : null);
  return posts.map((post, order) =>
    card(post.id, managerOf.get(post.id) ?? null, layerOf(post.grade), { order }),
  );
}

function leadsTo(managerOf: ReadonlyMap<string, string | null>, from: string, to: string): boolean {
  for (let id: string | null = from; id !== null; id = managerOf.get(id) ?? null)
    if (id === to) return true;
  return false;
}

function layerOf(grade: string): Layer {
  if (/SCS[34]|OF-[89]/.test(grade)) return 'decision';
  return /SCS2|OF-7/.test(grade) ? 'management' : 'operational';
}

describe.runIf(charts.length > 0)('real charts', () => {
  test.each(charts)('%s is sound', (name) => {
    const cards = chart(name);
    const layout = layoutMap(cards);
    const placed = boxes(layout);
    expect(overlaps(placed.values())).toEqual([]);
    expect(strays(cards, layout)).toEqual([]);
    expect(notBelow(cards, layout)).toEqual([]);
    expect(looseLines(layout)).toEqual([]);
    expect(piercings(layout.lines, placed.values())).toEqual([]);
    const { width, height } = layout.bounds;
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(3);
  });

  test.each(charts.filter((name) => /^(home-office|hmrc)-/.test(name)))(
    '%s fits a screen and fills a quarter of its box',
    (name) => {
      const placed = [...boxes(layoutMap(chart(name))).values()];
      const width =
        Math.max(...placed.map((box) => box.right)) - Math.min(...placed.map((box) => box.left));
      const height =
        Math.max(...placed.map((box) => box.bottom)) - Math.min(...placed.map((box) => box.top));
      expect(width / height).toBeGreaterThan(1);
      expect(width / height).toBeLessThan(3);
      expect((placed.length * 208 * 84) / (width * height)).toBeGreaterThan(0.25);
    },
  );
});
