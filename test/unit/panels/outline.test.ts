import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  managersOf,
  outlineRows,
  withProposals,
} from '../../../renderer/views/map/outline-rows.ts';
import { outlineStep } from '../../../renderer/views/map/outline-step.ts';
import { Person } from '../../../shared/domain/person.ts';
import { LAYERS, type Layer } from '../../../shared/domain/values.ts';
import type { GhostProposal } from '../../../shared/rules/propose-ghosts.ts';

function peopleOf(managers: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(
    Object.entries(managers).map(([id, managerId], order) => [
      id,
      Person.parse({ id, layer: 'management', managerId, order }),
    ]),
  );
}

const tree = peopleOf({ top: null, a: 'top', a1: 'a', a2: 'a', b: 'top' });
const none = new Set<string>();

describe('outline', () => {
  it('lists the reporting structure from the top down', () => {
    expect(outlineRows(tree, none).map(({ id, level }) => `${level} ${id}`)).toEqual([
      '1 top',
      '2 a',
      '3 a1',
      '3 a2',
      '2 b',
    ]);
  });

  it('says place, number of siblings and reports for screen readers', () => {
    expect(outlineRows(tree, none)[4]).toEqual({
      id: 'b',
      proposal: null,
      level: 2,
      place: 2,
      siblings: 2,
      reports: 0,
      expanded: false,
    });
  });

  it('leaves out what lies below collapsed people, at any depth', () => {
    expect(outlineRows(tree, new Set(['a'])).map(({ id }) => id)).toEqual(['top', 'a', 'b']);
    expect(outlineRows(tree, new Set(['top'])).map(({ id }) => id)).toEqual(['top']);
  });

  it('shows everybody exactly once, whatever the reporting lines', () => {
    const lines = fc.array(fc.option(fc.integer({ min: -1, max: 40 })), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (managers) => {
        const people = peopleOf(
          Object.fromEntries(managers.map((to, at) => [`p${at}`, to === null ? null : `p${to}`])),
        );
        const ids = outlineRows(people, none).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(Object.keys(people).toSorted());
      }),
    );
  });

  it('names the managers above, nearest first, and ends in a loop', () => {
    expect(managersOf(tree, 'a1')).toEqual(['a', 'top']);
    expect(managersOf(peopleOf({ x: 'y', y: 'z', z: 'x' }), 'x')).toEqual(['y', 'z']);
  });
});

function proposalOf(id: string, layer: Layer): GhostProposal {
  return {
    ...{ id, layer, rule: 'coach.missing', gapIds: [id], function: 'user' },
    ...{ wantedInfluence: 'coach', likelyTitle: 'coach' },
  };
}

describe('proposed ghosts in the outline', () => {
  const people = peopleOf({ ceo: null, cfo: 'ceo', head: null, lead: 'head', clerk: null });
  const layers: Readonly<Record<string, Layer>> = { ceo: 'decision', clerk: 'operational' };
  const layered = Object.fromEntries(
    Object.values(people).map((one) => [one.id, { ...one, layer: layers[one.id] ?? one.layer }]),
  );
  const listed = (proposals: readonly GhostProposal[], collapsed = none) =>
    withProposals(outlineRows(layered, collapsed), layered, proposals);

  it('stand at the end of their layer, at the top of the tree', () => {
    const proposals = LAYERS.toReversed().map((layer) => proposalOf(`?${layer}`, layer));
    const rows = listed([...proposals, proposalOf('?second', 'decision')]);
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual([
      ...['1 ceo', '2 cfo', '1 ?decision', '1 ?second'],
      ...['1 head', '2 lead', '1 ?management', '1 clerk', '1 ?operational'],
    ]);
    const tops = rows.filter(({ level }) => level === 1);
    expect(tops.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(tops.map(({ siblings }) => siblings))).toEqual(new Set([7]));
    expect(rows.find(({ id }) => id === 'cfo')).toMatchObject({ place: 1, siblings: 1 });
  });

  it('come first where nobody is of their layer or above, and alone where nobody is at all', () => {
    const management = { head: Person.parse({ id: 'head', layer: 'management' }) };
    const one = [proposalOf('?', 'decision')];
    const rows = withProposals(outlineRows(management, none), management, one);
    expect(rows.map(({ id }) => id)).toEqual(['?', 'head']);
    expect(withProposals([], {}, one)).toMatchObject([{ id: '?', place: 1, siblings: 1 }]);
  });

  it('leave the people as they are', () => {
    const rows = outlineRows(layered, new Set(['ceo']));
    expect(listed([], new Set(['ceo']))).toEqual(rows);
    const some = listed([proposalOf('?', 'management')], new Set(['ceo']));
    expect(some.filter(({ proposal }) => !proposal).map(({ id }) => id)).toEqual(
      rows.map(({ id }) => id),
    );
  });

  it('are walked over as others are', () => {
    const rows = listed([proposalOf('?', 'decision')]);
    const at = rows.findIndex(({ id }) => id === '?');
    expect(outlineStep(rows, at - 1, 'ArrowDown')).toEqual({ to: at, toggle: false });
    expect(outlineStep(rows, at, 'ArrowRight')).toBeNull();
    expect(outlineStep(rows, at, 'ArrowLeft')).toEqual({ to: at, toggle: false });
  });
});

describe('keys in the outline', () => {
  const rows = outlineRows(tree, none);
  const id = (at: number, key: string) => {
    const step = outlineStep(rows, at, key);
    return step && `${rows[step.to]?.id}${step.toggle ? ' toggled' : ''}`;
  };

  it('walks up and down and stops at the ends', () => {
    expect(id(0, 'ArrowDown')).toBe('a');
    expect(id(0, 'ArrowUp')).toBe('top');
    expect(id(4, 'ArrowDown')).toBe('b');
    expect(id(2, 'Home')).toBe('top');
    expect(id(2, 'End')).toBe('b');
  });

  it('collapses, then goes to the manager', () => {
    expect(id(1, 'ArrowLeft')).toBe('a toggled');
    expect(id(3, 'ArrowLeft')).toBe('a');
    expect(id(4, 'ArrowLeft')).toBe('top');
  });

  it('expands, then goes to the first report', () => {
    const collapsed = outlineRows(tree, new Set(['a']));
    expect(outlineStep(collapsed, 1, 'ArrowRight')).toEqual({ to: 1, toggle: true });
    expect(id(1, 'ArrowRight')).toBe('a1');
    expect(id(4, 'ArrowRight')).toBeNull();
  });

  it('leaves other keys alone', () => {
    expect(id(0, 'x')).toBeNull();
  });
});
