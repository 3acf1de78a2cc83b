import type { Id } from '../../../../shared/domain/primitives.ts';
import { reportsOf } from '../../../../shared/domain/reporting.ts';
import { gapsWithin, onlyPeople } from '../../../../shared/scene/scope.ts';
import type { ShownMap } from '../map-scene.ts';
import { isLegible } from './map-plan.ts';

/** Small branches share a slide as long as they have no more people than this together. */
const SHARED = 40;

/** What one slide shows of a map. */
export interface MapPage {
  readonly map: ShownMap;
  /** Whose branches it shows; nobody's when it shows the map from its tops. */
  readonly heads: readonly Id[];
}

/**
 * A map on as many slides as it takes to read its names: one where that is enough; else one with the tops, whose branches
 * are folded, and then slides for the branches, each of which may be parted again. Whoever has more reports than a slide
 * can hold stands on several, each with some of them. Branches that the reader has folded stay so.
 */
export function mapPages(map: ShownMap): readonly MapPage[] {
  if (isLegible(map)) return [{ map, heads: [] }];
  return new Divider(map).pages();
}

class Divider {
  readonly #map: ShownMap;
  readonly #reports: ReadonlyMap<Id | null, readonly Id[]>;
  readonly #collapsed: ReadonlySet<Id>;
  /** Of the branch of each, themselves included. */
  readonly #sizes: ReadonlyMap<Id, number>;

  constructor(map: ShownMap) {
    this.#map = map;
    this.#reports = reportsOf(map.records.people);
    this.#collapsed = new Set(map.view.collapsed);
    this.#sizes = sizesOf(this.#reports);
  }

  pages(): MapPage[] {
    const [first, ...others] = this.#parted([], this.#reports.get(null) ?? []);
    // Who is proposed belongs to the map as a whole.
    const top = first && { ...first, map: { ...first.map, proposals: this.#map.proposals } };
    return top ? [top, ...others] : [];
  }

  /** Slides of these people and all below them, who do not fit one. */
  #parted(heads: readonly Id[], tops: readonly Id[]): MapPage[] {
    const { above, blocks } = this.#level(tops);
    const folded = new Set(blocks.filter((id) => this.#below(id).length > 0));
    const overviews = this.#inParts(blocks, (some) =>
      this.#page(heads, [...above, ...some], folded),
    );
    return [...overviews, ...this.#together([...folded]).flatMap((some) => this.#branches(some))];
  }

  /** The first level without a branch that holds most of the people, and who stands above it. */
  #level(tops: readonly Id[]): { readonly above: readonly Id[]; readonly blocks: readonly Id[] } {
    const most = tops.reduce((sum, id) => sum + this.#size(id), 0) / 2;
    const above: Id[] = [];
    let blocks = tops;
    for (;;) {
      const large = blocks.find((id) => this.#size(id) > most);
      const reports = large === undefined ? [] : this.#below(large);
      if (large === undefined || reports.length === 0) return { above, blocks };
      above.push(large);
      blocks = blocks.flatMap((id) => (id === large ? reports : [id]));
    }
  }

  /** Branches in their order, small ones together. */
  #together(heads: readonly Id[]): Id[][] {
    const groups: Id[][] = [];
    let people = SHARED;
    for (const head of heads) {
      const more = this.#size(head);
      if (people + more > SHARED) {
        groups.push([]);
        people = 0;
      }
      groups.at(-1)?.push(head);
      people += more;
    }
    return groups;
  }

  #branches(heads: readonly Id[]): MapPage[] {
    const page = this.#page(heads, [...this.#branch(heads)], new Set());
    if (isLegible(page.map)) return [page];
    if (heads.length > 1) return heads.flatMap((head) => this.#branches([head]));
    return this.#parted(heads, heads);
  }

  /** The fewest slides, about equally full, on which these can be read. */
  #inParts(ids: readonly Id[], pageOf: (some: readonly Id[]) => MapPage): MapPage[] {
    let size = ids.length;
    while (size > 1 && !isLegible(pageOf(ids.slice(0, size)).map)) size = Math.floor(size * 0.8);
    const count = Math.ceil(ids.length / size);
    const each = Math.ceil(ids.length / count);
    return Array.from({ length: count }, (_, i) => pageOf(ids.slice(i * each, (i + 1) * each)));
  }

  /** A slide with these people; of those who are folded, all below are there to be counted. */
  #page(heads: readonly Id[], ids: readonly Id[], folded: ReadonlySet<Id>): MapPage {
    const map = this.#map;
    const shut = ids.filter((id) => folded.has(id) || this.#collapsed.has(id));
    const people = new Set([...ids, ...this.#everybody(shut)]);
    const isAll = people.size === Object.keys(map.records.people).length;
    const gaps = isAll ? map.gaps : gapsWithin(map.gaps, { kind: 'people', ids: [] }, people);
    return {
      heads,
      map: {
        ...map,
        records: isAll ? map.records : onlyPeople(map.records, people, gaps),
        gaps,
        proposals: [],
        view: { ...map.view, collapsed: shut },
        isPart: true,
        // What is empty here need not be empty on the whole map.
        holes: false,
      },
    };
  }

  #size(id: Id): number {
    return this.#sizes.get(id) ?? 1;
  }

  /** Those who report to somebody and are to be seen. */
  #below(id: Id): readonly Id[] {
    return this.#collapsed.has(id) ? [] : (this.#reports.get(id) ?? []);
  }

  /** They and everybody below them; who is folded away by the reader is there to be counted. */
  #branch(heads: readonly Id[]): ReadonlySet<Id> {
    return new Set([...heads, ...this.#everybody(heads)]);
  }

  #everybody(heads: readonly Id[]): ReadonlySet<Id> {
    const found = new Set<Id>();
    const pending = [...heads];
    for (const id of pending)
      for (const below of this.#reports.get(id) ?? [])
        if (!found.has(below)) {
          found.add(below);
          pending.push(below);
        }
    return found;
  }
}

function sizesOf(reports: ReadonlyMap<Id | null, readonly Id[]>): ReadonlyMap<Id, number> {
  const downwards = [...(reports.get(null) ?? [])];
  for (const id of downwards) downwards.push(...(reports.get(id) ?? []));
  const sizes = new Map<Id, number>();
  for (const id of downwards.toReversed()) {
    const below = reports.get(id) ?? [];
    sizes.set(
      id,
      below.reduce((sum, one) => sum + (sizes.get(one) ?? 1), 1),
    );
  }
  return sizes;
}
