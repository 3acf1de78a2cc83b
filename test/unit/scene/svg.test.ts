import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/domain/clean-text.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { sceneToSvg } from '../../../shared/scene/svg.ts';
import { PALETTES } from '../../../shared/scene/tokens.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { escapeXml } from '../../../shared/scene/xml.ts';
import { layoutOf } from './layout-of.ts';
import { OPPORTUNITY, recordsOf, variedRecords } from './sample-records.ts';

interface Parser {
  ontext: (text: string) => void;
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
  onerror: (error: Error) => void;
  write(text: string): Parser;
  close(): Parser;
}
const sax = createRequire(import.meta.url)('sax') as {
  parser(strict: boolean, options: { position: boolean }): Parser;
};

/** Reads XML strictly: throws when it is not well-formed. */
function parse(xml: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = sax.parser(true, { position: false });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => tags.push(tag);
  parser.ontext = (text) => texts.push(text);
  parser.write(xml).close();
  return { tags, texts };
}

const options = { palette: PALETTES.light, background: 'canvas', lang: 'en' } as const;

function textScene(text: string): MapScene {
  const bounds = { x: 0, y: 0, width: 100, height: 20 };
  const primitive = {
    kind: 'text',
    x: 0,
    y: 12,
    text,
    size: 10,
    weight: 400,
    fill: 'ink',
  } as const;
  return {
    bounds,
    title: text,
    lanes: [primitive],
    lines: [],
    ties: [],
    path: [],
    cards: [],
    proposals: [],
    frame: [],
  };
}

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ']]>',
    '<!--',
    '&amp;',
    '"><script>alert(1)</script>',
    "' onload='x",
    '<![CDATA[',
  ),
);

describe('sceneToSvg', () => {
  it('is well-formed and carries the text for any input', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { tags, texts } = parse(sceneToSvg(textScene(text), options));
        expect(tags.map((tag) => tag.name)).toEqual([
          'svg',
          'title',
          'rect',
          'g',
          'text',
          'g',
          'g',
        ]);
        const clean = cleanText(text);
        expect(texts.filter((t) => t === clean).length).toBeGreaterThanOrEqual(
          clean.trim() === '' ? 0 : 2,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read by the strict parser of resvg too', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(new Resvg(sceneToSvg(textScene(text), options), NO_FONTS).width).toBe(100);
      }),
    );
  });

  it('escapes every character in every place', () => {
    expect(escapeXml(`a&b<c>d"e'f`)).toBe('a&amp;b&lt;c&gt;d&quot;e&#39;f');
    expect(escapeXml('a\u0000\ud800b')).toBe('ab');
  });

  it('has a titled group per card, and nothing that runs or points outside', () => {
    const records = recordsOf({
      name: '"><script>alert(1)</script>',
      people: { p: { name: '<b onclick="x">', title: '&lt;', department: ']]>' } },
    });
    for (const account of [records, variedRecords()]) {
      const svg = sceneToSvg(sceneOf(account), options);
      const { tags } = parse(svg);
      const people = tags.flatMap((tag) => tag.attributes['data-person'] ?? []);
      expect(people.sort()).toEqual(Object.keys(account.people).sort());
      const names = new Set(tags.map((tag) => tag.name));
      for (const name of names)
        expect(['svg', 'title', 'g', 'rect', 'circle', 'path', 'text']).toContain(name);
      for (const tag of tags)
        for (const name of Object.keys(tag.attributes)) expect(name).not.toMatch(/^on|href/);
    }
  });

  it('writes no number a reader stumbles over', () => {
    const svg = sceneToSvg(sceneOf(variedRecords()), options);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
  });
});

const NO_FONTS = { font: { loadSystemFonts: false } };

function sceneOf(records: ReturnType<typeof recordsOf>): MapScene {
  return buildScene({
    records,
    layout: layoutOf(records),
    opportunityId: OPPORTUNITY,
    gaps: [],
    score: null,
    t: translator('en'),
    options: {
      frame: { title: records.account.name, date: '2025-03-12', legend: true },
      showTies: true,
      showGaps: true,
    },
  });
}
