import { z } from 'zod';
import { Id, IsoDate, line, prose } from './primitives.ts';
import { BuyingFunction, Influence, Layer, Reach } from './values.ts';

/** person: somebody; committee: a group that decides together; ghost: a place held for someone not yet known. */
export const PERSON_KINDS = ['person', 'committee', 'ghost'] as const;
/** left: the person has gone; abolished: the post no longer exists. */
export const PERSON_STATUSES = ['active', 'left', 'abolished'] as const;

export const PersonKind = z.enum(PERSON_KINDS);
export const PersonStatus = z.enum(PERSON_STATUSES);
export type PersonKind = z.infer<typeof PersonKind>;
export type PersonStatus = z.infer<typeof PersonStatus>;

/**
 * Where the user put a card: `x` in map units, `y` in map units below the top of the lane, so that a lane that
 * grows carries its cards along. Absent while the layout places the card.
 */
export const CardPosition = z.object({ x: z.number().finite(), y: z.number().finite().min(0) });
export type CardPosition = Readonly<z.infer<typeof CardPosition>>;

/** One card of the map: a person, committee or ghost of the client. An empty `name` or `title` is "not known". */
export const Person = z.object({
  id: Id,
  kind: PersonKind.default('person'),
  status: PersonStatus.default('active'),
  name: line(200).default(''),
  title: line(300).default(''),
  department: line(300).default(''),
  layer: Layer,
  function: BuyingFunction.default('unknown'),
  /** Reporting line; null at the top or when it is not known. */
  managerId: Id.nullable().default(null),
  /** Place among the reports of the same manager: ascending, then by id. */
  order: z.number().finite().default(0),
  /** People of a committee; empty for the other kinds. */
  memberIds: z.array(Id).max(200).default([]),
  position: CardPosition.nullable().default(null),
  /** How well we reach them (接触程度). */
  reach: Reach.default('none'),
  /** The team member of ours who owns the relationship. */
  ownerId: Id.nullable().default(null),
  email: line(254).default(''),
  phone: line(60).default(''),
  /** In this role since. */
  since: IsoDate.nullable().default(null),
  leftOn: IsoDate.nullable().default(null),
  /** The influence a ghost is expected to hold, and by when its name is to be found. */
  wantedInfluence: Influence.nullable().default(null),
  dueDate: IsoDate.nullable().default(null),
  /** Id in the source it was imported from; with `externalOrdinal` for the nth row that carries the same id. */
  externalId: line(200).default(''),
  externalOrdinal: z.int().min(1).default(1),
  notes: prose(20_000).default(''),
});
export type Person = Readonly<z.infer<typeof Person>>;
