import type sax from 'sax';
import { describe, expect, it } from 'vitest';
import { finishSlide } from '../../../electron/backend/export/slides/deck-parts.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { gapOf, OPPORTUNITY, variedRecords } from '../../unit/scene/sample-records.ts';
import { deckOf, readXml } from './deck.ts';

/** A deck with a map, a table of gaps on several slides, ties and all that is drawn without text. */
function fullDeck(more: { readonly lang?: 'en' | 'zh-CN'; readonly name?: string } = {}) {
  const { name = 'Acme', lang = 'en' } = more;
  const records = variedRecords();
  const account = { ...records.account, name } as AccountRecords['account'];
  const gap = { ...gapOf('boss', 'high'), rule: 'owner.missing', values: { degree: 'high' } };
  const gaps = Array.from({ length: 40 }, (_, i) => ({ ...gap, id: `g${i}` }) as typeof gap);
  const score = { total: 40, cap: null, parts: [] };
  const assessed = { opportunityId: OPPORTUNITY, date: '2025-03-12', started: true, score, gaps };
  return deckOf({ ...records, account }, { assessed, lang } as Parameters<typeof deckOf>[1]);
}

interface Shape {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly placeholder: string;
  readonly text: string;
  readonly isTable: boolean;
}

function shapesOf(xml: string): Shape[] {
  const shapes: Shape[] = [];
  const renew = (more: Partial<Shape>) => {
    const last = shapes.pop();
    if (last) shapes.push({ ...last, ...more });
  };
  const open = ({ name, attributes }: sax.Tag) => {
    const { id = '', name: called = '', descr: description = '', type = '' } = attributes;
    if (name === 'p:cNvPr') {
      shapes.push({ id, name: called, description, placeholder: '', text: '', isTable: false });
    } else if (name === 'p:ph') renew({ placeholder: type });
    else if (name === 'a:tbl') renew({ isTable: true });
  };
  const text = (found: string, tag: string) => {
    const before = shapes.at(-1)?.text ?? '';
    if (tag === 'a:t') renew({ text: before + found });
  };
  readXml(xml, { open, text });
  // The first is the slide itself.
  return shapes.slice(1);
}

type Deck = Awaited<ReturnType<typeof deckOf>>;

function slidesOf({ parts }: Deck): Shape[][] {
  const names = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return names.map((name) => shapesOf(parts.get(name) ?? ''));
}

describe('titles of slides', () => {
  it.each(['en', 'zh-CN'] as const)('are there, once, and differ (%s)', async (lang) => {
    const slides = slidesOf(await fullDeck({ lang }));
    expect(slides.length).toBeGreaterThan(4);
    const titles = slides.map((shapes) => {
      const found = shapes.filter(({ placeholder }) => placeholder === 'title');
      expect(found).toHaveLength(1);
      return found[0]?.text ?? '';
    });
    expect(titles[0]).toBe('Acme');
    expect(titles.every((title) => title !== '')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('fill the title of their layout', async () => {
    const { parts } = await fullDeck();
    for (const [name, xml] of parts) {
      if (!/^ppt\/slides\/_rels\//.test(name)) continue;
      const layout = /Target="\.\.\/(slideLayouts\/[^"]+)"/.exec(xml)?.[1] ?? '';
      const [first] = shapesOf(parts.get(`ppt/${layout}`) ?? '');
      expect([name, first?.placeholder]).toEqual([name, 'title']);
    }
  });
});

describe('shapes of slides', () => {
  it('have numbers of their own', async () => {
    const slides = slidesOf(await fullDeck());
    expect(slides.flat().some(({ isTable }) => isTable)).toBe(true);
    for (const shapes of slides) {
      const ids = ['1', ...shapes.map(({ id }) => id)];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('say in words what has no text', async () => {
    const shapes = slidesOf(await fullDeck()).flat();
    const mute = shapes.filter(({ text, isTable }) => text === '' || isTable);
    expect(mute.length).toBeGreaterThan(20);
    for (const shape of mute) expect(shape.description).not.toBe('');
    expect(shapes.filter(({ placeholder }) => placeholder === 'title')).not.toEqual([]);
    for (const { placeholder, description } of shapes)
      if (placeholder === 'title') expect(description).toBe('');
  });

  it('keep what is in quotes when they are numbered', () => {
    const shape = (id: number, text: string) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="A &quot;B&quot; $1"/></p:nvSpPr><a:t>${text}</a:t></p:sp>`;
    expect(finishSlide(shape(7, '') + shape(7, 'C'))).toBe(
      shape(1, '').replace('/>', ' descr="A &quot;B&quot; $1"/>') + shape(2, 'C'),
    );
  });
});

describe('properties of a deck', () => {
  it('name the account whatever its letters', async () => {
    const name = 'A & B <"Büro"> 采购';
    const { parts } = await fullDeck({ name });
    const found = new Map<string, string>();
    for (const part of ['docProps/core.xml', 'docProps/app.xml'])
      readXml(parts.get(part) ?? '', { text: (text, tag) => found.set(tag, text) });
    expect(found.get('dc:title')).toBe(`${name} – Internal`);
    expect(found.get('dc:creator')).toBe('Inroad');
    expect(found.get('Company')).toBe('Inroad');
  });
});
