import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import { exportScene, shownMap } from '../../../electron/backend/export/map-scene.ts';
import { DEFAULT_PARTS } from '../../../shared/api/export-types.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/rules/thresholds.ts';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import { WHOLE_MAP } from '../../../shared/scene/scope.ts';
import { sceneToSvg } from '../../../shared/scene/svg.ts';
import { PALETTES } from '../../../shared/scene/tokens.ts';
import { OPPORTUNITY, recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';
import { decodePng } from './decode-png.ts';
import { pdfContent } from './pdf-content.ts';

const CHARTS = new URL('../../../../shared/data/organograms/', import.meta.url);
const LAYERS: Readonly<Record<string, Person['layer']>> = {
  SCS4: 'decision',
  SCS3: 'decision',
  SCS2: 'management',
};
const COMMON = {
  opportunityId: OPPORTUNITY,
  assessed: null,
  lang: 'en',
  theme: 'light',
  scale: 1,
  at: '2025-03-12T09:00:00.000Z',
} as const;

const MAP = {
  ...COMMON,
  readers: { audience: 'internal', names: true, roles: false },
  parts: DEFAULT_PARTS,
  scope: WHOLE_MAP,
  view: DEFAULT_VIEW,
  thresholds: DEFAULT_THRESHOLDS,
  compare: null,
} as const;

function chart(start: string): AccountRecords | null {
  const file = existsSync(CHARTS) && readdirSync(CHARTS).find((name) => name.startsWith(start));
  if (!file) return null;
  const text = readFileSync(new URL(file, CHARTS), 'utf8');
  const rows = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  }).data;
  const ids = new Map(rows.map((row, i) => [row['Post Unique Reference'], `p${i}`]));
  const people = rows.map((row, i) => {
    const manager = ids.get(row['Reports to Senior Post']) ?? null;
    return Person.parse({
      id: `p${i}`,
      name: row.Name,
      title: row['Job Title'],
      department: row.Unit,
      layer: LAYERS[row.Grade ?? ''] ?? 'operational',
      managerId: manager === `p${i}` ? null : manager,
    });
  });
  return { ...recordsOf({ people: {}, name: start }), people: byId(people) };
}

function byId(people: readonly Person[]): Record<string, Person> {
  return Object.fromEntries(people.map((person) => [person.id, person]));
}

describe('a real chart', () => {
  it.each([
    ['home-office', 259],
    ['mod-2016', 705],
  ])('has every post of %s in the picture, none over another, with all lines', (name, posts) => {
    const records = chart(name);
    if (!records) return console.log(`not run: ${name} is not in ../shared/data/organograms`);
    const scene = exportScene(shownMap({ ...MAP, records }));
    expect(scene.cards).toHaveLength(posts);
    const svg = sceneToSvg(scene, { palette: PALETTES.light, background: 'canvas', lang: 'en' });
    expect(new Set(svg.match(/data-person="[^"]+"/g)).size).toBe(posts);
    const { x, y, width, height } = scene.bounds;
    for (const [i, a] of scene.cards.entries()) {
      expect(
        a.x >= x && a.y >= y && a.x + a.width <= x + width && a.y + a.height <= y + height,
      ).toBe(true);
      for (const b of scene.cards.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        if (!apart) throw new Error(`${a.id} and ${b.id} overlap`);
      }
    }
    const managed = Object.values(records.people).filter((person) => person.managerId !== null);
    expect(scene.lines.length).toBeGreaterThan(managed.length - 6);
  });

  it('is a PDF of all 705 posts within two seconds, with their names as text', async () => {
    const records = chart('mod-2016');
    if (!records) return console.log('not run: mod-2016 is not in ../shared/data/organograms');
    const begun = performance.now();
    const { data } = await renderExport({ ...COMMON, records, format: 'pdf' });
    expect(performance.now() - begun).toBeLessThan(2_000);
    const texts = new Set(pdfContent(data).texts.flat());
    const names = Object.values(records.people).flatMap(({ name }) => (name ? [name] : []));
    const whole = names.filter((name) => texts.has(name));
    expect(whole.length).toBeGreaterThan(names.length * 0.97);
  });
});

describe('renderExport', () => {
  const input = { ...COMMON, records: variedRecords() };

  it('makes each kind of file with its name and type', async () => {
    const [svg, png, json, pdf, pptx] = await Promise.all([
      renderExport({ ...input, format: 'svg', lang: 'zh-CN', theme: 'dark' }),
      renderExport({ ...input, format: 'png', scale: 0.5 }),
      renderExport({ ...input, format: 'json' }),
      renderExport({ ...input, format: 'pdf' }),
      renderExport({ ...input, format: 'pptx', audience: 'bid-team' }),
    ]);
    expect([svg, png, json, pdf, pptx].map((file) => [file.fileName, file.mime])).toEqual([
      ['Acme 2025-03-12.svg', 'image/svg+xml'],
      ['Acme 2025-03-12.png', 'image/png'],
      ['Acme 2025-03-12.json', 'application/json'],
      ['Acme 2025-03-12.pdf', 'application/pdf'],
      ['Acme 2025-03-12.bid-team.pptx', expect.stringMatching(/presentation$/)],
    ]);
    const text = Buffer.from(svg.data).toString('utf8');
    expect(text).toContain('>决策层</text>');
    expect(text).toContain(PALETTES.dark.canvas);
    expect(svg.missing).toEqual([]);
    expect(decodePng(Buffer.from(png.data)).width).toBeGreaterThan(400);
    expect(JSON.parse(Buffer.from(json.data).toString('utf8')).people).toHaveLength(7);
  });

  it('shows no score while the map is too empty to be judged', () => {
    const score = { total: 40, cap: null, parts: [] };
    const assessed = { opportunityId: OPPORTUNITY, date: '2025-03-12', score, gaps: [] };
    const texts = (started: boolean) =>
      exportScene(
        shownMap({ ...MAP, records: input.records, assessed: { ...assessed, started } }),
      ).frame.flatMap((p) => (p.kind === 'text' ? [p.text] : []));
    expect(texts(true)).toContain('Coverage score 40 / 100');
    expect(texts(false).join()).not.toContain('40');
  });
});
