import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/index.ts';
import { buildRecords, type RecordsSketch } from '../../fixtures/records.ts';
import { chart, GONE, ORG, org } from './org.ts';
import { context, outcome, refusal } from './run.ts';

describe('person.add', () => {
  it('in a layer, last below a manager or among the tops', () => {
    const below = outcome(org, 'person.add', {
      layer: 'operational',
      managerId: 'cto',
      fields: { name: 'Eve', position: { x: 1, y: 2 } },
    });
    expect(chart(below).cto).toBe('dev ops n1');
    expect(below.people.n1).toMatchObject({
      name: 'Eve',
      kind: 'person',
      position: { x: 1, y: 2 },
    });
    expect(chart(outcome(org, 'person.add', { layer: 'decision', kind: 'ghost' }))['-']).toBe(
      'ceo n1',
    );
  });

  it('as a report, peer or manager of somebody, in the layer that follows', () => {
    const add = (to: string, as: 'report' | 'peer' | 'manager') => {
      const records = outcome(org, 'person.add', { relation: { to, as } });
      return { chart: chart(records), layer: records.people.n1?.layer };
    };
    expect(add('cfo', 'report')).toMatchObject({ chart: { cfo: 'n1' }, layer: 'operational' });
    expect(add('dev', 'report').layer).toBe('operational');
    expect(add('cfo', 'peer')).toMatchObject({ chart: { ceo: 'cfo n1 cto' }, layer: 'management' });
    expect(add('cfo', 'manager')).toMatchObject({
      chart: { ceo: 'n1 cto', n1: 'cfo' },
      layer: 'decision',
    });
    expect(add('ceo', 'manager')).toMatchObject({
      chart: { '-': 'n1', n1: 'ceo' },
      layer: 'decision',
    });
    expect(
      outcome(org, 'person.add', { relation: { to: 'cfo', as: 'report' }, layer: 'decision' })
        .people.n1?.layer,
    ).toBe('decision');
  });

  it('is refused beside and below people who have gone, and without any layer', () => {
    expect(refusal(org, 'person.add', { relation: { to: 'x', as: 'peer' } })).toEqual(GONE);
    expect(refusal(org, 'person.add', { layer: 'decision', managerId: 'x' })).toEqual(GONE);
    expect(refusal(org, 'person.add', {})).toMatchObject({ params: { path: 'layer' } });
  });

  it('does not keep a line to a manager who has gone', () => {
    const dangling = { people: { ada: { managerId: 'gone' } } };
    for (const as of ['peer', 'manager'] as const)
      expect(
        outcome(dangling, 'person.add', { relation: { to: 'ada', as } }).people.n1?.managerId,
      ).toBe(null);
  });
});

describe('person.edit, rename and markLeft', () => {
  it('set what is named and nothing else', () => {
    const records = outcome(
      { people: { ada: { title: 'CFO', notes: 'x' }, bo: {} } },
      'person.edit',
      { ids: ['ada', 'bo'], fields: { department: 'Finance', notes: '' } },
    );
    expect(records.people.ada).toMatchObject({ title: 'CFO', department: 'Finance', notes: '' });
    expect(records.people.bo).toMatchObject({ title: '', department: 'Finance' });
    expect(outcome(org, 'person.rename', { id: 'ceo', name: 'Zoe' }).people.ceo?.name).toBe('Zoe');
  });

  it('give a manager with the checks of person.setManager, and leave who has them in place', () => {
    expect(
      chart(outcome(org, 'person.edit', { ids: ['ops', 'cfo'], fields: { managerId: 'ceo' } })),
    ).toEqual({
      '-': 'ceo',
      ceo: 'cfo cto ops',
      cto: 'dev',
    });
    expect(refusal(org, 'person.edit', { ids: ['cto'], fields: { managerId: 'dev' } }).code).toBe(
      'person.manager.loop',
    );
    expect(refusal(org, 'person.edit', { ids: ['x'], fields: {} })).toEqual(GONE);
    expect(refusal(org, 'person.rename', { id: 'x', name: 'y' })).toEqual(GONE);
  });

  it('keep committees consistent when the kind changes', () => {
    const sketch = {
      people: { ada: {}, board: { kind: 'committee', memberIds: ['ada'] } },
    } satisfies RecordsSketch;
    expect(
      outcome(sketch, 'person.edit', { ids: ['board'], fields: { kind: 'person' } }).people.board
        ?.memberIds,
    ).toEqual([]);
    expect(
      outcome(sketch, 'person.edit', { ids: ['ada'], fields: { kind: 'committee' } }).people.board
        ?.memberIds,
    ).toEqual([]);
  });

  it('mark people as gone and take it back', () => {
    const left = outcome(org, 'person.markLeft', { ids: ['cfo'] });
    expect(left.people.cfo).toMatchObject({ status: 'left', leftOn: '2026-03-01' });
    expect(
      outcome(org, 'person.markLeft', { ids: ['cfo'], on: '2026-01-31' }).people.cfo?.leftOn,
    ).toBe('2026-01-31');
    const back = outcome(
      { people: { ada: { status: 'left', leftOn: '2026-01-01' } } },
      'person.edit',
      { ids: ['ada'], fields: { status: 'active' } },
    );
    expect(back.people.ada).toMatchObject({ status: 'active', leftOn: null });
    expect(refusal(org, 'person.markLeft', { ids: ['x'] })).toEqual(GONE);
  });
});

describe('moving', () => {
  it('person.move and setLayer', () => {
    const records = outcome(org, 'person.move', {
      people: [
        { id: 'dev', layer: 'management', position: { x: 5, y: 6 } },
        { id: 'ops', position: { x: 7, y: 8 } },
      ],
    });
    expect(records.people.dev).toMatchObject({ layer: 'management', position: { x: 5, y: 6 } });
    expect(records.people.ops).toMatchObject({ layer: 'operational', position: { x: 7, y: 8 } });
    expect(
      outcome({ people: { ada: { position: { x: 1, y: 1 } } } }, 'person.move', {
        people: [{ id: 'ada', position: null }],
      }).people.ada?.position,
    ).toBe(null);
    expect(
      outcome(org, 'person.setLayer', { ids: ['dev'], layer: 'decision' }).people.dev?.layer,
    ).toBe('decision');
    expect(refusal(org, 'person.move', { people: [{ id: 'x' }] })).toEqual(GONE);
    expect(refusal(org, 'person.setLayer', { ids: ['x'], layer: 'decision' })).toEqual(GONE);
  });

  it('person.setManager puts people last, before somebody, or at the top', () => {
    const set = (ids: string[], managerId: string | null, beforeId?: string) =>
      chart(outcome(org, 'person.setManager', { ids, managerId, beforeId: beforeId ?? null }));
    expect(set(['dev'], 'cfo')).toMatchObject({ cfo: 'dev', cto: 'ops' });
    expect(set(['ops', 'dev'], 'ceo', 'cto').ceo).toBe('cfo ops dev cto');
    expect(set(['cto'], null)).toMatchObject({ '-': 'ceo cto', cto: 'dev ops' });
  });

  it('person.setManager takes a selected branch along as it is', () => {
    expect(
      chart(outcome(org, 'person.setManager', { ids: ['cto', 'dev'], managerId: 'cfo' })),
    ).toEqual({ '-': 'ceo', ceo: 'cfo', cfo: 'cto', cto: 'dev ops' });
  });

  it('person.setManager refuses loops, naming both', () => {
    const set = (ids: string[], managerId: string | null) =>
      refusal(org, 'person.setManager', { ids, managerId });
    expect(set(['ceo'], 'dev')).toEqual({
      code: 'person.manager.loop',
      params: { name: 'Ceo', manager: 'Dev' },
    });
    expect(set(['dev'], 'dev')).toEqual({ code: 'person.manager.self', params: { name: 'Dev' } });
    expect(set(['dev'], 'x')).toEqual(GONE);
    expect(set(['x'], 'dev')).toEqual(GONE);
    expect(set(['x'], null)).toEqual(GONE);
  });

  it('person.setManager can take apart a circle that a merge made', () => {
    const circle = { people: { ada: { managerId: 'bo' }, bo: { managerId: 'ada' } } };
    expect(
      chart(outcome(circle, 'person.setManager', { ids: ['ada', 'bo'], managerId: null })),
    ).toEqual({
      '-': 'ada bo',
    });
  });

  it('person.reorder moves among siblings, numbering anew only where there is no room', () => {
    const reorder = (people: RecordsSketch['people'], id: string, beforeId: string | null) => {
      const records = buildRecords({ people: people ?? {} });
      const result = runCommand(records, 'person.reorder', { id, beforeId }, context());
      return result.ok ? result.patches.length : result.refusal;
    };
    const roomy = { a: { order: 1 }, b: { order: 2 }, c: { order: 3 } };
    expect(
      chart(outcome({ people: roomy }, 'person.reorder', { id: 'c', beforeId: 'b' }))['-'],
    ).toBe('a c b');
    expect(
      chart(outcome({ people: roomy }, 'person.reorder', { id: 'b', beforeId: 'a' }))['-'],
    ).toBe('b a c');
    expect(
      chart(outcome({ people: roomy }, 'person.reorder', { id: 'a', beforeId: null }))['-'],
    ).toBe('b c a');
    expect(reorder(roomy, 'c', 'b')).toBe(1);
    expect(chart(outcome(org, 'person.reorder', { id: 'ops', beforeId: 'dev' })).cto).toBe(
      'ops dev',
    );
    const crowded = { a: {}, b: {}, c: {} };
    expect(
      chart(outcome({ people: crowded }, 'person.reorder', { id: 'c', beforeId: 'b' }))['-'],
    ).toBe('a c b');
    expect(reorder(ORG, 'ops', 'cfo')).toEqual({
      code: 'person.reorder.other-manager',
      params: {},
    });
    expect(reorder(ORG, 'x', null)).toEqual(GONE);
  });
});

describe('person.delete', () => {
  it('is refused while people would be left without a manager', () => {
    expect(refusal(org, 'person.delete', { ids: ['cto'] })).toEqual({
      code: 'person.delete.has-reports',
      params: { name: 'Cto', count: 2 },
    });
    expect(refusal(org, 'person.delete', { ids: ['x'] })).toEqual(GONE);
    expect(chart(outcome(org, 'person.delete', { ids: ['cto', 'dev', 'ops'] }))).toEqual({
      '-': 'ceo',
      ceo: 'cfo',
    });
  });

  it('promotes reports into the place of the deleted', () => {
    const sketch = { people: { ...ORG, cxo: { managerId: 'ceo' } } };
    expect(chart(outcome(sketch, 'person.delete', { ids: ['cto'], reports: 'promote' }))).toEqual({
      '-': 'ceo',
      ceo: 'cfo dev ops cxo',
    });
    expect(
      chart(outcome(org, 'person.delete', { ids: ['ceo', 'cto'], reports: 'promote' }))['-'],
    ).toBe('cfo dev ops');
  });

  it('detaches reports, or deletes all below', () => {
    expect(chart(outcome(org, 'person.delete', { ids: ['cto'], reports: 'detach' }))).toEqual({
      '-': 'ceo dev ops',
      ceo: 'cfo',
    });
    expect(
      Object.keys(outcome(org, 'person.delete', { ids: ['cto'], reports: 'delete' }).people),
    ).toEqual(['ceo', 'cfo']);
  });

  it('ends on circles that a merge made', () => {
    const circle = {
      people: { ada: { managerId: 'bo' }, bo: { managerId: 'ada' }, cy: { managerId: 'ada' } },
    };
    for (const reports of ['promote', 'detach'] as const)
      expect(
        outcome(circle, 'person.delete', { ids: ['ada', 'bo'], reports }).people.cy?.managerId,
      ).toBe(null);
    expect(outcome(circle, 'person.delete', { ids: ['ada'], reports: 'delete' }).people).toEqual(
      {},
    );
    expect(
      outcome(circle, 'person.delete', { ids: ['bo'], reports: 'promote' }).people.ada?.managerId,
    ).toBe(null);
  });

  it('leaves nothing behind that names the deleted', () => {
    const records = outcome(
      {
        people: { ada: {}, bo: {}, board: { kind: 'committee', memberIds: ['ada', 'bo'] } },
        assessments: { ada: { attitude: 1 }, bo: { attitude: 2 } },
        ties: { t: { fromId: 'ada', toId: 'bo' }, u: { fromId: 'board', toId: 'bo' } },
        interactions: { i: { personIds: ['ada'] }, j: { personIds: ['ada', 'bo'] } },
      },
      'person.delete',
      { ids: ['ada'] },
    );
    expect(records.people.board?.memberIds).toEqual(['bo']);
    expect(Object.keys(records.assessments)).toEqual(['deal~bo']);
    expect(Object.keys(records.ties)).toEqual(['u']);
    expect(records.interactions).toMatchObject({ j: { personIds: ['bo'] } });
    expect(Object.keys(records.interactions)).toEqual(['j']);
  });
});
