import { expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/messages.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { DEFAULT_LENS, type Lens } from '../../../shared/scene/lens.ts';
import { lensOf } from '../../../shared/scene/lens-view.ts';
import { buildRecords, DEAL, TODAY } from '../../fixtures/records.ts';
import { layoutOf } from './layout-of.ts';

const t = translator('en');
const records = buildRecords({
  people: {
    ada: { reach: 'met' },
    bo: { managerId: 'ada', reach: 'met' },
    cy: { managerId: 'ada' },
    di: { managerId: 'cy' },
  },
  ties: { near: { fromId: 'ada', toId: 'bo' }, far: { fromId: 'bo', toId: 'di' } },
});

function sceneThrough(lens: Partial<Lens>) {
  const layout = layoutOf(records);
  const input = { records, opportunityId: DEAL, gaps: [], t };
  const asked = { ...DEFAULT_LENS, ...lens };
  const view = lensOf({ ...input, ids: layout.ids, today: TODAY, lens: asked });
  const options = { frame: null, showTies: true, showGaps: true };
  const scene = buildScene({ ...input, layout, score: null, options, lens: view });
  return { scene, layout };
}

it('lines to those who stand back are pale and lie below the others', () => {
  const { scene, layout } = sceneThrough({ filter: { reach: ['met'] } });
  expect(scene.lines.map((line) => 'stroke' in line && line.stroke)).toEqual([
    'faded',
    'faded',
    'line',
  ]);
  const standing = layout.lines.find(({ personId }) => personId === 'bo');
  expect(scene.lines.at(-1)).toMatchObject({ points: standing?.points });
});

it('a tie stands back unless both its ends are shown', () => {
  const { scene } = sceneThrough({ filter: { reach: ['met'] } });
  const opacity = (id: string) => {
    const [first] = scene.ties.find((tie) => tie.id === id)?.primitives ?? [];
    return first && 'opacity' in first ? first.opacity : undefined;
  };
  expect([opacity('near'), opacity('far')]).toEqual([undefined, 0.35]);
});

it('without a filter nothing stands back', () => {
  const { scene } = sceneThrough({});
  expect(scene.lines.every((line) => 'stroke' in line && line.stroke === 'line')).toBe(true);
  expect(scene.ties.flatMap(({ primitives }) => primitives)).not.toContainEqual(
    expect.objectContaining({ opacity: 0.35 }),
  );
});
