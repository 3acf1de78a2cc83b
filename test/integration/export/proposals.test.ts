import { describe, expect, it } from 'vitest';
import type { Compared } from '../../../electron/backend/export/compared.ts';
import { renderExport } from '../../../electron/backend/export/export.ts';
import type { Assessed } from '../../../shared/api/account-types.ts';
import { DEFAULT_PARTS, type ExportFormat } from '../../../shared/api/export-types.ts';
import type { Gap } from '../../../shared/domain/gap.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../shared/rules/rule-settings.ts';
import type { ExportView } from '../../../shared/scene/export-view.ts';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { gapOf, OPPORTUNITY, recordsOf } from '../../unit/scene/sample-records.ts';
import { decodePng } from './decode-png.ts';
import { pdfContent } from './pdf-content.ts';
import { zipParts } from './zip-parts.ts';

const RECORDS = recordsOf({
  people: {
    chief: { name: 'Ada Chief', layer: 'decision', function: 'executive' },
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `lead${i}`,
        { name: `Lead ${i}`, managerId: 'chief', function: 'technical' as const },
      ]),
    ),
  },
});
const MISSING: Gap = {
  ...gapOf('', 'critical'),
  id: 'e',
  rule: 'economic.missing',
  subjects: [],
  values: { decisionPeople: 1 },
};
const EMPTY: Gap = {
  ...{ ...gapOf('', 'high'), id: 'f', rule: 'function.empty' },
  subjects: [{ kind: 'function', id: 'procurement' }],
  values: { function: 'procurement', withoutFunction: 0 },
};
const PROPOSED = ['Proposed: Economic?', 'Proposed: Procurement?'];

interface How {
  readonly proposals?: boolean;
  readonly audience?: 'internal' | 'bid-team' | 'client-safe';
  readonly scope?: Scope;
  readonly view?: ExportView;
  readonly dismissed?: readonly string[];
  readonly gaps?: readonly Gap[];
  readonly compare?: Compared;
}

async function make(format: ExportFormat, how: How = {}): Promise<Buffer> {
  const { proposals = true, gaps = [MISSING, EMPTY], dismissed = [], ...rest } = how;
  const assessed = { gaps, score: null, started: true } as unknown as Assessed;
  const deal = RECORDS.opportunities[OPPORTUNITY];
  if (!deal) throw new Error('no deal');
  const { data } = await renderExport({
    records: {
      ...RECORDS,
      opportunities: { [OPPORTUNITY]: { ...deal, dismissedGhosts: [...dismissed] } },
    },
    assessed,
    opportunityId: OPPORTUNITY,
    format,
    parts: { ...DEFAULT_PARTS, proposals },
    ...{ lang: 'en', theme: 'light', scale: 1, at: '2025-03-12T09:00:00.000Z', ...rest },
  });
  return Buffer.from(data);
}

/** What is proposed in a file, as read from it. */
async function proposedIn(format: ExportFormat, how: How = {}): Promise<string[]> {
  const found = (await textOf(format, await make(format, how))).match(/Proposed: [\w ]+\?/g) ?? [];
  return [...new Set(found)].sort();
}

async function textOf(format: ExportFormat, data: Buffer): Promise<string> {
  if (format === 'pptx') return (await zipParts(data)).get('ppt/slides/slide2.xml') ?? '';
  // A wrapped label is one text for each line.
  if (format === 'pdf') return pdfContent(data).texts.flat().join(' ');
  return data.toString().replace(/<\/text><text[^>]*>/g, ' ');
}

describe('proposed ghosts', () => {
  it.each(['svg', 'pdf', 'pptx', 'html'] as const)('are in a %s when asked for', async (format) => {
    expect(await proposedIn(format)).toEqual(PROPOSED);
    expect(await proposedIn(format, { audience: 'bid-team' })).toEqual(PROPOSED);
    expect(await proposedIn(format, { proposals: false })).toEqual([]);
  });

  it('are in a picture of pixels, inside its edges', async () => {
    const [without, drawn] = [await make('png', { proposals: false }), await make('png')];
    const [narrow, wide] = [decodePng(without), decodePng(drawn)];
    expect(wide.width).toBeGreaterThan(narrow.width);
  });

  it('are dashed, explained by the legend, and told to readers', async () => {
    const svg = (await make('svg')).toString();
    const [, group = ''] = /<g class="proposals">([\s\S]*?)<g class="frame">/.exec(svg) ?? [];
    expect(group.match(/data-proposal/g)).toHaveLength(2);
    expect(group.match(/<rect[^>]*stroke-dasharray="2 4"/g)).toHaveLength(2);
    expect(group).toContain('<title>Proposed ghost: Economic');
    expect(svg).toContain('proposed, nobody there yet');
    expect((await make('svg', { proposals: false })).toString()).not.toContain('nobody there yet');
    expect((await zipParts(await make('pptx'))).get('ppt/slides/slide2.xml')).toContain(
      'proposed, nobody there yet',
    );
  });

  it('stand in the cells of the grid', async () => {
    const view = { ...DEFAULT_VIEW, layoutMode: 'grid' } as const;
    for (const format of ['svg', 'pptx'] as const)
      expect(await proposedIn(format, { view })).toEqual(PROPOSED);
  });

  it.each(['svg', 'pdf', 'pptx', 'html'] as const)(
    'are never in a %s for a client',
    async (format) => {
      const client = { audience: 'client-safe' } as const;
      const text = await textOf(format, await make(format, client));
      expect(text).toContain('Ada Chief');
      expect(text).not.toMatch(/[Pp]roposed|General manager \/ CFO|Procurement manager/);
    },
  );

  it('are not in a comparison: they are of today', async () => {
    const at = '2025-03-12T09:00:00.000Z';
    const place = { seq: 1, at, date: '2025-03-12', name: null };
    const map = { records: RECORDS, place };
    const compare = { before: map, after: map, rules: DEFAULT_RULE_SETTINGS };
    expect(await proposedIn('svg', { compare })).toEqual([]);
  });

  it('are those that the scope holds, and never such as were dismissed', async () => {
    const layer = { kind: 'layer', layer: 'operational' } as const;
    const nobody: Gap = {
      ...{ ...MISSING, id: 'l', rule: 'layer.empty' },
      subjects: [{ kind: 'layer', id: 'operational' }],
      values: { layer: 'operational' },
    };
    expect(await proposedIn('svg', { scope: layer, gaps: [MISSING, nobody] })).toEqual([
      'Proposed: Operational layer?',
    ]);
    expect(await proposedIn('svg', { scope: { kind: 'branch', personId: 'chief' } })).toEqual([]);
    expect(await proposedIn('svg', { dismissed: ['economic.missing'] })).toEqual(PROPOSED.slice(1));
    expect(await proposedIn('svg', { gaps: [{ ...MISSING, status: 'waived' }] })).toEqual([]);
  });
});
