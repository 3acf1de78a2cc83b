import { describe, expect, it } from 'vitest';
import { Motion } from '../../../renderer/canvas/motion.ts';
import { layoutOf } from './layouts.ts';

const before = layoutOf([
  { id: 'boss', x: 0, y: 0 },
  { id: 'ann', x: 100, y: 400, managerId: 'boss' },
]);
const after = layoutOf([
  { id: 'boss', x: 200, y: 0 },
  { id: 'ann', x: 100, y: 400, managerId: 'boss' },
  { id: 'new', x: 600, y: 400, managerId: 'boss' },
]);
const people = Object.fromEntries(
  ['boss', 'ann', 'new'].map((id) => [id, { id, managerId: id === 'boss' ? null : 'boss' }]),
);

function begun(dragged: { ids: ReadonlySet<string>; by: { x: number; y: number } } | null = null) {
  const motion = new Motion();
  motion.begin({ before, after, people, dragged }, 1000);
  return motion;
}

describe('cards on their way', () => {
  it('begin where they were, come out of their manager, and end in time at their places', () => {
    const motion = begun();
    const start = motion.at(1000);
    expect(start?.offsetOf('boss')).toEqual({ x: -200, y: 0 });
    expect(start?.offsetOf('ann')).toEqual({ x: 0, y: 0 });
    expect(start?.offsetOf('new')).toEqual({ x: -600, y: -400 });
    const half = motion.at(1100)?.offsetOf('boss').x ?? 0;
    expect(half).toBeGreaterThan(-200);
    expect(half).toBeLessThan(0);
    expect(motion.at(1250)).toBeNull();
  });

  it('go on from where they are when the layout changes again', () => {
    const motion = begun();
    const x = motion.at(1080)?.offsetOf('boss').x ?? 0;
    motion.begin({ before: after, after: before, people, dragged: null }, 1080);
    expect(motion.at(1080)?.offsetOf('boss').x).toBeCloseTo(200 + x);
  });

  it('begin where they were dropped', () => {
    const dragged = { ids: new Set(['boss']), by: { x: 190, y: 5 } };
    expect(begun(dragged).at(1000)?.offsetOf('boss')).toEqual({ x: -10, y: 5 });
  });

  it('keep their place on the screen when the map is moved under them', () => {
    const motion = begun();
    motion.shift({ x: 200, y: 0 });
    expect(motion.at(1000)?.offsetOf('boss')).toEqual({ x: 0, y: 0 });
    expect(motion.at(1000)?.offsetOf('ann')).toEqual({ x: 200, y: 0 });
  });

  it('are put in place at once when too many are in view', () => {
    expect(begun().at(1000, () => 501)).toBeNull();
    expect(begun().at(1000, () => 500)).not.toBeNull();
  });
});
