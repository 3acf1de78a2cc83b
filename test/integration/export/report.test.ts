import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import type { ExportFormat } from '../../../shared/api/export-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';

const COMMON = {
  opportunityId: OPPORTUNITY,
  theme: 'light',
  scale: 1,
  at: '2025-03-12T09:00:00.000Z',
} as const;
const assessed = {
  opportunityId: OPPORTUNITY,
  date: '2025-03-12',
  started: true,
  score: {
    total: 41.6,
    cap: 50,
    parts: [{ id: 'layers', points: 6.66, of: 20, rules: ['contact.never'] }],
  },
  gaps: [
    {
      ...gapOf('cfo', 'critical'),
      values: { influences: 'economic', reach: 'met' },
    },
  ],
} as const;

async function textOf(
  format: ExportFormat,
  records: AccountRecords,
  more: Partial<Readers> & { readonly lang?: 'en' | 'zh-CN' } = {},
): Promise<string> {
  const gaps = records.people.cfo ? [...assessed.gaps] : [];
  const judged = { ...assessed, gaps, score: { ...assessed.score, parts: [...PARTS] } };
  const input = { ...COMMON, lang: 'en', ...more, format, records, assessed: judged } as const;
  return Buffer.from((await renderExport(input)).data).toString('utf8');
}
const PARTS = assessed.score.parts.map((part) => ({ ...part, rules: [...part.rules] }));

describe.each(['html', 'md'] as const)('a report as %s', (format) => {
  it('tells score, gaps with reason and next step, and people by layer', async () => {
    const text = await textOf(format, variedRecords());
    for (const said of ['42', '6.7 of 20', 'Critical', 'No contact', 'Book a contact'])
      expect(text).toContain(said);
    expect(text).toMatch(/Decision layer[\s\S]*Margaret Ashworth[\s\S]*Management layer/);
    expect(text).toContain('林雅婷');
  });

  it('speaks the chosen language', async () => {
    const text = await textOf(format, variedRecords(), { lang: 'zh-CN' });
    expect(text).toContain('决策层');
    expect(text).not.toMatch(/Decision layer|Open gaps/);
  });

  it('tells a client the organization only', async () => {
    const client = { audience: 'client-safe', names: false, roles: true } as const;
    const text = await textOf(format, variedRecords(), client);
    expect(text).toContain('Chief Executive');
    expect(text).not.toMatch(/Margaret|林雅婷|score|gap[^:-]|Reach|Attitude|Critical|Coach/i);
  });
});

it('lets nothing that is longer than words widen a page, and keeps its letters together', async () => {
  const name = `${'W'.repeat(60)} ${'e\u0301\u0302'.repeat(60)}`;
  const text = await textOf('html', recordsOf({ people: { a: { name } } }));
  const cell = /<td dir="auto">(W.*?)<\/td>/.exec(text)?.[1] ?? '';
  expect(cell.split('<wbr>').map((part) => [...new Intl.Segmenter().segment(part)].length)).toEqual(
    [20, 20, 41, 20, 20],
  );
  expect(cell.replaceAll('<wbr>', '')).toBe(name.normalize('NFC'));
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></svg><iframe srcdoc=x>',
  'a | b \\| c',
  '# one\n- two\n\n1. three',
  '**bold** _it_ `code` ~~s~~ [x](http://evil.test) ![y](data:z)',
  '<http://evil.test> www.evil.test me@evil.test &lt; &#60;',
  'محمد ‮الأحمد',
];

function hostile(): AccountRecords {
  const people = HOSTILE.map((text, i) => [`p${i}`, { name: text, title: text, department: text }]);
  const [name = ''] = HOSTILE;
  return recordsOf({ name, people: Object.fromEntries(people) });
}

describe('hostile names', () => {
  it('are text in HTML, whose own policy allows nothing but its style and fonts', async () => {
    const html = await textOf('html', hostile());
    const tags = new Set([...html.matchAll(/<([a-z!][a-z0-9]*)/gi)].map(([, name]) => name));
    for (const name of ['script', 'img', 'iframe']) expect(tags).not.toContain(name);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const attributes = [...html.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
      [...tag.matchAll(/\s([\w:-]+)="[^"]*"/g)].map(([, name = '']) => name),
    );
    expect(attributes.filter((name) => /^on|^style$|src|href/i.test(name))).toEqual([]);
    expect(html.includes('\u202e')).toBe(false);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; font-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(style.replace(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, '')).not.toMatch(
      /url\(|@import|https?:/,
    );
  });

  it('are text in Markdown, and stay in their cell', async () => {
    const text = await textOf('md', hostile());
    const lines = text.slice(text.indexOf('## People')).split('\n');
    const rows = lines.filter((line) => line.startsWith('| ') && line.includes('alert'));
    const cells = (line: string) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length;
    const header = lines.find((line) => line.startsWith('| Name'));
    const table = lines.filter((line) => line.startsWith('| '));
    for (const line of table) expect(cells(line)).toBe(cells(header ?? ''));
    // With a header, and the line below it.
    expect(table).toHaveLength(HOSTILE.length + 2);
    expect(rows.length).toBeGreaterThan(1);
    // Every mark that begins HTML, a link, emphasis or code has been taken its meaning.
    expect(text).not.toMatch(/(?<!\\)<|(?<!\\)[[\]`~]|(?<!\\):\/\/|\bwww\.|(?<!\\)@/);
    expect(text).not.toMatch(/^(?:- two|1\. three)/m);
    expect(text).not.toContain('\u202e');
  });

  it('begin no list in the reason of a gap', async () => {
    const records = recordsOf({ people: { cfo: { name: '- two' }, b: { name: '1. three' } } });
    const text = await textOf('md', records);
    expect(text).toMatch(/^ {3}\\- two/m);
    expect(text).not.toMatch(/^ {3}- two/m);
  });
});

describe('the list of people in HTML', () => {
  it('is one table, whose columns all layers share', async () => {
    const boss = { name: 'Boss', title: '财务部', layer: 'decision' } as const;
    const hand = { name: 'Somebody with a long name', layer: 'operational' } as const;
    const html = await textOf('html', recordsOf({ people: { boss, hand } }));
    const people = html.slice(html.indexOf('<section class="wide">'));
    expect(people.match(/<table>/g)).toHaveLength(1);
    const columns = people.match(/<th scope="col">/g)?.length ?? 0;
    expect(columns).toBeGreaterThan(1);
    const layers = [...people.matchAll(/<th colspan="(\d+)" scope="rowgroup">(.*?)<small>(\d+)/g)];
    expect(layers.map(([, across, ...rest]) => [Number(across), ...rest])).toEqual([
      [columns, 'Decision layer', '1'],
      [columns, 'Management layer', '0'],
      [columns, 'Operational layer', '1'],
    ]);
    expect(people).toContain('Nobody on the map in this layer.');
    expect(people).toContain('<td dir="auto" class="short">财务部</td>');
    expect(people).toContain('<td dir="auto">Somebody with a long name</td>');
  });
});
