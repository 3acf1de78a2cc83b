import { assessmentId } from '../domain/assessment.ts';
import type { Person } from '../domain/person.ts';
import { isBelow } from '../domain/reporting.ts';
import type { Tie } from '../domain/tie.ts';
import type { BuyingFunction, Influence, Layer } from '../domain/values.ts';
import { assign } from './args.ts';
import type { Bench } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { seatReports, siblingsOf } from './reporting-lines.ts';

const NOT_FOUND = 'person.not-found';
const MAX_NOTES = 20_000;

/** What somebody who takes the place of a ghost takes over besides what hangs on it; null leaves as it is. */
interface Seat {
  readonly influence: Influence | null;
  readonly layer: Layer | null;
  readonly function: BuyingFunction | null;
}

/** Puts somebody in the place of a ghost, which goes; everything that refers to it refers to them from now on. */
export function takeSeatOf(bench: Bench, ghostId: string, personId: string): Seat {
  const { people } = bench.before;
  const ghost = existing(people, ghostId, NOT_FOUND);
  const person = existing(people, personId, NOT_FOUND);
  if (ghost.kind !== 'ghost') refuse('ghost.fill.no-ghost');
  takeFields(bench, ghost, person);
  takeLines(bench, ghost, person);
  takeCommittees(bench, ghostId, person);
  takeAssessments(bench, ghostId, personId);
  takeTies(bench, ghostId, personId);
  takeMentions(bench, ghostId, personId);
  delete bench.draft.people[ghostId];
  const vacancy = ghost.wantedInfluence === null;
  return {
    influence: ghost.wantedInfluence,
    layer: vacancy ? ghost.layer : null,
    function:
      (vacancy && ghost.function !== 'unknown') || person.function === 'unknown'
        ? ghost.function
        : null,
  };
}

function takeFields({ draft }: Bench, ghost: Person, person: Person): void {
  const notes = [person.notes, ghost.notes].filter((text) => text !== '').join('\n\n');
  assign(existing(draft.people, person.id, NOT_FOUND), {
    title: person.title || ghost.title,
    department: person.department || ghost.department,
    ownerId: person.ownerId ?? ghost.ownerId,
    notes: notes.slice(0, MAX_NOTES),
  });
}

/** The ghost's reports; and its manager for who has none, sits below the ghost, or fills a vacant post. */
function takeLines(bench: Bench, ghost: Person, person: Person): void {
  const { people } = bench.before;
  const above = ghost.managerId;
  const free = above === null || (above !== person.id && !isBelow(people, above, person.id));
  const below = isBelow(people, person.id, ghost.id);
  const moves = below || ghost.wantedInfluence === null || person.managerId === null;
  const reports = siblingsOf(people, ghost.id, new Set([person.id])).map(({ id }) => id);
  if (reports.length > 0) seatReports(bench, person.id, reports);
  if (free && moves && person.managerId !== above)
    seatReports(bench, above, [person.id], { after: ghost.id });
  const seated = existing(bench.draft.people, person.id, NOT_FOUND);
  if (seated.managerId === ghost.id) seated.managerId = null;
}

function takeCommittees({ draft, before }: Bench, ghostId: string, person: Person): void {
  for (const { id, memberIds } of Object.values(before.people)) {
    if (!memberIds.includes(ghostId)) continue;
    const seated = memberIds.map((member) => (member === ghostId ? person.id : member));
    const members = new Set(seated.filter((member) => member !== person.id || sits(id, person)));
    existing(draft.people, id, NOT_FOUND).memberIds = [...members];
  }
}

/** A committee sits on none. */
function sits(committeeId: string, { id, kind }: Person): boolean {
  return kind === 'person' && id !== committeeId;
}

/** What is held of the person goes before what was held of the ghost; influences add up. */
function takeAssessments({ draft, before }: Bench, ghostId: string, personId: string): void {
  for (const assessment of Object.values(before.assessments)) {
    if (assessment.personId !== ghostId) continue;
    delete draft.assessments[assessment.id];
    const id = assessmentId(assessment.opportunityId, personId);
    const own = draft.assessments[id];
    if (own) own.influences = [...new Set([...own.influences, ...assessment.influences])];
    else
      draft.assessments[id] = {
        ...assessment,
        id,
        personId,
        influences: [...assessment.influences],
      };
  }
}

/** A tie to the person itself and a second one of the same kind between the same two go. */
function takeTies({ draft, before }: Bench, ghostId: string, personId: string): void {
  const known = new Set(Object.values(before.ties).map(ends));
  for (const tie of Object.values(before.ties)) {
    if (tie.fromId !== ghostId && tie.toId !== ghostId) continue;
    const fromId = tie.fromId === ghostId ? personId : tie.fromId;
    const toId = tie.toId === ghostId ? personId : tie.toId;
    const key = ends({ ...tie, fromId, toId });
    if (fromId === toId || known.has(key)) delete draft.ties[tie.id];
    else assign(existing(draft.ties, tie.id, 'tie.not-found'), { fromId, toId });
    known.add(key);
  }
}

function ends({ kind, fromId, toId }: Pick<Tie, 'kind' | 'fromId' | 'toId'>): string {
  const directed = kind === 'influences' || kind === 'dotted';
  return [kind, ...(directed ? [fromId, toId] : [fromId, toId].sort())].join(' ');
}

function takeMentions({ draft, before }: Bench, ghostId: string, personId: string): void {
  const moved = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => (id === ghostId ? personId : id))),
  ];
  for (const { id, personIds } of Object.values(before.interactions))
    if (personIds.includes(ghostId))
      existing(draft.interactions, id, 'interaction.not-found').personIds = moved(personIds);
  for (const { id, personIds } of Object.values(before.actions))
    if (personIds.includes(ghostId))
      existing(draft.actions, id, 'action.not-found').personIds = moved(personIds);
}
