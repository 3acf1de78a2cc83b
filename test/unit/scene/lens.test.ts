import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/domain/interaction.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';
import { pathFromUs } from '../../../shared/rules/path.ts';
import { DEFAULT_THRESHOLDS, withThresholds } from '../../../shared/rules/thresholds.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import {
  DEFAULT_LENS,
  filterSize,
  isPlain,
  LENS_FIELDS,
  Lens,
  toggleFilter,
  withoutOwners,
} from '../../../shared/scene/lens.ts';
import { lensLabel, lensLetter } from '../../../shared/scene/lens-look.ts';
import { valuesOf } from '../../../shared/scene/lens-values.ts';
import { type LensInput, lensEntries, lensOf } from '../../../shared/scene/lens-view.ts';
import type { CardScene, Primitive } from '../../../shared/scene/types.ts';
import { layoutOf } from './layout-of.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from './sample-records.ts';

const en = translator('en');
const TODAY = '2025-03-12';

function inputOf(lens: Partial<Lens>, change: Partial<LensInput> = {}): LensInput {
  const records = change.records ?? variedRecords();
  return {
    records,
    ids: Object.keys(records.people),
    opportunityId: OPPORTUNITY,
    gaps: [gapOf('boss', 'high'), gapOf('boss', 'low'), gapOf('cfo', 'critical', 'waived')],
    today: TODAY,
    lens: { ...DEFAULT_LENS, ...lens },
    t: en,
    ...change,
  };
}

const counts = (input: LensInput, field: (typeof LENS_FIELDS)[number]) =>
  Object.fromEntries(lensEntries(field, input).map(({ value, count }) => [value, count]));

function sceneThrough(input: LensInput, path: readonly string[] = []) {
  const { records, opportunityId, gaps } = input;
  const steps = path.map((personId) => ({ personId, tieId: null }));
  return buildScene({
    records,
    layout: layoutOf(records),
    opportunityId,
    gaps,
    score: null,
    t: en,
    options: { frame: null, showTies: true, showGaps: true },
    lens: lensOf(input),
    path: steps,
  });
}

function cardOf(input: LensInput, id: string): CardScene {
  const card = sceneThrough(input).cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

const texts = (primitives: readonly Primitive[]) =>
  primitives.flatMap((p) => (p.kind === 'text' ? [p.text] : []));
const fills = (primitives: readonly Primitive[]) =>
  primitives.flatMap((p) => (p.kind !== 'text' && p.fill ? [p.fill] : []));

describe('values of cards', () => {
  const input = inputOf({});

  it('are counted for every field; who holds two influences counts for both', () => {
    expect(counts(input, 'influence')).toEqual({ economic: 1, technical: 1, coach: 1, none: 5 });
    expect(counts(input, 'attitude')).toEqual({ p2: 1, n1: 1, unknown: 5 });
    expect(counts(input, 'reach')).toEqual({ met: 1, none: 6 });
    expect(counts(input, 'owner')).toEqual({ us: 1, none: 6 });
    expect(counts(input, 'function')).toEqual({ unknown: 7 });
    expect(counts(input, 'degree')).toEqual({ high: 1, unknown: 6 });
    expect(counts(input, 'gap')).toEqual({ high: 1, none: 6 });
  });

  it('are those of the opportunity that is judged and of the people on the map', () => {
    expect(counts({ ...input, opportunityId: null }, 'attitude')).toEqual({ unknown: 7 });
    expect(counts({ ...input, ids: ['boss', 'gone from the records'] }, 'reach')).toEqual({
      met: 1,
    });
  });

  it('date the last contact by the limits of the rules; one that lies ahead is none', () => {
    const days = { today: '2025-03-12', d30: '2025-02-10', d31: '2025-02-09', old: '2024-01-01' };
    const records = recordsOf({ people: { ...mapped(days, () => ({})), ahead: {}, never: {} } });
    const dated = { ...days, ahead: '2025-03-13' };
    const interactions = mapped(dated, (id, date) =>
      Interaction.parse({ id, date, kind: 'call', personIds: [id] }),
    );
    const seen = counts(inputOf({}, { records: { ...records, interactions } }), 'freshness');
    expect(seen).toEqual({ high: 2, medium: 1, older: 1, none: 2 });
    // What is stale for high influence here is fresh where the user has set other limits.
    const thresholds = withThresholds({
      staleHighDays: 31,
      staleMediumDays: 31,
      staleLowDays: 999,
    });
    const set = inputOf({}, { records: { ...records, interactions }, thresholds });
    expect(counts(set, 'freshness')).toEqual({ high: 3, low: 1, none: 2 });
    const words = lensEntries('freshness', set).map(({ letter, label }) => [letter, label]);
    expect(words).toEqual([
      ['31', 'Up to 31 days ago'],
      ['999', '32–999 days ago'],
      ['–', 'No contact on record'],
    ]);
  });

  it('date a committee by its members who are there', () => {
    const records = recordsOf({
      people: {
        here: {},
        gone: { status: 'left' },
        board: { kind: 'committee', memberIds: ['here'] },
        empty: { kind: 'committee', memberIds: ['gone'] },
      },
    });
    const call = { id: 'c', date: TODAY, kind: 'call', personIds: ['here', 'gone'] };
    const interactions = { c: Interaction.parse(call) };
    const view = lensOf(
      inputOf({ colorBy: 'freshness' }, { records: { ...records, interactions } }),
    );
    expect(['here', 'board', 'empty'].map((id) => view.entryOf(id)?.value)).toEqual([
      'high',
      'high',
      'none',
    ]);
  });

  it('have words and at most three characters in both languages, different within a field', () => {
    const { records } = input;
    const source = { records, assessed: new Map(), gaps: new Map(), today: TODAY };
    const years = { staleHighDays: 365, staleMediumDays: 1_200, staleLowDays: 3_650 };
    for (const [lang, thresholds] of LANGS.flatMap((lang) =>
      [DEFAULT_THRESHOLDS, withThresholds(years)].map((limits) => [lang, limits] as const),
    )) {
      const t = translator(lang);
      for (const field of LENS_FIELDS) {
        const words = { ...source, thresholds };
        const values = valuesOf(field, words);
        const letters = values.map((value) => lensLetter(field, value, words, t));
        const labels = values.map((value) => lensLabel(field, value, words, t));
        expect(new Set(letters).size, field).toBe(values.length);
        expect(new Set(labels).size, field).toBe(values.length);
        for (const letter of letters) expect([...letter].length).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('the filter', () => {
  it('fades who lacks the value; values of a field are alternatives, fields narrow each other', () => {
    const standing = (filter: Lens['filter']) => {
      const input = inputOf({ filter });
      const view = lensOf(input);
      const ids = input.ids.filter((id) => !view.faded(id));
      expect(view.shown).toBe(ids.length);
      return ids;
    };
    expect(standing({ influence: ['coach'] })).toEqual(['cfo']);
    expect(standing({ influence: ['coach', 'economic'] })).toEqual(['boss', 'cfo']);
    expect(standing({ influence: ['coach', 'economic'], reach: ['met'] })).toEqual(['boss']);
    expect(standing({ gap: ['high'] })).toEqual(['boss']);
    expect(standing({})).toHaveLength(7);
  });

  it('is taken back value by value, and forgets owners who are gone', () => {
    const one = toggleFilter(DEFAULT_LENS, 'owner', 'us');
    const two = toggleFilter(one, 'owner', 'none');
    expect([filterSize(two), isPlain(two)]).toEqual([2, false]);
    expect(toggleFilter(toggleFilter(two, 'owner', 'us'), 'owner', 'none')).toEqual(DEFAULT_LENS);
    expect(withoutOwners(two, () => false).filter).toEqual({ owner: ['none'] });
    expect(withoutOwners(one, () => false)).toEqual(DEFAULT_LENS);
    expect(withoutOwners(two, () => true)).toBe(two);
    expect(Lens.parse(JSON.parse(JSON.stringify(two)))).toEqual(two);
  });

  it('keeps a value in the legend that nobody has, so that it can be taken back', () => {
    const view = lensOf(inputOf({ colorBy: 'degree', filter: { degree: ['low'] } }));
    expect(view.entries.map(({ value, count, asked }) => [value, count, asked])).toEqual([
      ['high', 1, false],
      ['low', 0, true],
      ['unknown', 6, false],
    ]);
  });

  it('gives way to what is pointed out', () => {
    const view = lensOf(inputOf({ filter: { reach: ['met'] } }, { only: ['cfo'] }));
    expect([view.faded('cfo'), view.marked('cfo'), view.faded('boss')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('cards through a lens', () => {
  it('are what they are without one while it is plain', () => {
    const input = inputOf({});
    const { records, opportunityId, gaps } = input;
    const options = { frame: null, showTies: true, showGaps: true } as const;
    const layout = layoutOf(records);
    const plain = buildScene({ records, layout, opportunityId, gaps, score: null, t: en, options });
    const seen = sceneThrough(input);
    expect(seen.cards.map((card) => [card.dot, card.primitives])).toEqual(
      plain.cards.map((card) => [card.dot, card.primitives]),
    );
    expect(seen.path).toEqual([]);
  });

  it('carry the colour and the characters of their value; badges give their colour up', () => {
    const card = cardOf(inputOf({ colorBy: 'attitude' }), 'boss');
    expect(card.dot).toBe('lens.for.strong');
    expect(fills(card.primitives)).toContain('lens.for.strong');
    expect(fills(card.primitives)).not.toContain('role.economic');
    // On the strip and in the meter.
    expect(texts(card.primitives).filter((text) => text === '+2')).toHaveLength(2);
    expect(texts(card.primitives)).toContain('E');
    expect(cardOf(inputOf({ colorBy: 'attitude' }), 'unknown').dot).toBe('role.none');
  });

  it('fade under a veil and in their dot, and keep their words', () => {
    const card = cardOf(inputOf({ filter: { reach: ['met'] } }), 'unknown');
    expect([card.faded, card.dot]).toEqual([true, 'faded']);
    expect(card.primitives.at(-1)).toMatchObject({ fill: 'lane.operational', width: card.width });
    expect(texts(card.primitives)).toContain('Procurement');
  });

  it('are framed when pointed out', () => {
    const card = cardOf(inputOf({}, { only: ['cfo'] }), 'cfo');
    expect(card.dot).toBe('mark');
    expect(card.primitives.slice(-2)).toMatchObject([
      { stroke: 'mark.halo' },
      { stroke: 'mark', x: -3 },
    ]);
  });

  it('warm up with their worst open gap and with how many there are', () => {
    const heat = (gaps: LensInput['gaps']) =>
      cardOf(inputOf({ heat: true }, { gaps }), 'boss').primitives.flatMap((p) =>
        p.kind === 'rect' && p.fill?.startsWith('severity') && p.opacity ? [p] : [],
      );
    const [one] = heat([gapOf('boss', 'high')]);
    const [three] = heat(['high', 'low', 'low'].map((s) => gapOf('boss', s as 'high' | 'low')));
    expect([one?.fill, three?.fill]).toEqual(['severity.high', 'severity.high']);
    expect(three?.opacity).toBeGreaterThan(one?.opacity ?? 1);
    expect(heat([gapOf('boss', 'high', 'waived')])).toEqual([]);
    expect(cardOf(inputOf({ heat: true }), 'boss').dot).toBe('severity.high');
  });

  it('are drawn again only when the lens shows them otherwise', () => {
    const records = variedRecords();
    const through = (lens: Partial<Lens>) => sceneThrough(inputOf(lens, { records })).cards;
    const before = through({ colorBy: 'reach' }).map((card) => card.primitives);
    expect(through({ colorBy: 'reach' }).map((card) => card.primitives)).toEqual(before);
    for (const [i, card] of through({ colorBy: 'reach' }).entries())
      expect(card.primitives).toBe(before[i]);
    const narrowed = through({ colorBy: 'reach', filter: { reach: ['none'] } });
    const redrawn = narrowed.filter((card, i) => card.primitives !== before[i]);
    expect(redrawn.map(({ id }) => id)).toEqual(['boss']);
  });
});

describe('a path on the map', () => {
  it('lies over the reporting lines and ties it takes', () => {
    const records = variedRecords();
    const steps = pathFromUs(records, 'cfo', OPPORTUNITY, TODAY);
    const scene = sceneThrough(inputOf({}, { records }), steps?.map((s) => s.personId) ?? []);
    expect(scene.path.map((p) => p.kind !== 'text' && p.stroke)).toEqual(['mark.halo', 'mark']);
    const apart = sceneThrough(inputOf({}, { records }), ['cfo', 'unknown', 'not placed']);
    // No line joins the two: a curve does; who has no place is left out.
    expect(apart.path).toHaveLength(2);
  });
});

describe('speed', () => {
  it.each(LENS_FIELDS)('looks at ten thousand people by %s in 20 ms', (field) => {
    const input = largeInput(10_000);
    const colorBy = field === 'gap' ? 'influence' : field;
    const lens = {
      colorBy,
      heat: field === 'gap',
      filter: { [field]: ['none'], influence: ['user'] },
    };
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      const view = lensOf({ ...input, lens });
      expect(view.all).toBe(10_000);
      return performance.now() - start;
    });
    // The best of some: how long it takes when nothing else runs.
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

function largeInput(count: number): LensInput {
  const ids = Array.from({ length: count }, (_, i) => `p${i}`);
  const people = Object.fromEntries(
    ids.map((id, i) => [id, { name: `Person ${i}`, managerId: i === 0 ? null : `p${i >> 3}` }]),
  );
  const assessments = Object.fromEntries(
    ids.filter((_, i) => i % 4 === 0).map((id) => [id, { influences: ['user' as const] }]),
  );
  const base: AccountRecords = recordsOf({ people, assessments });
  const interactions = mapped(
    Object.fromEntries(ids.slice(0, 3_000).map((id) => [id, '2025-03-01'])),
    (id, date) => Interaction.parse({ id, date, kind: 'call', personIds: [id] }),
  );
  return inputOf(
    {},
    { records: { ...base, interactions }, gaps: ids.map((id) => gapOf(id, 'low')) },
  );
}

function mapped<T, R>(values: Readonly<Record<string, T>>, make: (id: string, value: T) => R) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, make(id, value)]));
}
