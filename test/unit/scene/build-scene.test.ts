import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/messages.ts';
import { buildScene, type SceneInput } from '../../../shared/scene/build-scene.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { layoutOf } from './layout-of.ts';
import { gapOf, OPPORTUNITY, recordsOf, variedRecords } from './sample-records.ts';

const en = translator('en');
const FRAMED = { frame: { title: 'Acme', date: '2025-03-12', legend: true } };

function sceneOf(records = variedRecords(), change: Partial<SceneInput> = {}): MapScene {
  return buildScene({
    records,
    layout: layoutOf(records),
    opportunityId: OPPORTUNITY,
    gaps: [gapOf('boss', 'high')],
    score: { total: 57.4, cap: null, parts: [] },
    t: en,
    options: { ...FRAMED, showTies: true, showGaps: true },
    ...change,
  });
}

const frameTexts = (scene: MapScene) =>
  scene.frame.flatMap((p) => (p.kind === 'text' ? [p.text] : []));
const card = (scene: MapScene, id: string) => {
  const found = scene.cards.find((one) => one.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};

describe('buildScene', () => {
  it('has a card for everybody, a line for every manager, the ties and their words', () => {
    const scene = sceneOf();
    expect(scene.cards.map((c) => c.id).sort()).toEqual(Object.keys(variedRecords().people).sort());
    expect(scene.lines).toHaveLength(3);
    expect(scene.ties.map((tie) => tie.description)).toEqual([
      '林雅婷 – Influences (Strong) – Margaret Ashworth',
      'Bernard Cole – Conflicts with – Head of Sourcing',
    ]);
  });

  it('draws again only the cards whose records changed', () => {
    const before = variedRecords();
    const first = sceneOf(before);
    const cfo = before.people.cfo;
    if (!cfo) throw new Error('no cfo');
    const after = {
      ...before,
      people: { ...before.people, cfo: { ...cfo, name: '林静' } },
    };
    const second = sceneOf(after);
    const redrawn = second.cards
      .filter((c) => c.primitives !== card(first, c.id).primitives)
      .map((c) => c.id);
    // The board names its member, Bernard Cole's description names his manager.
    expect(redrawn.sort()).toEqual(['board', 'cfo', 'gone']);
    expect(card(second, 'gone').description).toContain('Reports to 林静');
  });

  it('draws again when the gaps, the opportunity or the language of a card change', () => {
    const records = variedRecords();
    const first = card(sceneOf(records), 'boss').primitives;
    expect(card(sceneOf(records), 'boss').primitives).toBe(first);
    expect(card(sceneOf(records, { gaps: [] }), 'boss').primitives).not.toBe(first);
    const bare = card(sceneOf(records, { opportunityId: null }), 'boss');
    expect(bare.dot).toBe('role.none');
    const zh = card(sceneOf(records, { t: translator('zh-CN') }), 'seat');
    expect(zh.description).toContain('预期角色：经济性');
  });

  it('hides gaps and ties on demand', () => {
    const scene = sceneOf(variedRecords(), {
      options: { ...FRAMED, showTies: false, showGaps: false },
    });
    expect(scene.ties).toEqual([]);
    expect(scene.cards.filter((c) => c.gap !== null)).toEqual([]);
    expect(frameTexts(scene)).not.toContain('Open gaps (number, worst severity)');
  });

  it('explains exactly what is shown', () => {
    const legend = frameTexts(sceneOf());
    for (const label of ['Economic', 'Technical', 'Coach', 'Confirmed', 'Influences', 'Committee'])
      expect(legend).toContain(label);
    for (const label of ['User', 'Candidate', 'Dotted line', 'Allies with', 'Critical'])
      expect(legend).not.toContain(label);
    const plain = recordsOf({ people: { a: { name: 'A' } } });
    expect(frameTexts(sceneOf(plain, { gaps: [], score: null }))).toEqual([
      'Acme',
      '2025-03-12',
      'Opportunity: The deal',
    ]);
  });

  it('has no frame on screen, and encloses all it draws', () => {
    const records = variedRecords();
    const screen = sceneOf(records, {
      options: { frame: null, showTies: true, showGaps: true },
    });
    expect(screen.frame).toEqual([]);
    const framed = sceneOf(records);
    const { x, y, width, height } = framed.bounds;
    for (const box of [screen.bounds, ...framed.cards]) {
      expect(box.x).toBeGreaterThanOrEqual(x);
      expect(box.y).toBeGreaterThanOrEqual(y);
      expect(box.x + box.width).toBeLessThanOrEqual(x + width);
      expect(box.y + box.height).toBeLessThanOrEqual(y + height);
    }
    for (const p of framed.frame) if (p.kind === 'text') expect(p.y).toBeLessThan(y + height);
  });

  it('draws an account without people', () => {
    expect(sceneOf(recordsOf({ people: {} })).cards).toEqual([]);
  });
});
