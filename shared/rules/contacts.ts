import type { Interaction } from '../domain/interaction.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';

/** Kinds of contact that are a meeting. A call or a message is contact, but nobody was met. */
const MEETINGS = new Set<Interaction['kind']>(['visit', 'demo', 'meeting', 'dinner']);

/** Who was contacted last when, who was met, and by whom of ours. Contact after `date` has not happened yet. */
export function readContacts(interactions: readonly Interaction[], date: IsoDate) {
  const last = new Map<string, IsoDate>();
  const metIds = new Set<string>();
  const by = new Map<string, Set<string>>();
  for (const interaction of interactions) {
    if (interaction.date > date) continue;
    const isMeeting = MEETINGS.has(interaction.kind);
    for (const id of interaction.personIds) {
      noteLatest(last, id, interaction.date);
      if (isMeeting) metIds.add(id);
      for (const ours of interaction.teamMemberIds) addTo(by, id, ours);
    }
  }
  return { last, metIds, by };
}

/** Keeps the later of the known date and this one. */
export function noteLatest(
  last: Map<string, IsoDate>,
  id: string,
  date: IsoDate | undefined,
): void {
  if (date !== undefined && date > (last.get(id) ?? '')) last.set(id, date);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/**
 * Date of the last logged contact by person up to `date`; a committee through itself or those of its members who are
 * there. What the index of an account says of present people, for those who need nothing else of it.
 */
export function lastContacts(
  { people, interactions }: AccountRecords,
  date: IsoDate,
): ReadonlyMap<string, IsoDate> {
  const { last } = readContacts(Object.values(interactions), date);
  for (const { id, kind, status, memberIds } of Object.values(people)) {
    if (kind !== 'committee' || status !== 'active') continue;
    for (const memberId of memberIds) {
      const member = people[memberId];
      if (member?.kind === 'person' && member.status === 'active')
        noteLatest(last, id, last.get(memberId));
    }
  }
  return last;
}
