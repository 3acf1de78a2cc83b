import type { AccountRecords, RecordChange } from '../../../shared/domain/records.ts';

/** Those that are spelt out; of more only the number is kept. */
const NAMED = 3;
/** As an account file has it. */
const LONGEST = 200;

/** The label of a change in the log: what was done, and to whom. */
export interface ChangeLabel {
  readonly label: string;
  /** Ids of the first people it was about; they may have gone since. */
  readonly about: readonly string[];
  /** How many more there were. */
  readonly more: number;
}

/**
 * The label as the log keeps it: `command.assessment.edit @id @id +4`. Ids only, no names, so that nothing of what the
 * records hold lies beside them. A label that is no key, or has people already, stays as it is.
 */
export function labelAbout(label: string, people: readonly string[]): string {
  if (!/^\S+$/.test(label) || people.length === 0) return label;
  for (let named = Math.min(NAMED, people.length); named > 0; named -= 1) {
    const more = people.length > named ? ` +${people.length - named}` : '';
    const text = [label, ...people.slice(0, named)].join(' @') + more;
    if (text.length <= LONGEST) return text;
  }
  return label;
}

/** What `labelAbout` wrote. */
export function readLabel(stored: string): ChangeLabel {
  const found = /^(\S+)((?: @\S+)+)(?: \+(\d+))?$/.exec(stored);
  if (!found) return { label: stored, about: [], more: 0 };
  const [, label = '', people = '', more = '0'] = found;
  return { label, about: people.split(' @').slice(1), more: Number(more) };
}

/**
 * Whom a change was about: who was added, else who was assessed, else the people of a tie, a contact or an action, else
 * those whose own record changed. Nobody when people were deleted, whose names went with them.
 */
export function aboutWhom(
  changes: readonly RecordChange[],
  before: AccountRecords,
  after: AccountRecords,
): readonly string[] {
  const people = changes.filter(({ collection }) => collection === 'people').map(({ id }) => id);
  const among = (ids: readonly (string | undefined)[]) => [
    ...new Set(ids.filter((id) => id !== undefined).filter((id) => after.people[id])),
  ];
  const added = among(people.filter((id) => !before.people[id]));
  if (added.length > 0) return added;
  const assessed = among(changes.flatMap((change) => assessedBy(change, before, after)));
  if (assessed.length > 0) return assessed;
  if (people.some((id) => !after.people[id])) return [];
  const parties = among(changes.flatMap((change) => partiesOf(change, before, after)));
  return parties.length > 0 ? parties : among(people);
}

function assessedBy(
  { collection, id }: RecordChange,
  before: AccountRecords,
  after: AccountRecords,
): readonly string[] {
  const record =
    collection === 'assessments' ? (after.assessments[id] ?? before.assessments[id]) : null;
  return record ? [record.personId] : [];
}

function partiesOf(
  { collection, id }: RecordChange,
  before: AccountRecords,
  after: AccountRecords,
): readonly string[] {
  if (collection === 'ties') {
    const tie = after.ties[id] ?? before.ties[id];
    return tie ? [tie.fromId, tie.toId] : [];
  }
  if (collection === 'interactions' || collection === 'actions')
    return (after[collection][id] ?? before[collection][id])?.personIds ?? [];
  return [];
}
