import { z } from 'zod';
import { NamedSnapshot } from '../../../shared/api/history-types.ts';
import { Gap, Score } from '../../../shared/domain/gap.ts';
import { Id, Instant, IsoDate } from '../../../shared/domain/primitives.ts';

/** The format is described in docs/inroad-file.md; a reader refuses a higher version. */
export const FORMAT = 'inroad-account-history';
export const VERSION = 1;

/** Parts of the archive. A reader passes over parts it does not know. */
export const MANIFEST = 'manifest.json';
export const LOG = 'log.jsonl';
export const HISTORY = 'history.json';

/** Time as our clocks write it, so that texts compare as times do. */
const Time = Instant.transform((text) => new Date(text).toISOString());

export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  writtenAt: Time,
  account: z.object({ id: Id, name: z.string().max(200) }),
  /** Lines of the log. */
  changes: z.int().min(1),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/**
 * One line of the log, oldest first: a Yjs update (version 1) as base64, when the database that wrote the file took it
 * in, and, for a change merged from another copy, when it was made there.
 */
export const LogLine = z.object({
  at: Time,
  madeAt: Time.optional(),
  label: z.string().max(200),
  update: z.base64(),
});

/** What is known of an account beside its document. Places in the log (`seq`) count its lines from 1. */
export const HistoryPart = z.object({
  gaps: z.array(Gap).default([]),
  evaluations: z
    .array(z.object({ opportunityId: Id, date: IsoDate, started: z.boolean(), score: Score }))
    .default([]),
  scores: z
    .array(
      z.object({
        opportunityId: Id,
        seq: z.int().min(0),
        at: Time,
        total: z.number().finite(),
        /** Ids of gaps that opened and closed with it. */
        opened: z.array(z.string()).default([]),
        closed: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** Places in the log that were given a name. */
  snapshots: z.array(NamedSnapshot).default([]),
});
