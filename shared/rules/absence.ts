import type { Interaction } from '../domain/interaction.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { readContacts } from './contacts.ts';

/** People who do not know us better than this once the only one of ours who reached them is gone. */
const REACH_WITHOUT_US = 'aware';

/**
 * The records as if the card of one of the client's people were not there: without what is assessed of them, their
 * ties, and contact in which only they took part. Whoever reports to them has no manager: their seat is empty until
 * somebody is named, and nobody moves up by himself.
 */
export function withoutPerson(records: AccountRecords, personId: Id): AccountRecords {
  const others = (ids: readonly Id[]) =>
    ids.includes(personId) ? ids.filter((id) => id !== personId) : ids;
  return {
    ...records,
    people: mapped(records.people, (person) => {
      if (person.id === personId) return null;
      const { managerId, memberIds } = person;
      if (managerId !== personId && !memberIds.includes(personId)) return person;
      return {
        ...person,
        managerId: managerId === personId ? null : managerId,
        memberIds: [...others(memberIds)],
      };
    }),
    assessments: mapped(records.assessments, (one) => (one.personId === personId ? null : one)),
    ties: mapped(records.ties, (tie) =>
      tie.fromId === personId || tie.toId === personId ? null : tie,
    ),
    interactions: mapped(records.interactions, (interaction) => {
      const personIds = others(interaction.personIds);
      if (personIds.length === 0) return null;
      return personIds === interaction.personIds
        ? interaction
        : { ...interaction, personIds: [...personIds] };
    }),
    actions: mapped(records.actions, (action) => {
      const personIds = others(action.personIds);
      return personIds === action.personIds ? action : { ...action, personIds: [...personIds] };
    }),
  };
}

/**
 * The records as if one of ours were not there: nobody of ours owns what they owned, contact in which of ours only
 * they took part is gone, and so is their part in other contact. Whom nobody else of ours reached, by ownership or by
 * contact up to `date`, is only aware of us; contact nobody says who had is somebody else's.
 */
export function withoutTeamMember(
  records: AccountRecords,
  memberId: Id,
  date: IsoDate,
): AccountRecords {
  const { teamMembers } = records;
  const contact = Object.values(records.interactions);
  const { by } = readContacts(contact, date);
  const byNobodyNamed = readContacts(contact.filter(isByNobody), date).last;
  const isTheirsAlone = (personId: Id, ownerId: Id | null) => {
    const ours = new Set(by.get(personId));
    if (ownerId !== null) ours.add(ownerId);
    const known = [...ours].filter((id) => Object.hasOwn(teamMembers, id));
    return known.length === 1 && known[0] === memberId && !byNobodyNamed.has(personId);
  };
  return {
    ...records,
    teamMembers: mapped(teamMembers, (member) => (member.id === memberId ? null : member)),
    people: mapped(records.people, (person) => {
      const { id, ownerId, reach } = person;
      const isLost = reach !== 'none' && isTheirsAlone(id, ownerId);
      if (ownerId !== memberId && !isLost) return person;
      return {
        ...person,
        ownerId: ownerId === memberId ? null : ownerId,
        reach: isLost ? REACH_WITHOUT_US : reach,
      };
    }),
    interactions: mapped(records.interactions, (interaction) => {
      if (!interaction.teamMemberIds.includes(memberId)) return interaction;
      const teamMemberIds = interaction.teamMemberIds.filter((id) => id !== memberId);
      return teamMemberIds.length === 0 ? null : { ...interaction, teamMemberIds };
    }),
    actions: mapped(records.actions, (action) =>
      action.ownerId === memberId ? { ...action, ownerId: null } : action,
    ),
  };
}

function isByNobody({ teamMemberIds }: Interaction): boolean {
  return teamMemberIds.length === 0;
}

/** Records by id, each changed or (null) left out. */
function mapped<Kind>(
  records: Readonly<Record<string, Kind>>,
  change: (record: Kind) => Kind | null,
): Readonly<Record<string, Kind>> {
  const result: Record<string, Kind> = {};
  let isSame = true;
  for (const id in records) {
    const record = records[id];
    if (record === undefined) continue;
    const kept = change(record);
    if (kept !== record) isSame = false;
    if (kept !== null) result[id] = kept;
  }
  return isSame ? records : result;
}
