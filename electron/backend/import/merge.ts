import type {
  ImportDecision,
  ImportDoubt,
  ImportMapping,
  ImportProblem,
} from '../../../shared/api/import-types.ts';
import { type Assessment, assessmentId } from '../../../shared/domain/assessment.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';
import type { Layer } from '../../../shared/domain/values.ts';
import { decide } from './decide.ts';
import { findDoubts } from './doubts.ts';
import { type Draft, LIMITS } from './drafts.ts';
import { joinRows } from './joined-rows.ts';
import { matchPeople } from './match.ts';
import { changedFields, layerByPlace, newcomer, notesHold } from './merge-person.ts';
import { markMissing, missingPeople } from './missing.ts';
import { problem } from './problems.ts';
import { assessedFields, RoleReader } from './roles.ts';

/** Somebody who is here and changes. */
export interface PersonChange {
  readonly draft: Draft;
  readonly person: Person;
  /** New values of the person and of the assessment. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly assessed: Readonly<Record<string, unknown>>;
  /** What was held of them on the opportunity. */
  readonly held: Assessment | undefined;
}

/** What an import does to the people that are there. */
export interface Merge {
  /** Made when it is read: counting needs none of it. */
  readonly patches: readonly RecordPatch[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** People of earlier files whom this one does not name any more, and how many of them are marked as left. */
  readonly missing: number;
  readonly markedLeft: number;
  /** Of each draft, in the order of the drafts: the layer its person has afterwards … */
  readonly layers: readonly Layer[];
  /** … and what becomes of it. */
  readonly fates: readonly ('added' | 'updated' | 'unchanged')[];
  readonly changes: readonly PersonChange[];
  readonly doubts: readonly ImportDoubt[];
  readonly problems: readonly ImportProblem[];
  /** Id of each draft's person, new ones included. */
  readonly ids: readonly string[];
}

export interface MergeInput {
  readonly records: AccountRecords;
  readonly drafts: readonly Draft[];
  /** Place of each draft's manager. */
  readonly managers: readonly (number | null)[];
  /** Ids of managers who are in the account, not in the file. */
  readonly outside: readonly (string | null)[];
  readonly mapping: ImportMapping;
  readonly decisions: readonly ImportDecision[];
  /** Buying roles go there; without one they stay out. */
  readonly opportunityId: string | null;
  readonly newId: () => string;
}

/**
 * Says what is to be added and changed (who is who: see `matchPeople` and `decide`). Only filled cells of mapped
 * columns change somebody who is there already; guesses hold for newcomers.
 */
export function mergeDrafts(input: MergeInput): Merge {
  const { records, managers, outside, mapping, decisions, opportunityId, newId } = input;
  const certain = matchPeople(records, input.drafts);
  const decided = decide(records, input.drafts, certain, decisions);
  const { known: matches, places } = decided;
  const problems = [...decided.problems];
  const drafts = joinRows(input.drafts, places);
  const roles = new RoleReader(mapping);
  const ownIds = drafts.map((_, place) => matches[place]?.id ?? newId());
  const ids = places.map((place) => ownIds[place] ?? '');
  const managed = new Set(managers.map((place) => (place === null ? null : places[place])));
  const makers: (() => RecordPatch)[] = [];
  const changes: PersonChange[] = [];
  const layers: Layer[] = [];
  let takesRoles = false;

  function managerOf(place: number): string | null {
    const manager = managers[place] ?? null;
    const id = manager === null ? (outside[place] ?? null) : (ids[manager] ?? null);
    return id === ids[place] ? null : id;
  }

  const fates = drafts.map((draft, place): Merge['fates'][number] => {
    if (places[place] !== place) {
      layers.push(layers[places[place] ?? 0] ?? 'operational');
      return 'unchanged';
    }
    const id = ids[place] ?? '';
    const known = matches[place];
    const managerId = managerOf(place);
    const effects = roles.effects(draft);
    const lines = notesHold(draft, known, effects.notes) ? effects.notes : [];
    if (lines.length < effects.notes.length) problems.push(notesAreFull(draft, mapping));
    if (effects.influences.length > 0 || effects.attitude !== null) takesRoles = true;
    const assessed =
      opportunityId === null ? {} : assessedFields(records, opportunityId, id, effects);
    if (!known) {
      const layer = draft.layer ?? layerByPlace(managerId, managed.has(place));
      layers.push(layer);
      makers.push(() => ({
        op: 'add',
        collection: 'people',
        id,
        fields: newcomer(id, draft, layer, managerId, lines),
      }));
    } else layers.push(draft.layerSaid && draft.layer ? draft.layer : known.layer);
    const fields = known ? changedFields(known, draft, managerId, mapping, lines) : {};
    if (Object.keys(fields).length > 0)
      makers.push(() => ({ op: 'set', collection: 'people', id, fields }));
    if (opportunityId !== null && Object.keys(assessed).length > 0)
      makers.push(() => assessmentPatch(records, opportunityId, id, assessed));
    if (!known) return 'added';
    if (Object.keys({ ...fields, ...assessed }).length === 0) return 'unchanged';
    const held = records.assessments[assessmentId(opportunityId ?? '', id)];
    changes.push({ draft, person: known, fields, assessed, held });
    return 'updated';
  });
  // Who is named as a manager is still there, even without a row.
  const named = new Set([...ids, ...outside.flatMap((id) => id ?? [])]);
  const missing = missingPeople(records, named, mapping);
  const isMarked = mapping.missing === 'left';
  if (isMarked) for (const person of missing) makers.push(() => markMissing(person));
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  return {
    get patches() {
      return makers.map((make) => make());
    },
    added: count('added'),
    updated: changes.length,
    unchanged: count('unchanged'),
    missing: missing.length,
    markedLeft: isMarked ? missing.length : 0,
    layers,
    fates,
    changes,
    doubts: findDoubts(records, input.drafts, certain),
    problems: [
      ...problems,
      ...roles.problems,
      ...(takesRoles && opportunityId === null ? [problem(0, 'role.no-opportunity')] : []),
    ],
    ids,
  };
}

function notesAreFull(draft: Draft, { columns }: ImportMapping): ImportProblem {
  return problem(draft.row, 'value.shortened', { limit: LIMITS.notes }, columns.buyingRole);
}

function assessmentPatch(
  records: AccountRecords,
  opportunityId: string,
  personId: string,
  fields: Readonly<Record<string, unknown>>,
): RecordPatch {
  const id = assessmentId(opportunityId, personId);
  return records.assessments[id]
    ? { op: 'set', collection: 'assessments', id, fields }
    : { op: 'add', collection: 'assessments', id, fields: { opportunityId, personId, ...fields } };
}
