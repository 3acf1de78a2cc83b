import type { Person } from '../domain/person.ts';
import type { IsoDate } from '../domain/primitives.ts';

/** What a card gives to the coverage of its layer and function. */
export interface Standing {
  /** Whether it covers its place at all: a committee only while one of its members is present. */
  readonly covering: boolean;
  readonly named: boolean;
  readonly met: boolean;
  /** Date of the last logged contact. */
  readonly lastContact: IsoDate | undefined;
}

/**
 * How a committee stands: by itself, and through its members.
 *
 * @param own What is known of the committee itself.
 * @param standingOf How a member stands; undefined for who is not present, or is no person.
 */
export function committeeStanding(
  { memberIds }: Person,
  own: Pick<Standing, 'met' | 'lastContact'>,
  standingOf: (memberId: string) => Standing | undefined,
): Standing {
  const members = memberIds.map(standingOf).filter((standing) => standing !== undefined);
  const dates = [own, ...members].flatMap(({ lastContact }) => lastContact ?? []);
  return {
    covering: members.length > 0,
    named: members.some(({ named }) => named),
    met: own.met || members.some(({ met }) => met),
    lastContact: dates.sort().at(-1),
  };
}
