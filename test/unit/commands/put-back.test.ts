import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/commands/index.ts';
import { takenWith } from '../../../shared/commands/taken-people.ts';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import { documentOf } from '../document/sketch.ts';
import { chart, GONE, ORG } from './org.ts';
import { randomSteps, runStep } from './random-step.ts';
import { commit, context } from './run.ts';

const sketch = {
  people: {
    ...ORG,
    cto: { layer: 'management', managerId: 'ceo', ownerId: 'sam', position: { x: 9, y: 1 } },
    board: { kind: 'committee', memberIds: ['cto', 'ceo'] },
  },
  teamMembers: { sam: {}, tom: {} },
  assessments: { cto: { influences: ['technical'] } },
  ties: { t: { fromId: 'cto', toId: 'cfo' } },
  interactions: {
    alone: { personIds: ['cto'], teamMemberIds: ['sam', 'tom'], opportunityId: 'deal' },
    both: { personIds: ['cto', 'dev', 'ceo'] },
    others: { personIds: ['ceo'] },
  },
  actions: { act: { personIds: ['cto', 'cfo'] }, other: { personIds: ['cfo'] } },
} as const;

type Fate = 'promote' | 'delete' | 'detach';

/** A map from which people have been cut, and what lies on the clipboard. */
function cut(ids: readonly string[], reports: Fate = 'promote') {
  const document = documentOf(structuredClone(sketch) as never);
  const before = document.records;
  const taken = takenWith(before, ids);
  did(document, runCommand(before, 'person.delete', { ids: [...ids], reports }, context()));
  return { document, before, taken, ids: [...ids] };
}

function did(document: AccountDocument, result: ReturnType<typeof runCommand>): void {
  if (!result.ok) throw new Error(result.refusal.code);
  commit(document, result);
}

function putBack({ document, taken, ids }: ReturnType<typeof cut>, managerId: string | null) {
  did(
    document,
    runCommand(document.records, 'people.putBack', { taken, ids, managerId }, context()),
  );
  return document.records;
}

describe('people.putBack', () => {
  it('brings a person back with all that went with them, to where they were', () => {
    const gone = cut(['cfo', 'dev']);
    expect(gone.document.records.actions.act?.personIds).toEqual(['cto']);
    expect(gone.document.records.interactions.both?.personIds).toEqual(['cto', 'ceo']);
    expect(putBack(gone, null)).toEqual(gone.before);
  });

  it('brings them below somebody else, with their contacts, and leaves their card to the layout', () => {
    const gone = cut(['cto'], 'promote');
    expect(gone.document.records.interactions.alone).toBeUndefined();
    const records = putBack(gone, 'cfo');
    expect(chart(records)).toMatchObject({ ceo: 'cfo dev ops', cfo: 'cto' });
    expect(records.people.cto).toMatchObject({ ownerId: 'sam', position: null });
    const { people: _people, ...kept } = records;
    const { people: _before, ...former } = gone.before;
    expect(kept).toEqual(former);
    expect(records.people.board?.memberIds).toEqual(['cto', 'ceo']);
  });

  it('brings those below along, or leaves those who stayed', () => {
    const branch = cut(['cto', 'dev', 'ops'], 'delete');
    expect(chart(putBack({ ...branch, ids: ['cto', 'ops'] }, 'cfo'))).toMatchObject({
      cfo: 'cto',
      cto: 'ops',
    });
  });

  it('keeps the line over somebody who stayed', () => {
    const gone = cut(['ceo', 'dev'], 'promote');
    expect(chart(putBack(gone, null))).toMatchObject({ cto: 'dev ops' });
    const again = cut(['ceo', 'dev'], 'promote');
    expect(chart(putBack(again, 'cfo'))).toMatchObject({ cfo: 'ceo', ceo: 'dev' });
  });

  it('leaves out what has gone since', () => {
    const gone = cut(['cto'], 'promote');
    const { document } = gone;
    const since = (result: ReturnType<typeof runCommand>) => did(document, result);
    since(runCommand(document.records, 'teamMember.delete', { ids: ['sam'] }, context()));
    since(runCommand(document.records, 'interaction.delete', { ids: ['both'] }, context()));
    since(runCommand(document.records, 'action.delete', { ids: ['act'] }, context()));
    since(runCommand(document.records, 'person.delete', { ids: ['cfo', 'board'] }, context()));
    since(runCommand(document.records, 'opportunity.add', { name: 'Next' }, context()));
    since(runCommand(document.records, 'opportunity.delete', { id: 'deal' }, context()));
    const records = putBack(gone, null);
    expect(records.people.cto?.ownerId).toBeNull();
    expect(records.interactions).toMatchObject({
      alone: { personIds: ['cto'], teamMemberIds: ['tom'], opportunityId: null },
    });
    expect(Object.keys(records.interactions)).toEqual(['others', 'alone']);
    expect([records.ties, records.assessments]).toEqual([{}, {}]);
    expect(Object.keys(records.actions)).toEqual(['other']);
  });

  it('is refused when they are there, and below somebody who has gone', () => {
    const { document, taken, ids } = cut(['cto']);
    const missing = { taken, ids, managerId: 'x' };
    expect(runCommand(document.records, 'people.putBack', missing, context())).toEqual({
      ok: false,
      refusal: GONE,
    });
    document.undo();
    expect(runCommand(document.records, 'people.putBack', { taken, ids }, context())).toMatchObject(
      { ok: false, refusal: { code: 'people.putBack.here', params: { name: 'Cto' } } },
    );
  });

  it('undoes any deletion that leaves nobody without a manager', () => {
    fc.assert(
      fc.property(
        randomSteps,
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        (steps, picks) => {
          const document = documentOf(structuredClone(sketch) as never);
          const made = context('m');
          for (const step of steps) commit(document, runStep(document.records, step, made));
          const before = document.records;
          const everybody = Object.keys(before.people);
          if (everybody.length === 0) return;
          const chosen = picks.map((pick) => everybody[pick % everybody.length] ?? '');
          const result = runCommand(
            before,
            'person.delete',
            { ids: chosen, reports: 'delete' },
            made,
          );
          did(document, result);
          const ids = everybody.filter((id) => !document.records.people[id]);
          const taken = JSON.parse(JSON.stringify(takenWith(before, ids)));
          did(document, runCommand(document.records, 'people.putBack', { taken, ids }, made));
          expect(document.records).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});
