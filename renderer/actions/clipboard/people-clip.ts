import { z } from 'zod';
import type { CommandArgs } from '../../../shared/commands/index.ts';
import { type TakenPeople, takenWith } from '../../../shared/commands/taken-people.ts';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Id } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { chainUp, reportsOf } from '../../../shared/domain/reporting.ts';

/** Type of our own clipboard content; nobody else reads it. */
export const CLIP_TYPE = 'application/x-inroad-people+json';

export type PasteArgs = CommandArgs<'people.paste'>;
export type PastedPerson = PasteArgs['people'][number];

/** People as they lie on the clipboard: what `people.paste` takes, and where they come from. */
export interface Clip {
  readonly accountId: string;
  readonly people: PasteArgs['people'];
  readonly ties: NonNullable<PasteArgs['ties']>;
  /** Cut people, with all that went with them from their account. */
  readonly taken?: TakenPeople | undefined;
  /** The same for people: indented lines of name, title and department, which spreadsheets read as columns. */
  readonly text: string;
}

const ClipJson = z.object({
  format: z.literal('inroad.people'),
  accountId: Id,
  // The command checks what is inside.
  people: z.array(z.custom<PastedPerson>((person) => typeof person === 'object')).min(1),
  ties: z.array(z.custom<Clip['ties'][number]>((tie) => typeof tie === 'object')),
  taken: z.custom<TakenPeople>((taken) => typeof taken === 'object').optional(),
  text: z.string(),
});

/** Takes people up with all that lies between them, in the order of the reporting tree. */
export function clipOf(
  accountId: string,
  records: AccountRecords,
  ids: readonly string[],
  opportunityId: string | null,
): Clip {
  const taken = new Set(ids);
  const people: PastedPerson[] = [];
  const lines: string[] = [];
  for (const { person, depth } of inTreeOrder(records.people, taken)) {
    const managerKey = chainUp(records.people, person.id).find((id) => taken.has(id)) ?? null;
    people.push({
      ...plain(person),
      managerKey,
      memberKeys: person.memberIds.filter((id) => taken.has(id)),
      ...assessed(records, opportunityId, person.id),
    });
    lines.push(lineOf(person, depth));
  }
  const ties = Object.values(records.ties)
    .filter(({ fromId, toId }) => taken.has(fromId) && taken.has(toId))
    .map(({ kind, strength, note, fromId, toId }) => {
      return { kind, strength, note, fromKey: fromId, toKey: toId };
    });
  return { accountId, people, ties, text: lines.join('\n') };
}

/** The same for people who are about to be deleted: they can come back as who they were. */
export function cutClipOf(
  accountId: string,
  records: AccountRecords,
  ids: readonly string[],
  opportunityId: string | null,
): Clip {
  return { ...clipOf(accountId, records, ids, opportunityId), taken: takenWith(records, ids) };
}

/** Who of a clip comes back as who they were; nobody when it is a copy, or when they are there. */
export function returning(
  { accountId, people, taken }: Clip,
  open: { readonly accountId: string; readonly records: Pick<AccountRecords, 'people'> },
): readonly string[] {
  if (!taken || accountId !== open.accountId) return [];
  const gone = (id: string) => open.records.people[id] === undefined;
  const all = taken.people.map(({ id }) => id);
  const cut = people.map(({ key }) => key);
  return [all, cut].find((ids) => ids.every(gone)) ?? [];
}

export function clipToJson(clip: Clip): string {
  return JSON.stringify({ format: 'inroad.people', ...clip });
}

/** Null when it is not what `clipToJson` writes. */
export function clipFromJson(json: string): Clip | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = ClipJson.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function plain(person: Person): PastedPerson {
  const { id, kind, layer, name, title, department, function: work, status, reach } = person;
  const { email, phone, since, leftOn, wantedInfluence, dueDate, notes } = person;
  return {
    key: id,
    kind,
    layer,
    fields: {
      ...{ name, title, department, function: work, status, reach, email, phone },
      ...{ since, leftOn, wantedInfluence, dueDate, notes },
    },
  };
}

function assessed(records: AccountRecords, opportunityId: string | null, personId: string) {
  const known = opportunityId
    ? records.assessments[assessmentId(opportunityId, personId)]
    : undefined;
  if (!known) return {};
  const { id: _id, opportunityId: _opportunity, personId: _person, ...assessment } = known;
  return { assessment: { ...assessment, influences: [...assessment.influences] } };
}

function* inTreeOrder(people: AccountRecords['people'], taken: ReadonlySet<string>) {
  const reports = reportsOf(people);
  const stack = (reports.get(null) ?? []).toReversed().map((id) => ({ id, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { id, depth } = next;
    const person = people[id];
    const mine = taken.has(id);
    if (mine && person) yield { person, depth };
    for (const report of (reports.get(id) ?? []).toReversed())
      stack.push({ id: report, depth: depth + (mine ? 1 : 0) });
  }
}

function lineOf({ name, title, department }: Person, depth: number): string {
  const cells = [name || '?', title, department];
  return '  '.repeat(depth) + cells.join('\t').trimEnd();
}
