import { describe, expect, it } from 'vitest';
import { visitQuestions } from '../../../shared/commands/visit/questions.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { reconcile } from '../../../shared/rules/reconcile.ts';
import { buildRecords, DEAL, NOW, type RecordsSketch, TODAY } from '../../fixtures/records.ts';
import { outcome, refusal } from './run.ts';

const DAY = '2026-02-27';
const PEOPLE: RecordsSketch = {
  people: {
    boss: { layer: 'decision', function: 'executive' },
    ada: { layer: 'management', function: 'technical' },
    bo: { function: 'user' },
  },
};
const gapsOf = (records: AccountRecords, date = TODAY) =>
  reconcile([], evaluate(records, DEAL, date).findings, [], DEAL, date, NOW).gaps;
const asks = (sketch: RecordsSketch, ids: string[], max?: number) =>
  visitQuestions(gapsOf(buildRecords(sketch)), ids, max).map(({ id }) => id);
const visit = (answers: readonly object[], personIds = ['ada']) =>
  ({ personIds, opportunityId: DEAL, date: DAY, answers }) as never;

describe('the next-visit sheet', () => {
  it('asks at most five questions, what closes most first', () => {
    const all = asks(PEOPLE, ['ada']);
    expect(all).toHaveLength(5);
    expect(all[0]).toBe('economic@');
    expect(new Set(all.slice(1))).toEqual(
      new Set(['user@', 'technical@', 'coach@ada', 'function@finance']),
    );
    expect(asks(PEOPLE, ['ada'], 2)).toEqual(all.slice(0, 2));
  });

  it('asks nobody to confirm what is said of themselves', () => {
    const sketch: RecordsSketch = {
      ...PEOPLE,
      assessments: { ada: { influences: ['technical'], degree: 'high' } },
    };
    expect(asks(sketch, ['ada'], 30)).not.toContain('stillTrue@ada');
    expect(asks(sketch, ['bo'], 30)).toContain('stillTrue@ada');
  });

  it('credits a question with what it closes of several gaps, and only once', () => {
    const full = { degree: 'high', attitude: 1, mode: 'growth', result: 'x' } as const;
    const sketch: RecordsSketch = {
      ...PEOPLE,
      assessments: { ada: { ...full, influences: ['technical'] } },
    };
    const win = visitQuestions(gapsOf(buildRecords(sketch)), ['ada'], 30).find(
      ({ id }) => id === 'win@ada',
    );
    expect(win?.closes).toHaveLength(2);
    expect(win?.self).toBe(true);
  });

  it('does not depend on the order of the gaps', () => {
    const gaps = gapsOf(buildRecords(PEOPLE));
    expect(visitQuestions(gaps.toReversed(), ['ada', 'bo'])).toEqual(
      visitQuestions(gaps, ['bo', 'ada']),
    );
  });
});

describe('a visit with its answers', () => {
  it('is logged, raises reach, and each answer has its date and source', () => {
    const after = outcome(
      PEOPLE,
      'visit.record',
      visit([
        { ask: 'economic', subject: '', value: '', personId: 'boss' },
        { ask: 'win', subject: 'ada', value: 'home on time' },
        { ask: 'attitude', subject: 'ada', value: '2' },
      ]),
    );
    expect(Object.values(after.interactions)).toMatchObject([
      { date: DAY, kind: 'visit', personIds: ['ada'], opportunityId: DEAL },
    ]);
    expect(after.people.ada?.reach).toBe('met');
    expect(after.assessments['deal~boss']).toMatchObject({
      influences: ['economic'],
      influencesEvidence: { source: 'Ada', date: DAY },
    });
    expect(after.assessments['deal~ada']).toMatchObject({
      win: 'home on time',
      attitude: 2,
      attitudeEvidence: { source: 'Ada', date: DAY },
    });
  });

  it.each([
    ['economic.missing', { ask: 'economic', value: '', personId: 'boss' }],
    ['user.missing', { ask: 'user', value: '', personId: 'bo' }],
    ['technical.missing', { ask: 'technical', value: 'Cy' }],
    ['coach.missing', { ask: 'coach', subject: 'ada', value: 'yes' }],
    ['function.empty@function:finance', { ask: 'function', subject: 'finance', value: '' }],
    [
      'function.empty@function:procurement',
      { ask: 'function', subject: 'procurement', value: 'Di' },
    ],
  ])('%s closes with its answer', (gapId, answer) => {
    const open = (records: AccountRecords) =>
      gapsOf(records)
        .filter(({ status }) => status === 'open')
        .map(({ id }) => id);
    expect(open(buildRecords(PEOPLE))).toContain(gapId);
    const after = outcome(PEOPLE, 'visit.record', visit([{ subject: '', ...answer }]));
    expect(open(after)).not.toContain(gapId);
  });

  it('confirms who releases the money, or takes the role away', () => {
    const sketch: RecordsSketch = { ...PEOPLE, assessments: { bo: { influences: ['economic'] } } };
    const said = (value: string) =>
      outcome(sketch, 'visit.record', visit([{ ask: 'releases', subject: 'bo', value }]));
    const misplaced = (records: AccountRecords) =>
      gapsOf(records).some(({ rule }) => rule === 'economic.misplaced');
    expect(misplaced(buildRecords(sketch))).toBe(true);
    expect(misplaced(said('yes'))).toBe(false);
    expect(said('no').assessments['deal~bo']?.influences ?? []).toEqual([]);
  });

  it('leaves Economic with the one', () => {
    const held = { influences: ['economic' as const] };
    const after = outcome(
      { ...PEOPLE, assessments: { boss: held, ada: held } },
      'visit.record',
      visit([{ ask: 'theOne', subject: '', value: '', personId: 'boss' }]),
    );
    expect(after.assessments['deal~boss']?.influences).toEqual(['economic']);
    expect(after.assessments['deal~ada']?.influences ?? []).toEqual([]);
  });

  it('puts a successor into the seat of one who has left', () => {
    const sketch: RecordsSketch = {
      people: {
        top: {},
        gone: {
          managerId: 'top',
          status: 'left',
          title: 'CFO',
          ownerId: 'eva',
          leftOn: '2026-01-05',
        },
        report: { managerId: 'gone' },
      },
      teamMembers: { eva: {} },
      assessments: { gone: { influences: ['economic'] } },
    };
    const after = outcome(
      sketch,
      'visit.record',
      visit([{ ask: 'successor', subject: 'gone', value: 'New Hand' }], ['top']),
    );
    const successor = Object.values(after.people).find(({ name }) => name === 'New Hand');
    expect(successor).toMatchObject({ title: 'CFO', managerId: 'top', since: '2026-01-05' });
    expect(after.people.report?.managerId).toBe(successor?.id);
    expect(after.people.gone?.ownerId).toBeNull();
    expect(gapsOf(after).some(({ rule }) => rule === 'departed.holder')).toBe(false);
  });

  it('confirms by a second person, or doubts all of it', () => {
    const sketch: RecordsSketch = {
      ...PEOPLE,
      assessments: { boss: { degree: 'high', evidenceDate: '2025-01-01' } },
    };
    const said = (value: string) =>
      outcome(sketch, 'visit.record', visit([{ ask: 'stillTrue', subject: 'boss', value }]))
        .assessments['deal~boss']?.degreeEvidence;
    expect(said('yes')).toEqual({ source: 'Ada', date: DAY, confidence: 95 });
    expect(said('no')).toEqual({ source: 'Ada', date: DAY, confidence: 0 });
  });

  it('confirms the map, or notes that it has changed', () => {
    const said = (value: string) =>
      outcome(PEOPLE, 'visit.record', visit([{ ask: 'changed', subject: '', value }])).account;
    expect(said('no')).toMatchObject({ confirmedOn: DAY, reorganizedOn: null });
    expect(said('yes')).toMatchObject({ confirmedOn: null, reorganizedOn: DAY });
  });

  it('ties the one who introduces us to whom we seek, once', () => {
    const answers = [{ ask: 'introduce', subject: 'boss', value: 'yes' }];
    const after = outcome(PEOPLE, 'visit.record', visit([...answers, ...answers]));
    expect(Object.values(after.ties)).toMatchObject([
      { kind: 'influences', fromId: 'ada', toId: 'boss' },
    ]);
  });

  it('is refused whole when one answer is none', () => {
    const wrong = { ask: 'degree', subject: 'ada', value: 'huge' };
    expect(refusal(PEOPLE, 'visit.record', visit([wrong])).code).toBe('args.invalid');
    const nobody = { ask: 'economic', subject: '', value: ' ' };
    expect(refusal(PEOPLE, 'visit.record', visit([nobody])).code).toBe('visit.nobody');
    const deleted = { ask: 'introduce', subject: 'deleted', value: 'yes' };
    expect(refusal(PEOPLE, 'visit.record', visit([deleted])).code).toBe('person.not-found');
  });
});
