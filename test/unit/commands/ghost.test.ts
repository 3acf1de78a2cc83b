import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/index.ts';
import { DEAL, type RecordsSketch } from '../../fixtures/records.ts';
import { documentOf } from '../document/sketch.ts';
import { chart, GONE } from './org.ts';
import { commit, context, outcome, refusal } from './run.ts';

const TOP = {
  layer: 'decision',
  function: 'executive',
  wantedInfluence: 'economic',
  title: 'General manager / CFO',
} as const;

/** A ghost for Economic above `dev`, with everything that can hang on it; `eve` is who it turns out to be. */
const SOUGHT: RecordsSketch = {
  people: {
    ceo: { layer: 'decision' },
    ghost: {
      kind: 'ghost',
      name: '',
      title: 'CFO',
      department: 'Finance',
      layer: 'decision',
      function: 'finance',
      managerId: 'ceo',
      wantedInfluence: 'economic',
      ownerId: 'lin',
      dueDate: '2026-03-15',
      notes: 'Named in the press',
    },
    dev: { managerId: 'ghost' },
    eve: { layer: 'management', notes: 'Met at the fair' },
    board: { kind: 'committee', layer: 'decision', memberIds: ['ceo', 'ghost'] },
  },
  assessments: { ghost: { influences: ['technical'] }, eve: { influences: ['user'] } },
  teamMembers: { lin: {} },
  ties: {
    known: { kind: 'allies', fromId: 'ceo', toId: 'eve' },
    twice: { kind: 'allies', fromId: 'ghost', toId: 'ceo' },
    itself: { kind: 'influences', fromId: 'ghost', toId: 'eve' },
    moved: { kind: 'influences', fromId: 'ghost', toId: 'dev' },
  },
  interactions: { heard: { personIds: ['ghost', 'dev'] } },
  actions: { ask: { personIds: ['ghost', 'eve'] } },
};

const fill = (personId: string, ghostId = 'ghost') =>
  ({ personId, opportunityId: DEAL, of: { ghostId } }) as const;

describe('ghost.accept', () => {
  it('places a ghost with owner and date at the top of the lane', () => {
    const records = outcome({ people: { ceo: {} }, teamMembers: { lin: {} } }, 'ghost.accept', {
      ...TOP,
      ownerId: 'lin',
      dueDate: '2026-03-15',
    });
    expect(records.people.n1).toMatchObject({
      ...TOP,
      kind: 'ghost',
      name: '',
      managerId: null,
      ownerId: 'lin',
      dueDate: '2026-03-15',
    });
    expect(chart(records)['-']).toBe('ceo n1');
  });

  it('is refused for an owner who is not ours', () => {
    expect(refusal({}, 'ghost.accept', { ...TOP, ownerId: 'lin' }).code).toBe(
      'team-member.not-found',
    );
  });
});

describe('ghost.dismiss and ghost.restore', () => {
  it('keep each id once, and take it back', () => {
    const sketch = { opportunities: { [DEAL]: { dismissedGhosts: ['coach.missing'] } } };
    const proposalIds = ['coach.missing', 'user.missing'];
    const dismissed = outcome(sketch, 'ghost.dismiss', { opportunityId: DEAL, proposalIds });
    expect(dismissed.opportunities[DEAL]?.dismissedGhosts).toEqual(proposalIds);
    const restored = outcome(sketch, 'ghost.restore', { opportunityId: DEAL, proposalIds });
    expect(restored.opportunities[DEAL]?.dismissedGhosts).toEqual([]);
  });
});

describe('ghost.name', () => {
  it('makes the ghost a person with the same id, who holds what was wanted', () => {
    const records = outcome(SOUGHT, 'ghost.name', {
      id: 'ghost',
      opportunityId: DEAL,
      name: ' Fay Wong ',
    });
    expect(records.people.ghost).toMatchObject({
      kind: 'person',
      name: 'Fay Wong',
      title: 'CFO',
      ownerId: 'lin',
      wantedInfluence: null,
      dueDate: null,
    });
    expect(records.assessments[`${DEAL}~ghost`]?.influences).toEqual(['technical', 'economic']);
  });

  it('makes whom a coach was wanted of a candidate', () => {
    const people = { ghost: { kind: 'ghost', name: '', wantedInfluence: 'coach' } } as const;
    const records = outcome({ people }, 'ghost.name', {
      id: 'ghost',
      opportunityId: DEAL,
      name: 'Fay',
    });
    expect(records.assessments[`${DEAL}~ghost`]).toMatchObject({
      influences: ['coach'],
      coach: 'candidate',
    });
  });

  it('leaves a ghost without a name a ghost, and renames who is none', () => {
    const name = (id: string, to: string) =>
      outcome(SOUGHT, 'ghost.name', { id, opportunityId: DEAL, name: to }).people[id];
    expect(name('ghost', '')).toMatchObject({ kind: 'ghost', wantedInfluence: 'economic' });
    expect(name('eve', 'Eva')).toMatchObject({ kind: 'person', name: 'Eva' });
  });
});

describe('ghost.fill', () => {
  it('gives the person everything that hung on the ghost, which goes', () => {
    const records = outcome(SOUGHT, 'ghost.fill', fill('eve'));
    expect(records.people.ghost).toBeUndefined();
    expect(records.people.eve).toMatchObject({
      name: 'Eve',
      title: 'CFO',
      department: 'Finance',
      layer: 'management',
      function: 'finance',
      ownerId: 'lin',
      managerId: 'ceo',
      notes: 'Met at the fair\n\nNamed in the press',
    });
    expect(records.assessments).toMatchObject({
      [`${DEAL}~eve`]: { influences: ['user', 'technical', 'economic'] },
    });
    expect(Object.keys(records.assessments)).toHaveLength(1);
    expect(chart(records)).toEqual({ '-': 'board ceo', ceo: 'eve', eve: 'dev' });
    expect(records.people.board?.memberIds).toEqual(['ceo', 'eve']);
    expect(Object.keys(records.ties).sort()).toEqual(['known', 'moved']);
    expect(records.ties.moved).toMatchObject({ fromId: 'eve', toId: 'dev' });
    expect(records.interactions.heard?.personIds).toEqual(['eve', 'dev']);
    expect(records.actions.ask?.personIds).toEqual(['eve']);
  });

  it('lifts somebody from below the ghost into its seat', () => {
    const people = { ...SOUGHT.people, bob: { managerId: 'dev' } };
    const records = outcome({ ...SOUGHT, people }, 'ghost.fill', fill('bob'));
    expect(chart(records)).toMatchObject({ ceo: 'bob', bob: 'dev' });
    const direct = outcome(SOUGHT, 'ghost.fill', fill('dev'));
    expect(chart(direct)).toMatchObject({ ceo: 'dev' });
  });

  it('leaves somebody above the ghost where they are', () => {
    expect(chart(outcome(SOUGHT, 'ghost.fill', fill('ceo')))).toMatchObject({ ceo: 'dev' });
  });

  it('leaves nobody below a ghost that has gone, even from a circle that a merge made', () => {
    const people = {
      ghost: { kind: 'ghost', managerId: 'eve', wantedInfluence: 'user' },
      eve: { managerId: 'ghost' },
    } as const;
    const records = outcome({ people }, 'ghost.fill', fill('eve'));
    expect(records.people.eve?.managerId).toBeNull();
  });

  it('moves who fills a vacant post to its layer, function and manager', () => {
    const records = outcome(
      {
        people: {
          ceo: { layer: 'decision' },
          post: { kind: 'ghost', layer: 'management', function: 'finance', managerId: 'ceo' },
          cto: { layer: 'decision' },
          dev: { function: 'user', managerId: 'cto', title: 'Developer' },
        },
      },
      'ghost.fill',
      fill('dev', 'post'),
    );
    expect(records.people.dev).toMatchObject({
      layer: 'management',
      function: 'finance',
      managerId: 'ceo',
      title: 'Developer',
    });
    expect(records.assessments).toEqual({});
  });

  it('gives a person what a proposal wants, and no more', () => {
    const wants = { influence: 'economic', layer: null, function: 'finance' } as const;
    const records = outcome(SOUGHT, 'ghost.fill', {
      personId: 'eve',
      opportunityId: DEAL,
      of: { wants },
    });
    expect(records.people.eve).toMatchObject({ layer: 'management', function: 'finance' });
    expect(records.assessments[`${DEAL}~eve`]?.influences).toEqual(['user', 'economic']);
    expect(records.people.ghost).toBeDefined();
  });

  it('is refused for a ghost, for who is no ghost, and for who has gone', () => {
    const people = { ...SOUGHT.people, other: { kind: 'ghost' } } as const;
    const of = (personId: string, ghostId: string) =>
      refusal({ ...SOUGHT, people }, 'ghost.fill', fill(personId, ghostId)).code;
    expect(of('other', 'ghost')).toBe('ghost.fill.ghost');
    expect(of('eve', 'dev')).toBe('ghost.fill.no-ghost');
    expect(of('eve', 'gone')).toBe(GONE.code);
    expect(of('gone', 'ghost')).toBe(GONE.code);
  });
});

it('takes each of them back in one step', () => {
  const steps = [
    ['ghost.accept', TOP],
    ['ghost.dismiss', { opportunityId: DEAL, proposalIds: ['coach.missing'] }],
    ['ghost.name', { id: 'ghost', opportunityId: DEAL, name: 'Fay' }],
    ['ghost.fill', fill('eve')],
  ] as const;
  for (const [id, args] of steps) {
    const document = documentOf(SOUGHT);
    const before = document.records;
    commit(document, runCommand(document.records, id, args as never, context()));
    expect(document.records, id).not.toEqual(before);
    document.undo();
    expect(document.records, id).toEqual(before);
    expect(document.canUndo, id).toBe(false);
  }
});
