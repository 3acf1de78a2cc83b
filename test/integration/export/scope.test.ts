import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderExport } from '../../../electron/backend/export/export.ts';
import { exportScene, shownMap } from '../../../electron/backend/export/map-scene.ts';
import { DEFAULT_PARTS, ExportFormat } from '../../../shared/api/export-types.ts';
import { Action } from '../../../shared/domain/action.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/rules/thresholds.ts';
import { DEFAULT_VIEW, type ExportView } from '../../../shared/scene/export-view.ts';
import { DEFAULT_LENS, type Lens } from '../../../shared/scene/lens.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from '../../unit/scene/sample-records.ts';

const COMMON = { opportunityId: OPPORTUNITY, lang: 'en', theme: 'light', scale: 1 } as const;
const AT = '2025-03-12T09:00:00.000Z';
const ALL = DEFAULT_PARTS;
const WHOLE: Scope = { kind: 'all' };

beforeEach(() => {
  // Some formats carry the time at which they were packed.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(AT) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two managers with a report each, of whom one has a word in every text. */
function twoBranches(word: string): AccountRecords {
  const told = { name: `${word} name`, title: `${word} title`, notes: `${word} notes` };
  const records = recordsOf({
    people: {
      boss: { ...told, layer: 'decision' },
      mine: { managerId: 'boss', name: 'Mine' },
      below: { managerId: 'mine', name: 'Below', layer: 'operational' },
      theirs: { ...told, managerId: 'boss', layer: 'decision', department: word },
    },
    assessments: {
      mine: { influences: ['user'] },
      theirs: { influences: ['economic'], result: word, win: word },
    },
    ties: { across: { kind: 'conflicts', fromId: 'mine', toId: 'theirs', note: word } },
  });
  const action = (id: string, what: string) =>
    Action.parse({ id, what, personIds: [id], dueDate: '2025-04-01', createdAt: AT });
  const actions = {
    mine: action('mine', 'Ask Mine'),
    below: action('below', 'Ask Below'),
    theirs: action('theirs', word),
  };
  return { ...records, actions };
}

const assessed = (theirs: 'critical' | 'low') => ({
  opportunityId: OPPORTUNITY,
  date: '2025-03-12',
  started: true,
  score: { total: theirs === 'low' ? 81 : 12, cap: null, parts: [] },
  gaps: [gapOf('mine', 'high'), gapOf('theirs', theirs)].map((gap) => ({
    ...gap,
    values: { degree: 'high', influences: 'economic', reach: 'met' },
  })),
});

it.each(ExportFormat.options)(
  'says nothing in a %s of those outside the branch',
  async (format) => {
    const make = async (word: string, severity: 'critical' | 'low', scope: Scope) => {
      const file = { records: twoBranches(word), assessed: assessed(severity), format, at: AT };
      return Buffer.from((await renderExport({ ...COMMON, ...file, scope })).data);
    };
    const scope: Scope = { kind: 'branch', personId: 'mine' };
    const one = await make('canary', 'critical', scope);
    expect(one.equals(await make('other', 'low', scope))).toBe(true);
    expect(
      (await make('canary', 'critical', WHOLE)).equals(await make('other', 'low', WHOLE)),
    ).toBe(false);
    expect(one.equals(await make('canary', 'critical', { kind: 'people', ids: ['mine'] }))).toBe(
      false,
    );
  },
);

function sceneOf(records: AccountRecords, view: Partial<ExportView>, scope = WHOLE) {
  return exportScene(
    shownMap({
      ...{ ...COMMON, records, scope, at: AT, assessed: assessed('low') },
      readers: { audience: 'internal', names: true, roles: false },
      parts: ALL,
      thresholds: DEFAULT_THRESHOLDS,
      compare: null,
      view: { ...DEFAULT_VIEW, ...view },
    }),
  );
}

it('lays out as on screen, with signs of what is folded', () => {
  const tree = sceneOf(twoBranches('x'), {});
  expect(tree.lines).toHaveLength(3);
  expect(sceneOf(twoBranches('x'), { layoutMode: 'grid' }).lines).toHaveLength(0);
  const folded = sceneOf(twoBranches('x'), { collapsed: ['mine'] });
  expect(folded.cards.map(({ id }) => id).sort()).toEqual(['boss', 'mine', 'theirs']);
  const card = folded.cards.find(({ id }) => id === 'mine');
  expect(card?.primitives.map((p) => (p.kind === 'text' ? p.text : ''))).toContain('+1');
  expect(card?.description).toContain('Folded: 1 people below');
});

it('colours and fades as the lens does, and explains it', () => {
  const lens: Lens = { ...DEFAULT_LENS, colorBy: 'reach', filter: { influence: ['user'] } };
  const scene = sceneOf(variedRecords(), { lens });
  expect(scene.cards.some(({ faded }) => faded)).toBe(true);
  const frame = scene.frame.map((p) => (p.kind === 'text' ? p.text : ''));
  expect(frame.join()).toMatch(/Reach.*\(\d\).*Let stand out,+U,User \(\d\)/);
});

it.each(['svg', 'md', 'html'] as const)(
  'says in a %s that it is a part, and nothing of layers that the part has nobody in',
  async (format) => {
    const make = async (scope: Scope) => {
      const file = { records: twoBranches('x'), assessed: assessed('low'), format, at: AT };
      const { data } = await renderExport({ ...COMMON, ...file, scope });
      return Buffer.from(data)
        .toString()
        .replace(/<[^>]*>/g, '|');
    };
    const part = await make({ kind: 'branch', personId: 'mine' });
    expect(part).toMatch(/[Pp]art of the map/);
    expect(part).toContain('Operational');
    expect(part).not.toMatch(/Decision|on the map|Nobody/);
    const whole = await make(WHOLE);
    expect(whole).toMatch(/Decision/);
    expect(whole).toMatch(/\d (people )?on the map/);
    expect(whole).not.toMatch(/[Pp]art of the map/);
  },
);

it('does not say that nobody is where a part of the map has nobody', () => {
  const holes = (scope: Scope) =>
    sceneOf(twoBranches('x'), { layoutMode: 'grid' }, scope).lanes.filter(
      (p) => p.kind === 'text' && p.text === 'nobody yet',
    ).length;
  expect(holes(WHOLE)).toBeGreaterThan(0);
  expect(holes({ kind: 'layer', layer: 'decision' })).toBe(0);
});
