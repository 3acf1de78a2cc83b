import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import { recordsOf } from '../../unit/scene/sample-records.ts';
import { deckOf } from './deck.ts';

type Line = readonly [id: string, managerId: string | null];

function chart(lines: readonly Line[]) {
  const people = lines.map(([id, managerId], i) => {
    const layer = i < 3 ? 'decision' : i < 40 ? 'management' : 'operational';
    return [id, { name: `Person ${id}`, title: 'Post', layer, managerId, order: i }] as const;
  });
  return recordsOf({ people: Object.fromEntries(people) });
}

/** Everybody has six reports, breadth first. */
function tree(count: number): Line[] {
  return Array.from({ length: count }, (_, i): Line => {
    return [`${i}`, i === 0 ? null : `${Math.floor((i - 1) / 6)}`];
  });
}

/** Names of each slide of the map, of whose texts titles are the first. */
function namesOf(slides: readonly (readonly string[])[]): (readonly string[])[] {
  return slides.slice(1).map((texts) => texts.slice(1).filter((text) => /^Person /.test(text)));
}

/** Sizes in points of whatever stands in cards. */
function nameSizes(xml: string): number[] {
  const runs = xml.matchAll(/ sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>Person /gs);
  return [...runs].map(([, size]) => Number(size) / 100);
}

describe('a map that is too large for one slide', () => {
  it('stands on a slide with its tops and one for each branch, everybody to be read', async () => {
    const { slides, parts, notes } = await deckOf(chart(tree(705)));
    const names = namesOf(slides);
    expect(names.length).toBeGreaterThan(6);
    for (const i of Array.from({ length: 705 }, (_, i) => i))
      expect(names.some((some) => some.includes(`Person ${i}`))).toBe(true);
    expect(names[0]?.toSorted()).toEqual(Array.from({ length: 7 }, (_, i) => `Person ${i}`));
    expect(slides[1]?.join('\n')).toMatch(new RegExp(`Acme – Map\n.*\n.* 1 / ${names.length}\n`));
    expect(slides[1]?.some((text) => /^\+\d+$/.test(text))).toBe(true);
    expect(notes[1]?.join()).toContain(`the next ${names.length - 1} its branches`);
    expect(slides.flat()).toContain('Branch of Person 1');
    const sizes = [...parts].flatMap(([name, xml]) =>
      /slides\/slide\d/.test(name) ? nameSizes(xml) : [],
    );
    expect(sizes.length).toBeGreaterThanOrEqual(705);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5.5);
  });

  it('has somebody with very many reports on several slides, each with some of them', async () => {
    const { slides } = await deckOf(
      chart(
        Array.from({ length: 400 }, (_, i): Line => {
          return [`${i}`, i === 0 ? null : '0'];
        }),
      ),
    );
    const names = namesOf(slides);
    expect(names.length).toBeGreaterThan(1);
    for (const some of names) expect(some).toContain('Person 0');
    expect(new Set(names.flat()).size).toBe(400);
    expect(names.flat()).toHaveLength(400 + names.length - 1);
    expect(slides[1]).toContain(`Acme – Map (1 / ${names.length})`);
  });

  it('puts small branches together and opens the one that holds most', async () => {
    const large = tree(300).map(([id, above]): Line => [`a${id}`, above && `a${above}`]);
    const small = ['b', 'c', 'd'].flatMap((id): Line[] => [
      [id, null],
      [`${id}1`, id],
    ]);
    const { slides } = await deckOf(chart([...large, ...small]));
    expect(namesOf(slides)[0]).toEqual(
      expect.arrayContaining(['Person a0', 'Person a1', 'Person b']),
    );
    expect(slides.flat()).toContain('Branches of Person b, Person c, Person d');
  });

  it('leaves folded what the reader has folded', async () => {
    const view = { ...DEFAULT_VIEW, collapsed: ['1'] };
    const { slides } = await deckOf(chart(tree(705)), { view });
    const names = namesOf(slides).flat();
    expect(slides[1]?.filter((text) => /^\+\d+$/.test(text))).toHaveLength(6);
    expect(names).toContain('Person 1');
    expect(names).not.toContain('Person 7');
    expect(names).toContain('Person 13');
  });

  it('is parted where reporting runs in a circle or in one long line', async () => {
    const circle = tree(300).map(([id, above]): Line => [id, above ?? '5']);
    const line = Array.from({ length: 300 }, (_, i): Line => [`${i}`, i === 0 ? null : `${i - 1}`]);
    for (const lines of [circle, line]) {
      const names = namesOf((await deckOf(chart(lines))).slides).flat();
      expect(new Set(names).size).toBe(300);
    }
  });
});
