import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, runCommand } from '../../../shared/commands/index.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { Account } from '../../../shared/domain/account.ts';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  RECORD_SCHEMAS,
} from '../../../shared/domain/records.ts';
import { findLoops } from '../../../shared/domain/reporting.ts';
import { buildRecords } from '../../fixtures/records.ts';
import { copyOf, documentOf } from '../document/sketch.ts';
import { randomSteps, runStep } from './random-step.ts';
import { commit, context } from './run.ts';

const start = () =>
  documentOf({
    people: {
      ada: {},
      bo: { managerId: 'ada', ownerId: 'sam' },
      cy: { managerId: 'ada', position: { x: 1, y: 2 } },
      board: { kind: 'committee', memberIds: ['bo'] },
    },
    opportunities: { deal: { dismissedGhosts: ['coach.missing'] }, next: {} },
    assessments: { bo: { influences: ['user'] } },
    teamMembers: { sam: {} },
    ties: { t: { fromId: 'ada', toId: 'bo' } },
    interactions: { i: { personIds: ['bo'], teamMemberIds: ['sam'], opportunityId: 'next' } },
    waivers: { w: { gapId: 'coach.missing' } },
    actions: { act: { personIds: ['bo'], ownerId: 'sam' } },
    surveys: { asked: { factors: [{ factor: 'price', importance: 5, satisfaction: 5 }] } },
  });

/** Everything in the records that names a record which is not there. */
function dangling(records: AccountRecords): string[] {
  const { people, opportunities, teamMembers } = records;
  const missing = (where: object, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null && !(id in where)).map(String);
  return [
    ...Object.values(people).flatMap((person) => [
      ...missing(people, [person.managerId, ...person.memberIds]),
      ...missing(teamMembers, [person.ownerId]),
    ]),
    ...Object.values(records.assessments).flatMap(({ id, personId, opportunityId }) => [
      ...missing(people, [personId]),
      ...missing(opportunities, [opportunityId]),
      ...(id === assessmentId(opportunityId, personId) ? [] : [id]),
    ]),
    ...Object.values(records.ties).flatMap(({ fromId, toId }) => missing(people, [fromId, toId])),
    ...Object.values(records.interactions).flatMap((interaction) => [
      ...missing(people, interaction.personIds),
      ...missing(teamMembers, interaction.teamMemberIds),
      ...missing(opportunities, [interaction.opportunityId]),
    ]),
    ...Object.values(records.actions).flatMap((action) => [
      ...missing(people, action.personIds),
      ...missing(teamMembers, [action.ownerId]),
      ...missing(opportunities, [action.opportunityId]),
    ]),
    ...Object.values(records.waivers).flatMap((waiver) =>
      missing(opportunities, [waiver.opportunityId]),
    ),
  ];
}

function expectSound(records: AccountRecords): void {
  expect(Account.parse(records.account)).toEqual(records.account);
  for (const collection of COLLECTIONS)
    for (const [id, record] of Object.entries(records[collection])) {
      expect(record.id).toBe(id);
      expect(RECORD_SCHEMAS[collection].parse(record)).toEqual(record);
    }
  expect(findLoops(records.people)).toEqual([]);
  expect(dangling(records)).toEqual([]);
  expect(Object.keys(records.opportunities).length).toBeGreaterThan(0);
  for (const { influences, coach } of Object.values(records.assessments))
    expect(influences.includes('coach')).toBe(
      ['candidate', 'developing', 'confirmed'].includes(coach),
    );
  for (const { kind, memberIds } of Object.values(records.people))
    for (const member of memberIds) {
      expect(kind).toBe('committee');
      expect(records.people[member]?.kind).not.toBe('committee');
    }
}

describe('any sequence of commands', { timeout: 60_000 }, () => {
  it('leaves sound records, in this copy and in others', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const document = start();
        const other = copyOf(document);
        document.onUpdate((update) => other.applyUpdate(update, 'remote'));
        const ids = context();
        for (const step of steps) {
          const result = runStep(document.records, step, ids);
          commit(document, result);
          if (result.ok && result.patches.length > 0)
            done.set(step.id, (done.get(step.id) ?? 0) + 1);
          expectSound(document.records);
        }
        expect(document.problems).toEqual([]);
        expect(other.records).toEqual(document.records);
        expect(AccountDocument.fromUpdate(document.encode()).records).toEqual(document.records);
      }),
      { numRuns: 300 },
    );
    // Each command must have done something, or the test does not say much.
    expect(Object.keys(commands).filter((id) => !done.has(id))).toEqual([]);
  });

  it('can be taken back to the start and done again to the end', () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const document = start();
        const states = [document.records];
        const ids = context();
        for (const step of steps) {
          const before = document.records;
          commit(document, runStep(before, step, ids));
          if (document.records !== before) states.push(document.records);
        }
        const end = document.records;
        for (const state of states.toReversed().slice(1)) {
          expect(document.undo()).toBe(true);
          expect(document.records).toEqual(state);
        }
        expect(document.canUndo).toBe(false);
        for (const state of states.slice(1)) {
          expect(document.redo()).toBe(true);
          expect(document.records).toEqual(state);
        }
        expect(document.records).toEqual(end);
      }),
      { numRuns: 120 },
    );
  });

  it('done in two copies apart merges to the same records, and nothing that breaks a schema', () => {
    fc.assert(
      fc.property(randomSteps, randomSteps, (mine, yours) => {
        const one = start();
        const two = copyOf(one);
        for (const [document, steps, prefix] of [
          [one, mine, 'm'],
          [two, yours, 'y'],
        ] as const) {
          const ids = context(prefix);
          for (const step of steps) commit(document, runStep(document.records, step, ids));
        }
        const [fromOne, fromTwo] = [one.encode(), two.encode()];
        one.applyUpdate(fromTwo, 'remote');
        two.applyUpdate(fromOne, 'remote');
        expect(one.records).toEqual(two.records);
        expect([one.problems, one.incomplete]).toEqual([[], false]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('10,000 people', () => {
  it('take one command in milliseconds', () => {
    const people = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `p${index}`,
        index === 0 ? {} : { managerId: `p${(index - 1) >> 3}` },
      ]),
    );
    const records = buildRecords({ people });
    const ids = context();
    const times = Array.from({ length: 40 }, (_, index) => {
      const begin = performance.now();
      runCommand(records, 'person.rename', { id: `p${index * 200}`, name: `N${index}` }, ids);
      return performance.now() - begin;
    }).sort((a, b) => a - b);
    console.log(
      `rename at 10,000 people: p50 ${times[20]?.toFixed(2)} ms, max ${times[39]?.toFixed(2)} ms`,
    );
    expect(times[20]).toBeLessThan(20);
  });
});
