import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { Tie } from '../domain/tie.ts';
import { assign, editable, Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';

const NOT_FOUND = 'tie.not-found';

/** Adds an informal relationship (非正式关系) between two people. */
export const tieAdd = recipe('tie.add', Tie.omit({ id: true }).strict(), (bench, fields) => {
  const id = bench.newId();
  checkTie(bench, { id, ...fields });
  bench.draft.ties[id] = { id, ...fields };
});

export const tieEdit = recipe(
  'tie.edit',
  z.strictObject({
    id: Id,
    fields: editable(Tie, ['kind', 'fromId', 'toId', 'strength', 'note']),
  }),
  (bench, { id, fields }) => {
    const tie = existing(bench.draft.ties, id, NOT_FOUND);
    assign(tie, fields);
    checkTie(bench, tie);
  },
);

export const tieDelete = recipe(
  'tie.delete',
  z.strictObject({ ids: Ids }),
  ({ draft }, { ids }) => {
    for (const id of ids) {
      existing(draft.ties, id, NOT_FOUND);
      delete draft.ties[id];
    }
  },
);

function checkTie({ before }: Bench, tie: Tie): void {
  const from = existing(before.people, tie.fromId, 'person.not-found');
  const to = existing(before.people, tie.toId, 'person.not-found');
  if (from === to) refuse('tie.self', { name: nameOf(from) });
  const same = Object.values(before.ties).some(
    (other) => other.id !== tie.id && other.kind === tie.kind && joinSame(other, tie),
  );
  if (same) refuse('tie.duplicate', { from: nameOf(from), to: nameOf(to) });
}

function joinSame(a: Tie, b: Tie): boolean {
  if (a.fromId === b.fromId && a.toId === b.toId) return true;
  const directed = a.kind === 'influences' || a.kind === 'dotted';
  return !directed && a.fromId === b.toId && a.toId === b.fromId;
}
