import { z } from 'zod';
import { Gap } from '../domain/gap.ts';
import { Id, Instant, IsoDate } from '../domain/primitives.ts';

/** A name for a place in the log of an account; unique in the account whatever its case. */
export const NamedSnapshot = z.object({
  id: Id,
  name: z.string(),
  /** When it was named. */
  at: Instant,
  /** The last change it holds. */
  seq: z.int().min(1),
});
export type NamedSnapshot = Readonly<z.infer<typeof NamedSnapshot>>;

export const SnapshotName = z.string().trim().min(1).max(120);

/**
 * A moment in the life of an account: as it is, a named snapshot, the end of a day where the user is, or right after
 * one change of its log.
 */
export const HistoryPoint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('snapshot'), id: Id }),
  z.strictObject({ kind: z.literal('date'), date: IsoDate }),
  z.strictObject({ kind: z.literal('seq'), seq: z.int().min(1) }),
]);
export type HistoryPoint = Readonly<z.infer<typeof HistoryPoint>>;

/** Where two maps are held against each other. */
export const ComparedPoints = z.strictObject({ from: HistoryPoint, to: HistoryPoint });
export type ComparedPoints = Readonly<z.infer<typeof ComparedPoints>>;

/** Where in the log a point lies. */
export const HistoryPlace = z.object({
  /** The last change it holds. */
  seq: z.int().min(1),
  /** When that change was stored. */
  at: Instant,
  /** The day the rules judge it at. */
  date: IsoDate,
  /** Name of the snapshot that was asked for, else null. */
  name: z.string().nullable(),
});
export type HistoryPlace = Readonly<z.infer<typeof HistoryPlace>>;

/** The points of an opportunity's score, oldest first, each with what changed it. */
export const ScoreHistory = z.object({
  points: z.array(
    z.object({
      at: Instant,
      total: z.number(),
      /** The last change of the log it holds. */
      seq: z.int().min(1),
      /** Label of the change that moved it; null when a day passed or a threshold was set. */
      label: z.string().nullable(),
      /** The first people it was about, who may have gone since, and how many more there were. */
      about: z.array(Id),
      more: z.int().min(0),
      /** Ids of the gaps that opened or came back, and of those that closed. */
      opened: z.array(z.string()),
      closed: z.array(z.string()),
    }),
  ),
  /** The gaps the points name, as they are stored now. */
  gaps: z.array(Gap),
});
export type ScoreHistory = Readonly<z.infer<typeof ScoreHistory>>;

/** Why a point cannot be shown. */
export const HISTORY_ERRORS = [
  'account.not-found',
  'snapshot.not-found',
  'history.before-first',
  'history.future',
  'history.no-such-change',
] as const;
