import { describe, expect, it } from 'vitest';
import { boxAround, boxBetween } from '../../../renderer/canvas/geometry/box.ts';
import { type DropQuestion, dropTarget } from '../../../renderer/canvas/geometry/drop-target.ts';
import { titleTop } from '../../../renderer/canvas/geometry/lane-title.ts';
import { snap } from '../../../renderer/canvas/geometry/snapping.ts';
import { layoutOf } from './layouts.ts';

const { lanes } = layoutOf([]);
const question: DropQuestion = {
  dragged: ['ada'],
  grabbed: 'ada',
  over: null,
  y: 500,
  lanes,
  layerOf: () => 'management',
  isBelow: (id, managerId) => id === 'report' && managerId === 'ada',
};

describe('what a drop does', () => {
  it('makes the card under the pointer the manager, whatever lane it is in', () => {
    expect(dropTarget({ ...question, over: 'bo', y: 10 })).toEqual({
      kind: 'manager',
      managerId: 'bo',
      allowed: true,
    });
  });

  it('does not let a report become the manager of one of the dragged', () => {
    const target = dropTarget({
      ...question,
      dragged: ['cy', 'ada'],
      grabbed: 'cy',
      over: 'report',
    });
    expect(target).toEqual({ kind: 'manager', managerId: 'report', allowed: false });
  });

  it('changes the layer in another lane and only moves in its own', () => {
    expect(dropTarget({ ...question, y: 900 })).toEqual({ kind: 'lane', layer: 'operational' });
    expect(dropTarget(question)).toEqual({ kind: 'place' });
    expect(dropTarget({ ...question, y: -500 })).toEqual({ kind: 'lane', layer: 'decision' });
  });
});

describe('snapping', () => {
  const other = { x: 100, y: 100, width: 200, height: 80 };

  it('aligns the nearest edge or middle and shows along what', () => {
    const box = { x: 104, y: 300, width: 200, height: 80 };
    const { by, guides } = snap(box, [other], 6);
    expect(by).toEqual({ x: -4, y: 0 });
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 100, to: 380 }]);
  });

  it('aligns middles of cards of different sizes', () => {
    const box = { x: 147, y: 300, width: 100, height: 80 };
    expect(snap(box, [other], 6).by.x).toBe(3);
  });

  it('leaves alone what is out of reach', () => {
    const box = { x: 120, y: 400, width: 200, height: 80 };
    expect(snap(box, [other], 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });

  it('prefers the nearest of several', () => {
    const near = { ...other, x: 106 };
    expect(snap({ x: 104, y: 400, width: 200, height: 80 }, [other, near], 6).by.x).toBe(2);
  });
});

describe('boxes', () => {
  it('spans two points in any order', () => {
    expect(boxBetween({ x: 10, y: 50 }, { x: 4, y: 60 })).toEqual({
      x: 4,
      y: 50,
      width: 6,
      height: 10,
    });
  });

  it('goes around all, and is nothing around nobody', () => {
    const boxes = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 30, y: -5, width: 10, height: 10 },
    ];
    expect(boxAround(boxes)).toEqual({ x: 0, y: -5, width: 40, height: 15 });
    expect(boxAround([])).toBeNull();
  });
});

describe('titles of lanes', () => {
  it('stay in view while their lane is', () => {
    expect(titleTop(100, 300, 800)).toBe(110);
    expect(titleTop(-200, 300, 800)).toBe(10);
    expect(titleTop(-290, 300, 800)).toBe(-24);
    expect(titleTop(-300, 300, 800)).toBeNull();
    expect(titleTop(800, 300, 800)).toBeNull();
  });
});
