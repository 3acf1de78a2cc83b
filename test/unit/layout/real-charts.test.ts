import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { layoutBounds } from '../../../shared/layout/lookup.ts';
import type { LayoutCard, MapLayout } from '../../../shared/layout/types.ts';
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
  test.each(
    charts.flatMap((name) => (['tree', 'compact'] as const).map((mode) => [name, mode] as const)),
  )('%s is sound as a %s', (name, mode) => {
    const cards = chart(name);
    const layout = layoutMap(cards, { mode });
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

  const large = charts.filter((name) => /^(home-office|hmrc|mod|hee|dwp)-/.test(name));

  test.each(large)('%s fits a screen and fills a quarter of its box', (name) => {
    const { ratio, fill } = boxOf(layoutMap(chart(name)));
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(3);
    expect(fill).toBeGreaterThan(0.25);
  });

  test.each(charts)('%s is denser as a compact map', (name) => {
    const cards = chart(name);
    const tree = boxOf(layoutMap(cards)).fill;
    const compact = boxOf(layoutMap(cards, { mode: 'compact' })).fill;
    expect(compact).toBeGreaterThan((cards.length > 100 ? 1.15 : 1.05) * tree);
  });
});

/** Width to height of the box around all cards, and which part of it they fill. */
function boxOf(layout: MapLayout): { ratio: number; fill: number } {
  const box = layoutBounds(layout, layout.ids) ?? layout.bounds;
  const area = layout.ids.length * 208 * 84;
  return { ratio: box.width / box.height, fill: area / (box.width * box.height) };
}
