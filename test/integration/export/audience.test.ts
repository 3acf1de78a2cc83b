import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import { DEFAULT_PARTS, ExportFormat } from '../../../shared/api/export-types.ts';
import { Account } from '../../../shared/domain/account.ts';
import { COLLECTIONS } from '../../../shared/domain/records.ts';
import { mayRead, type Readers, recordsFor } from '../../../shared/scene/audience.ts';
import type { ExportView } from '../../../shared/scene/export-view.ts';
import { DEFAULT_LENS } from '../../../shared/scene/lens.ts';
import { OPPORTUNITY } from '../../unit/scene/sample-records.ts';
import { fieldsOf, fullAssessed, fullRecords, type Place } from './full-records.ts';
import { pdfContent } from './pdf-content.ts';
import { zipParts } from './zip-parts.ts';

const PLACES: readonly Place[] = ['account', ...COLLECTIONS];
const BID_TEAM: Readers = { audience: 'bid-team', names: true, roles: false };
const CLIENT: Readers = { audience: 'client-safe', names: true, roles: false };

/** What an audience reads, written out once more: a change of mind has to be made in two places. */
/** A calendar of our actions is refused to a client altogether (actions.test.ts). */
const FOR_CLIENT = ExportFormat.options.filter((format) => format !== 'ics');
const NOT_FOR_BID_TEAM = [
  'actions.outcome',
  'actions.why',
  'assessments.attitudeEvidence',
  'assessments.coachEvidence',
  'assessments.degreeEvidence',
  'assessments.evidenceSource',
  'assessments.influencesEvidence',
  'assessments.modeEvidence',
  'dossier.completeness',
  'dossier.date',
  'dossier.id',
  'dossier.notes',
  'dossier.source',
  'interactions.outcome',
  'surveys.note',
  'account.notes',
  'people.notes',
  'opportunities.notes',
  'assessments.win',
  'ties.note',
  'interactions.note',
  'interactions.nextStep',
];
const FOR_CLIENTS = [
  ...['id', 'name', 'industry', 'createdAt'].map((field) => `account.${field}`),
  ...['id', 'kind', 'status', 'name', 'title', 'department', 'layer', 'function', 'managerId'],
  ...['order', 'memberIds', 'position', 'email', 'phone', 'since', 'leftOn'],
].map((field) => (field.includes('.') ? field : `people.${field}`));
const NAMES = ['people.name', 'people.email', 'people.phone'];
const ROLES = ['id', 'opportunityId', 'personId', 'influences'].map((f) => `assessments.${f}`);

function read(readers: Readers): string[] {
  return PLACES.flatMap((place) =>
    fieldsOf(place)
      .filter((field) => mayRead(place, field, readers))
      .map((field) => `${place}.${field}`),
  ).sort();
}

describe('who reads what', () => {
  const all = PLACES.flatMap((place) => fieldsOf(place).map((field) => `${place}.${field}`));

  it('is decided for every field of every record', () => {
    expect(fieldsOf('account').sort()).toEqual(Object.keys(Account.shape).sort());
    expect(read({ ...CLIENT, audience: 'internal' })).toEqual(all.sort());
    expect(() => mayRead('people', 'shoeSize', CLIENT)).toThrow('shoeSize');
  });

  it('leaves notes and personal wins out for the bid team', () => {
    expect(read(BID_TEAM)).toEqual(all.filter((field) => !NOT_FOR_BID_TEAM.includes(field)).sort());
  });

  it('leaves nothing but the organization for a client, with names and roles on wish', () => {
    const posts = FOR_CLIENTS.filter((field) => !NAMES.includes(field));
    expect(read(CLIENT)).toEqual(FOR_CLIENTS.toSorted());
    expect(read({ ...CLIENT, roles: true })).toEqual([...FOR_CLIENTS, ...ROLES].sort());
    expect(read({ ...CLIENT, names: false })).toEqual(posts.sort());
  });

  it('never tells a client who coaches us or whom we are looking for', () => {
    const shown = recordsFor(
      fullRecords(() => false),
      { ...CLIENT, roles: true },
    );
    expect(Object.values(shown.assessments).map(({ influences }) => influences)).toEqual([
      ['economic'],
      ['economic'],
      ['economic'],
    ]);
    expect(Object.keys(shown.people)).toEqual(['p1', 'p2', 'group']);
    expect(shown.people.p2?.managerId).toBe('p1');
    expect(shown.people.group?.memberIds).toEqual(['p1', 'p2']);
  });
});

it('shows a client who holds a role, but not that we judge people', async () => {
  const make = async (format: ExportFormat) => {
    const input = { records: fullRecords(() => false), assessed: fullAssessed(false), format };
    const how = { lang: 'en', theme: 'light', scale: 1, at: '2025-03-12T09:00:00.000Z' } as const;
    const file = { ...input, ...how, opportunityId: OPPORTUNITY, ...CLIENT, roles: true };
    return (await renderExport(file)).data;
  };
  const pictures = [
    Buffer.from(await make('svg')).toString(),
    pdfContent(await make('pdf'))
      .texts.flat()
      .join('|'),
    (await zipParts(await make('pptx'))).get('ppt/slides/slide2.xml') ?? '',
  ];
  for (const picture of pictures) {
    expect(picture).toContain('Economic');
    expect(picture).not.toMatch(/[>|]\?[<|]|Attitude|Reach|Not known|Degree|Coach/);
  }
});

/** A map looked at with everything that we think of people. */
const REVEALING: ExportView = {
  layoutMode: 'grid',
  collapsed: ['p1'],
  lens: {
    colorBy: 'attitude',
    heat: true,
    filter: {
      influence: ['coach'],
      reach: ['met'],
      owner: ['us'],
      degree: ['high'],
      freshness: ['none'],
      gap: ['critical'],
    },
  },
};
const PLAIN: ExportView = { ...REVEALING, lens: DEFAULT_LENS };

/** Formats that hold records, not a picture of them. */
const DATA: ReadonlySet<ExportFormat> = new Set(['json', 'csv', 'xlsx']);

const HOLDS_NO_PICTURE: ReadonlySet<ExportFormat> = new Set([...DATA, 'md']);

const READERS: readonly [string, Readers][] = [
  ['bid team', BID_TEAM],
  ['client', CLIENT],
  ['client with roles', { ...CLIENT, roles: true }],
  ['client without names', { ...CLIENT, names: false }],
];

describe.each(READERS)('a file for the %s', (_, readers) => {
  beforeEach(() => {
    // Some formats carry the time at which they were packed.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-12T09:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const secret = (place: Place, field: string) => !mayRead(place, field, readers);
  const make = (format: ExportFormat, changed: boolean, who = readers, view?: ExportView) =>
    renderExport({
      ...(view ? { view } : {}),
      parts: { ...DEFAULT_PARTS, proposals: true },
      records: fullRecords((place, field) => changed && secret(place, field)),
      assessed: fullAssessed(changed && readers.audience === 'client-safe'),
      opportunityId: OPPORTUNITY,
      format,
      lang: 'en',
      theme: 'light',
      scale: 1,
      at: '2025-03-12T09:00:00.000Z',
      ...who,
    });

  it.each(FOR_CLIENT)('is the same %s, byte for byte, whatever it may not tell', async (format) => {
    const [one, other] = [await make(format, false), await make(format, true)];
    expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(true);
    expect(one.fileName).toBe(`canaryaccountnameaccone 2025-03-12.${readers.audience}.${format}`);
    // Notes and wins are on no map; all else makes another file where it may be told.
    if (readers.audience === 'bid-team' && !DATA.has(format)) return;
    const everything: Readers = { ...readers, audience: 'internal' };
    const [open, changed] = [
      await make(format, false, everything),
      await make(format, true, everything),
    ];
    expect(Buffer.from(open.data).equals(Buffer.from(changed.data))).toBe(false);
  });

  it.each(FOR_CLIENT)('tells nothing in a %s by how it is looked at', async (format) => {
    const one = await make(format, false, readers, REVEALING);
    const other = await make(format, true, readers, REVEALING);
    expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(true);
    if (readers.audience === 'bid-team') return;
    const plain = await make(format, false, readers, PLAIN);
    expect(Buffer.from(one.data).equals(Buffer.from(plain.data))).toBe(true);
    const ours = { ...readers, audience: 'internal' } as const;
    const seen = await make(format, false, ours, REVEALING);
    const unseen = await make(format, false, ours, PLAIN);
    const same = Buffer.from(seen.data).equals(Buffer.from(unseen.data));
    expect(same).toBe(HOLDS_NO_PICTURE.has(format));
  });

  it('says for whom it is', async () => {
    const said = readers.audience === 'bid-team' ? 'Bid team' : 'Client-safe';
    const { data: svg } = await make('svg', false);
    expect(Buffer.from(svg).toString()).toMatch(new RegExp(`<title>[^<]*– ${said}`));
    const { data: png } = await make('png', false);
    expect(Buffer.from(png).toString()).toContain(`– ${said}`);
    const { data: json } = await make('json', false);
    expect(JSON.parse(Buffer.from(json).toString()).audience).toBe(readers.audience);
    expect(Buffer.from((await make('csv', false)).data).toString()).toContain(said);
    const { data: html } = await make('html', false);
    expect(Buffer.from(html).toString()).toMatch(
      new RegExp(`<title>[^<]*– ${said}[^<]*</title><style>`),
    );
    expect(Buffer.from((await make('md', false)).data).toString()).toContain(`**${said}`);
    const { data: pdf } = await make('pdf', false);
    const parts = await zipParts((await make('pptx', false)).data);
    expect(parts.get('docProps/core.xml')).toContain(`<dc:subject>${said}`);
    for (const [name, xml] of parts)
      if (/slides\/slide\d+\.xml$/.test(name)) expect(xml).toContain(said);
    expect(pdfContent(pdf).subject).toContain(said);
    expect(pdfContent(pdf).texts.flat().join()).toContain(said);
  });
});
