// Writes shared/scene/font-widths.ts: advance widths of the map's fonts, so that text is measured without a DOM.
// Run after an update of @fontsource packages: node build/font-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Direction, Face, Font, Buffer as Line, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const WEIGHTS = [400, 600, 700];
/** In the order in which they are tried. */
const FILES = [
  ...['latin', 'latin-ext', 'cyrillic', 'vietnamese', 'chinese-simplified'].map((part) => [
    'sc',
    part,
  ]),
  ['hebrew', 'hebrew'],
].map(([script, part]) => [`noto-sans-${script}`, part]);
const EMOJI = ['noto-emoji', 'emoji'];
/** Arabic and its supplement, whose letters join. */
const JOINING = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
];
const JOINER = '\u200d';
/** Joins on both sides and looks the same. */
const TATWEEL = 0x640;
const FIRST_IDEOGRAPHIC = 0x2e80;
const TARGET = new URL('../shared/scene/font-widths.ts', import.meta.url);

const tables = [];
const joined = [];
for (const weight of WEIGHTS) {
  tables.push([weight, runs(await widthsOf(weight))]);
  joined.push([weight, await joiningOf(weight)]);
}
writeFileSync(TARGET, source(tables, joined));
console.log(`${TARGET.pathname}: ${tables.map(([w, r]) => `${w}: ${r.length} runs`).join(', ')}`);

async function widthsOf(weight) {
  const widths = new Map();
  for (const file of [...FILES, EMOJI])
    for (const [code, width] of advances(await fontOf(file, weight)))
      if (code >= 0x20 && code < FIRST_IDEOGRAPHIC && !widths.has(code)) widths.set(code, width);
  return widths;
}

function fontOf([family, part], weight) {
  const path = require.resolve(
    `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff2`,
  );
  return subsetFont(readFileSync(path), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true });
}

/** By letter: how it joins (0 not, 1 with the one before, 2 with both) and its widths alone, final, initial, medial. */
async function joiningOf(weight) {
  const face = new Face(new Blob(await fontOf(['noto-sans-arabic', 'arabic'], weight)));
  const font = new Font(face);
  const forms = (letter) =>
    [letter, JOINER + letter, letter + JOINER, JOINER + letter + JOINER].map((text) => {
      const line = new Line();
      line.addText(text);
      line.setDirection(Direction.RTL);
      line.guessSegmentProperties();
      shape(font, line);
      const glyphs = line.getGlyphInfosAndPositions();
      const width = glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      const joiner = font.nominalGlyph(0x200d);
      const ids = glyphs
        .map(({ codepoint }) => codepoint)
        .filter((id) => id !== joiner && id !== font.nominalGlyph(0x20));
      return { width: Math.round((width * 1000) / face.upem), ids: ids.join() };
    });
  const letters = [];
  for (const code of Array.from(face.collectUnicodes())) {
    if (!JOINING.some(([a, z]) => code >= a && code <= z)) continue;
    const [alone, final, initial, medial] = forms(String.fromCharCode(code));
    const joins =
      code === TATWEEL || initial.ids !== alone.ids ? 2 : final.ids !== alone.ids ? 1 : 0;
    letters.push([code, joins, [alone, final, initial, medial].map(({ width }) => width)]);
  }
  return letters;
}

/** Advance widths in thousandths of an em by code point, from the tables cmap, hmtx, hhea and head of an sfnt. */
function advances(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    table[font.toString('latin1', at, at + 4)] = view.getUint32(at + 8);
  }
  const unitsPerEm = view.getUint16(table.head + 18);
  const metrics = view.getUint16(table.hhea + 34);
  const advance = (glyph) =>
    Math.round((view.getUint16(table.hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm);
  return glyphs(view, table.cmap).map(([code, glyph]) => [code, advance(glyph)]);
}

function glyphs(view, cmap) {
  const found = new Map();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    const pairs = format === 12 ? format12(view, at) : format === 4 ? format4(view, at) : [];
    for (const [code, glyph] of pairs) if (glyph !== 0) found.set(code, glyph);
  }
  return [...found];
}

function format12(view, at) {
  const pairs = [];
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const [start, end, glyph] = [0, 4, 8].map((offset) => view.getUint32(group + offset));
    for (let code = start; code <= end; code++) pairs.push([code, glyph + code - start]);
  }
  return pairs;
}

function format4(view, at) {
  const pairs = [];
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
      pairs.push([code, range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff]);
    }
  }
  return pairs;
}

/** Consecutive code points as `[first, widths]`, each width two base-36 digits. */
function runs(widths) {
  const list = [];
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    const digits = widths.get(code).toString(36).padStart(2, '0');
    const last = list.at(-1);
    if (last && last[0] + last[1].length / 2 === code) last[1] += digits;
    else list.push([code, digits]);
  }
  return list;
}

function source(tables, joined) {
  const { version } = JSON.parse(
    readFileSync(require.resolve('@fontsource/noto-sans-sc/package.json'), 'utf8'),
  );
  const table = (rows) => rows.map(([weight, text]) => `  ${weight}: '${text}',`).join('\n');
  const widths = tables.map(([weight, list]) => [
    weight,
    list.map(([c, w]) => `${c.toString(36)}:${w}`).join(' '),
  ]);
  const digits = (width) =>
    Math.ceil(width / 2)
      .toString(36)
      .padStart(2, '0');
  const forms = joined.map(([weight, letters]) => [
    weight,
    letters
      .map(([code, joins, list]) => code.toString(36) + joins + list.map(digits).join(''))
      .join(' '),
  ]);
  return `// Generated by build/font-metrics.mjs from @fontsource/noto-sans-sc ${version} and its like; do not edit.

/**
 * Advance widths below U+2E80 by weight, of the first font that has the character of Noto Sans SC, Noto Sans Hebrew and
 * Noto Emoji: runs \`first:widths\` of consecutive code points, \`first\` in base 36, each width two base-36 digits in
 * thousandths of an em.
 */
export const FONT_WIDTHS = {
${table(widths)}
} as const;

/**
 * Letters of Noto Sans Arabic by weight: the code point in base 36 (three digits), whether it joins with neither
 * neighbour (0), the one before (1) or both (2), and its widths alone, at the end, at the beginning and within, each two
 * base-36 digits in five-hundredths of an em.
 */
export const JOINING_WIDTHS = {
${table(forms)}
} as const;
`;
}
