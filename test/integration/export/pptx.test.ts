import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outlineOf } from '../../../electron/backend/export/slides/outline.ts';
import { DEFAULT_PARTS } from '../../../shared/api/export-types.ts';
import { Action } from '../../../shared/domain/action.ts';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import type { Gap, Severity } from '../../../shared/domain/gap.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { wrap } from '../../../shared/scene/text-fit.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';
import { deckOf, textsOf } from './deck.ts';

/** Boxes of headings with their one text, in points. */
function textBoxes(xml: string) {
  const shapes = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  return shapes.flatMap((shape) => {
    const text = /<a:t>([^<]*)<\/a:t>/.exec(shape)?.[1] ?? '';
    const [, width = 0, height = 0] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)?.map(Number) ?? [];
    const points = Number(/ sz="(\d+)"/.exec(shape)?.[1]) / 100;
    const isHeading = text !== '' && shape.includes('wrap="square"') && !shape.includes('vert=');
    const box = { width: width / 12_700, height: height / 12_700 };
    return isHeading ? [{ text, points, bold: shape.includes(' b="1"'), box }] : [];
  });
}

function openGap(severity: Severity): Gap {
  return { ...gapOf('boss', severity), rule: 'owner.missing', values: { degree: 'high' } };
}

function assessed(gaps = [openGap('critical')]) {
  const score = { total: 40, cap: null, parts: [] };
  return { opportunityId: OPPORTUNITY, date: '2025-03-12', started: true, score, gaps };
}

function many(count: number): AccountRecords {
  const people = Array.from({ length: count }, (_, i) => {
    const layer = i < 3 ? 'decision' : i < 30 ? 'management' : 'operational';
    const managerId = i === 0 ? null : `p${Math.floor((i - 1) / 6)}`;
    return [`p${i}`, { name: `Person ${i}`, title: `Post ${i}`, layer, managerId }] as const;
  });
  return recordsOf({ people: Object.fromEntries(people) });
}

describe('slides', () => {
  it('are a title, the map and the gaps, as text to edit, with notes', async () => {
    const deck = await deckOf(variedRecords(), { assessed: assessed() });
    expect(deck.slides).toHaveLength(3);
    const [title, map, gaps] = deck.slides;
    expect(title).toEqual(expect.arrayContaining(['Acme', 'Opportunity: The deal']));
    expect(title?.join()).toContain('Coverage score 40 / 100');
    for (const text of ['Margaret Ashworth', '林雅婷', 'Chief Executive', 'E', 'Decision'])
      expect(map).toContain(text);
    expect(gaps?.join()).toContain('Margaret Ashworth');
    expect(deck.notes[1]?.join()).toContain('Economic: Margaret Ashworth');
    for (const texts of deck.slides) expect(texts.join()).toContain('Internal');
    expect([...deck.parts.keys()].filter((name) => /media|embeddings/.test(name))).toEqual([]);
  });

  it('have well-formed parts that refer to parts which are there', async () => {
    const { parts } = await deckOf(variedRecords(), { assessed: assessed(), lang: 'zh-CN' });
    expect(parts.size).toBeGreaterThan(20);
    for (const [name, xml] of parts) {
      textsOf(xml);
      if (!name.endsWith('.rels')) continue;
      const base = new URL(name.replace('_rels/', ''), 'zip:///');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g))
        expect(parts.has(new URL(target, base).pathname.slice(1)), `${name}: ${target}`).toBe(true);
    }
  });

  it('carry any text as it is after cleaning', async () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const odd = `${name}\u0000\u000b\ufffe<&>"'\ud800`;
        const records = recordsOf({ people: { a: { name: 'x' } } });
        const person = { ...records.people.a, name: odd } as AccountRecords['people'][string];
        const account = { ...records.account, name: odd };
        const deck = await deckOf({ ...records, account, people: { a: person } });
        for (const xml of deck.parts.values()) textsOf(xml);
        const lines = cleanText(odd).replace(/\s+/gu, ' ').trim();
        expect(deck.slides[0]?.join(' ').replace(/\s+/gu, ' ').trim()).toContain(lines);
      }),
      { numRuns: 60 },
    );
  });

  it('show less of each person the more there are, and say so to the speaker', async () => {
    const few = await deckOf(many(20));
    const some = await deckOf(many(60));
    const crowd = await deckOf(many(75));
    expect(few.slides[1]).toContain('Post 7');
    expect(few.notes[1]?.join()).not.toContain('cards');
    expect(some.slides[1]).toContain('Post 7');
    expect(some.notes[1]?.join()).toContain('names and titles only');
    expect(crowd.slides[1]).not.toContain('Post 7');
    for (let i = 0; i < 75; i++) expect(crowd.slides[1]).toContain(`Person ${i}`);
    expect(crowd.notes[1]?.join()).toContain('reduced to names');
  });

  it('are made within two seconds for 705 people', async () => {
    const begun = performance.now();
    const { data } = await deckOf(many(705));
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(data.length).toBeLessThan(500_000);
  });

  it('count the gaps there is no room for', async () => {
    const gaps = Array.from({ length: 75 }, (_, i) => ({ ...openGap('high'), id: `g${i}` }));
    const deck = await deckOf(variedRecords(), { assessed: assessed(gaps) });
    expect(deck.slides.at(-1)?.join()).toContain('15 more open gaps');
    expect(
      deck.slides
        .slice(2)
        .flat()
        .filter((text) => text === 'High'),
    ).toHaveLength(60);
  });

  it('leave gaps out on wish', async () => {
    const parts = { ...DEFAULT_PARTS, gaps: false };
    const deck = await deckOf(variedRecords(), { assessed: assessed(), parts });
    expect(deck.slides).toHaveLength(2);
    expect(deck.notes.flat().join()).not.toContain('Critical');
  });

  it.each([
    ['one long word', 'W'.repeat(200)],
    [
      'a long name',
      'Ministry of Defence, Defence Equipment and Support Organisation, Land Equipment',
    ],
    ['a long Chinese name', '长江三角洲智能制造数字化转型联合创新中心有限责任公司'.repeat(7)],
  ])('have room for %s of the account and the opportunity', async (_, name) => {
    const records = recordsOf({ name, people: { boss: {} } });
    const deal = records.opportunities[OPPORTUNITY];
    const opportunities = { [OPPORTUNITY]: { ...deal, name } } as AccountRecords['opportunities'];
    const { parts } = await deckOf({ ...records, opportunities });
    for (const part of ['slide1', 'slide2']) {
      const xml = parts.get(`ppt/slides/${part}.xml`) ?? '';
      expect(textBoxes(xml).length).toBeGreaterThan(2);
      for (const { box, points, text, bold } of textBoxes(xml)) {
        const lines = wrap(text, points, bold ? 700 : 400, box.width, 99).length;
        expect([text, lines * points * 1.2 <= box.height + 4]).toEqual([text, true]);
      }
    }
  });

  it('shortens a cell that would be longer than its slide, and says all of it in the notes', async () => {
    const people = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`p${i}`, { name: `Long-named person ${i}` }]),
    );
    const records = recordsOf({ people });
    const action = Action.parse({
      id: 'all',
      what: 'Ask everybody',
      personIds: Object.keys(people),
      createdAt: '2025-03-01T00:00:00.000Z',
    });
    const { slides: shown, notes } = await deckOf({ ...records, actions: { all: action } });
    expect(shown.at(-1)?.join(' ')).toMatch(/Long-named person 0.*…/);
    expect(shown.at(-1)?.join(' ')).not.toContain('Long-named person 99');
    expect(notes.at(-1)?.join(' ')).toContain('Long-named person 99');
  });

  it('keep every shape on the slide', async () => {
    const { parts } = await deckOf(many(300));
    const xml = [...parts].filter(([name]) => name.startsWith('ppt/slides/slide')).join();
    const boxes = [
      ...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g),
    ];
    expect(boxes.length).toBeGreaterThan(600);
    for (const [, x, y, w, h] of boxes) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(12_192_000);
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(6_858_000);
    }
  });

  it('are opened by LibreOffice', { timeout: 120_000 }, async () => {
    const { data } = await deckOf(variedRecords(), { assessed: assessed() });
    const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'a.pptx');
    writeFileSync(file, data);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    try {
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
        {
          stdio: 'ignore',
        },
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return console.log('not run: soffice is not installed');
    }
    const pdf = readFileSync(join(folder, 'a.pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  });
});

describe('outlineOf', () => {
  it('reads what the scene writes', () => {
    expect(outlineOf('M1 2H5V8L-3 .5Q1 1 2 2C0 0 1 1 3 3Z')).toEqual([
      { x: 1, y: 2, move: true },
      { x: 5, y: 2 },
      { x: 5, y: 8 },
      { x: -3, y: 0.5 },
      { x: 2, y: 2, by: [[1, 1]] },
      {
        x: 3,
        y: 3,
        by: [
          [0, 0],
          [1, 1],
        ],
      },
      { close: true },
    ]);
  });

  it.each([
    ['A8 8 0 0 1 0 12', 'M8 20', [0, 20]],
    ['A8 8 0 0 1 8 0', 'M0 8', [0, 0]],
    ['A8 8 0 0 1 8 8', 'M0 0', [8, 0]],
    ['A8 8 0 0 0 8 8', 'M0 0', [0, 8]],
  ])('turns a quarter of a circle %s around its corner', (arc, start, by) => {
    expect(outlineOf(start + arc)[1]).toMatchObject({ by: [by] });
  });
});
