import type { InteractionKind } from '../interaction.ts';
import type { IsoDate } from '../primitives.ts';
import type { AccountRecords } from '../records.ts';
import { dateInText } from './date-in-text.ts';
import { kindInText } from './kind-in-text.ts';
import { type NameInText, peopleInText } from './people-in-text.ts';

/** What a line about a contact proposes; the line itself is kept as the note. */
export interface QuickEntry {
  readonly note: string;
  readonly date: IsoDate;
  /** The words that named the day; null when the day is today for want of any. */
  readonly dateWords: string | null;
  readonly kind: InteractionKind;
  /** People of the client who can only be one. */
  readonly personIds: readonly string[];
  /** Names that may be several people. */
  readonly doubtful: readonly NameInText[];
  /** Ours who are named. */
  readonly teamMemberIds: readonly string[];
}

/**
 * Reads one line such as "visited 王工 yesterday, wants a trial": nothing is taken out of it, it only proposes the day,
 * the kind of contact and the people. Committees and ghosts are not looked for.
 */
export function readEntry(
  text: string,
  { people, teamMembers }: Pick<AccountRecords, 'people' | 'teamMembers'>,
  today: IsoDate,
): QuickEntry {
  const day = dateInText(text, today);
  const ours = Object.values(teamMembers).map((member) => ({
    ...member,
    status: 'active' as const,
  }));
  const theirs = Object.values(people).filter(({ kind }) => kind === 'person');
  const named = peopleInText(text, theirs);
  const sure = named.filter(({ personIds }) => personIds.length === 1);
  const taken = named.map(({ words }) => words);
  return {
    note: text.trim(),
    date: day?.date ?? today,
    dateWords: day?.words ?? null,
    kind: kindInText(text),
    personIds: [...new Set(sure.flatMap(({ personIds }) => personIds))],
    doubtful: named.filter(({ personIds }) => personIds.length > 1),
    teamMemberIds: peopleInText(text, ours)
      .filter(({ words, personIds }) => personIds.length === 1 && !taken.includes(words))
      .flatMap(({ personIds }) => personIds),
  };
}
