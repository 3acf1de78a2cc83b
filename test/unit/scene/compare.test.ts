import { describe, expect, it } from 'vitest';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';
import { compareAccounts } from '../../../shared/rules/compare.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { comparisonFor } from '../../../shared/scene/compare-audience.ts';
import { badgeWidth, changeMarks } from '../../../shared/scene/compare-card.ts';
import { compareGroups } from '../../../shared/scene/compare-legend.ts';
import { compareGroupsText } from '../../../shared/scene/compare-text.ts';
import { CHANGE_KINDS, changeColor, compareView } from '../../../shared/scene/compare-view.ts';
import { comparedRecords } from '../../../shared/scene/compared-records.ts';
import { CARD_SIZES, PALETTES } from '../../../shared/scene/tokens.ts';
import type { Primitive } from '../../../shared/scene/types.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';
import { contrast } from './color-vision.ts';
import { layoutOf } from './layout-of.ts';

const t = translator('en');

const BEFORE: RecordsSketch = {
  people: {
    ann: { reach: 'none' },
    bo: { managerId: 'ann' },
    cy: { managerId: 'ann' },
    dee: { name: 'Dee Old', externalId: '7' },
    eve: {},
  },
  assessments: { bo: { attitude: 1, influences: ['user'] }, cy: { influences: ['user'] } },
  ties: { gone: { fromId: 'ann', toId: 'bo' }, kept: { fromId: 'ann', toId: 'eve' } },
};
const AFTER: RecordsSketch = {
  people: {
    ann: { reach: 'met' },
    bo: { managerId: 'eve' },
    dee: { name: 'Zoe New', externalId: '7' },
    eve: {},
    fay: {},
  },
  assessments: { bo: { attitude: -1, influences: ['user'] } },
  ties: { kept: { fromId: 'ann', toId: 'eve' }, fresh: { fromId: 'fay', toId: 'eve' } },
};

function compared(before = BEFORE, after = AFTER) {
  const [was, is] = [buildRecords(before), buildRecords(after)];
  const comparison = compareAccounts(
    { records: was, date: '2026-01-01' },
    { records: is, date: TODAY },
    DEAL,
  );
  return { was, is, comparison, records: comparedRecords(was, is) };
}

function sceneOf(records: AccountRecords, view: ReturnType<typeof compareView>) {
  return buildScene({
    records,
    layout: layoutOf(records),
    opportunityId: DEAL,
    gaps: [],
    score: null,
    t,
    options: { frame: { title: 'Acme', date: '', legend: true }, showTies: true, showGaps: false },
    compare: view,
  });
}

const texts = (primitives: readonly Primitive[]) =>
  primitives.flatMap((one) => (one.kind === 'text' ? [one.text] : []));

describe('both points as one account', () => {
  it('keeps who has gone where they were, with what we held of them and their ties', () => {
    const { records } = compared();
    expect(records.people.cy).toMatchObject({ status: 'left', managerId: 'ann' });
    expect(records.people.dee?.name).toBe('Zoe New');
    expect(records.assessments[`${DEAL}~cy`]?.influences).toEqual(['user']);
    expect(Object.keys(records.ties).sort()).toEqual(['fresh', 'gone', 'kept']);
  });
});

describe('cards of a comparison', () => {
  const { comparison, records } = compared();
  const scene = sceneOf(records, compareView(comparison));
  const card = (id: string) => {
    const found = scene.cards.find((one) => one.id === id);
    if (!found) throw new Error(`no card ${id}`);
    return found;
  };

  it.each([
    ['fay', 'joined', false],
    ['dee', 'joined', false],
    ['cy', 'left', true],
    ['ann', 'warmer', false],
    ['bo', 'moved', false],
  ] as const)('marks %s as %s by colour, word and description', (id, kind, faded) => {
    expect(card(id).dot).toBe(changeColor(kind));
    expect(texts(card(id).edgeMarks ?? [])).toContain(t(`history.mark.${kind}`));
    expect(card(id).description).toContain(t(`history.kind.${kind}`));
    expect(card(id).faded).toBe(faded);
    expect(card(id).primitives).toEqual(expect.arrayContaining([...(card(id).edgeMarks ?? [])]));
  });

  it('shows several changes of one card, and who had it before', () => {
    expect(texts(card('bo').edgeMarks ?? [])).toEqual(
      expect.arrayContaining([t('history.mark.moved'), t('history.mark.colder')]),
    );
    expect(texts(card('dee').edgeMarks ?? []).join()).toContain('was Dee Old');
  });

  it('rings who has gone with dashes, and lets what has not changed stand back', () => {
    const ring = (id: string) =>
      card(id).primitives.find((one) => one.kind === 'rect' && one.x === -3);
    expect(ring('cy')).toMatchObject({ dash: expect.anything(), stroke: 'change.left' });
    expect(ring('fay')).not.toHaveProperty('dash');
    expect(card('eve').faded).toBe(true);
    expect(card('eve').edgeMarks).toEqual([]);
  });

  it('points out new ties and fades those that are gone', () => {
    const tie = (id: string) => scene.ties.find((one) => one.id === id)?.primitives ?? [];
    expect(tie('fresh')[0]).toMatchObject({ stroke: 'change.joined' });
    expect(tie('gone')[0]).toMatchObject({ opacity: 0.3 });
    expect(tie('kept')[0]).toMatchObject({ opacity: 0.35 });
  });

  it('explains the marks with their numbers, and the score then and now', () => {
    const [group] = compareGroups(
      compareView(comparison),
      { cards: scene.cards.map(({ id }) => id), ties: scene.ties.map(({ id }) => id) },
      t,
    );
    expect(group?.items.map(({ label }) => label)).toEqual([
      'Left (1)',
      'Joined (2)',
      'Moved (1)',
      'Warmer (1)',
      'Colder (1)',
      'New tie (1)',
      'Tie gone (1)',
    ]);
    expect(texts(scene.frame).join('\n')).toMatch(/Coverage score \d+ → \d+/);
  });
});

describe('what a client may see of a comparison', () => {
  const client = { audience: 'client-safe', names: true, roles: true } as const;

  it('is who joined, left and moved, and never who is warmer or what somebody is to us', () => {
    const { comparison } = compared();
    const shown = comparisonFor(comparison, client);
    expect(shown.joined).toEqual(comparison.joined);
    expect(shown.moved).toEqual(comparison.moved);
    expect([shown.warmth, shown.influences, shown.judgement]).toEqual([[], [], null]);
    expect(shown.ties).toEqual({ added: [], removed: [], changed: [] });
    const view = compareView(shown);
    expect(view.changeOf('ann')).toBeNull();
    expect(view.changeOf('bo')?.kinds).toEqual(['moved']);
  });

  it('is no name where names are left out', () => {
    const { comparison } = compared();
    const shown = comparisonFor(comparison, { ...client, names: false });
    expect(JSON.stringify(shown)).not.toMatch(/Zoe New|Dee Old/);
    expect(shown.renamed.filter(({ field }) => field === 'name')).toEqual([]);
  });

  it('hides nothing from us', () => {
    const { comparison } = compared();
    expect(comparisonFor(comparison, { ...client, audience: 'internal' })).toBe(comparison);
    expect(comparisonFor(comparison, { ...client, audience: 'bid-team' })).toEqual(comparison);
  });
});

describe('a comparison in words', () => {
  it.each(LANGS)('names every change once (%s)', (lang) => {
    const { was, is, comparison } = compared();
    const groups = compareGroupsText(comparison, was, is, translator(lang));
    const sizes = Object.fromEntries(groups.map(({ id, lines }) => [id, lines.length]));
    expect(sizes).toMatchObject({ joined: 2, left: 2, moved: 1, warmer: 1, colder: 1, ties: 2 });
    const ids = groups.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says from what to what', () => {
    const { was, is, comparison } = compared();
    const groups = compareGroupsText(comparison, was, is, t);
    const details = (id: string) => groups.find((one) => one.id === id)?.lines.map((l) => l.detail);
    expect(details('moved')).toEqual(['Reports to: Ann → Eve']);
    expect(details('colder')).toEqual(['Attitude: Supporter → Opponent']);
    expect(details('warmer')).toEqual(['Reach: None → Met']);
    expect(details('joined')).toEqual(['', 'follows Dee Old']);
    expect(details('left')).toEqual(['no longer on the map', 'followed by Zoe New']);
  });
});

describe('the marks', () => {
  it.each(['light', 'dark'] as const)('can be read and seen in the %s theme', (theme) => {
    const palette = PALETTES[theme];
    for (const kind of CHANGE_KINDS) {
      const color = palette[changeColor(kind)];
      expect(contrast(palette['change.ink'], color), kind).toBeGreaterThan(4.5);
      for (const ground of ['surface', 'canvas', 'lane.decision', 'lane.operational'] as const)
        expect(contrast(color, palette[ground]), `${kind} on ${ground}`).toBeGreaterThan(3);
    }
  });

  it.each(LANGS)('of three changes fit on a card (%s)', (lang) => {
    const say = translator(lang);
    const widths = CHANGE_KINDS.map((kind) => badgeWidth(say(`history.mark.${kind}`))).sort(
      (a, b) => b - a,
    );
    const [a = 0, b = 0, c = 0] = widths;
    expect(10 + a + b + c + 2 * 4).toBeLessThanOrEqual(CARD_SIZES.person.width);
  });

  it('keep the name of the last holder within the card', () => {
    const marks = changeMarks({ kinds: ['joined'], was: 'x'.repeat(300) }, 'person', t);
    const right = Math.max(...marks.flatMap((m) => (m.kind === 'rect' ? [m.x + m.width] : [])));
    expect(right).toBeLessThanOrEqual(CARD_SIZES.person.width - 10);
  });
});
