import { z } from 'zod';
import { Id, Instant } from '../domain/primitives.ts';
import { COLLECTIONS } from '../domain/records.ts';
import { AUDIENCES } from '../scene/audience.ts';
import { storedShape } from './account-types.ts';
import { ACCOUNT_JSON_ERRORS } from './import-errors.ts';

/** Of an account file, the file's name without folders; what the file is shows from its content. */
export const ARCHIVE_EXTENSION = 'inroad';
export const ARCHIVE_MIME = 'application/x-inroad';
/** Longest account file that is read, in bytes. */
export const MAX_ARCHIVE_BYTES = 16 * 1024 * 1024;

/** What an account file is locked with; null for one that is not locked. */
export const Passphrase = z.string().min(1).max(1_000).nullable();

/** What an account file holds, before anything is stored. */
export const ArchivePreview = z.object({
  accountId: Id,
  name: z.string(),
  people: z.int(),
  opportunities: z.int(),
  /** Changes in its history, and when the first and the last of them were made. */
  changes: z.int(),
  firstChange: Instant,
  lastChange: Instant,
  /** When the file was written. */
  writtenAt: Instant,
  locked: z.boolean(),
  /** Of an account that was exported as JSON, and has no history: whom for. Null for an account file. */
  exportedFor: z.enum(AUDIENCES).nullable(),
  /** The account in this database that it stems from and can be merged into; null when there is none. */
  stemsFrom: z
    .object({
      name: z.string(),
      lastChange: Instant,
      /** Changes that only the file has, and only this database. */
      onlyThere: z.int(),
      onlyHere: z.int(),
    })
    .nullable(),
  /** Whether another account here has its name. */
  nameTaken: z.boolean(),
});
export type ArchivePreview = Readonly<z.infer<typeof ArchivePreview>>;

const CollectionName = z.enum([...COLLECTIONS, 'account']);

/** A field that two copies set to different values, or that one set in a record which the other removed. */
export const MergeConflict = z.object({
  collection: CollectionName,
  id: z.string(),
  /** What the record is called: a name, or the names of those it is about. */
  record: z.string(),
  field: z.string(),
  /** Values as records hold them; ids of other records as their names. */
  kept: z.json(),
  dropped: z.json(),
  keptAt: Instant,
  droppedAt: Instant,
  /** Whose value holds. */
  from: z.enum(['here', 'file']),
  /** later: the later edit holds; removed: the record is removed, so the edit in it is lost. */
  reason: z.enum(['later', 'removed']),
});
export type MergeConflict = Readonly<z.infer<typeof MergeConflict>>;

/** What merging an account file did. */
export const MergeReport = z.object({
  accountId: Id,
  /** Changes of the file that were taken in; 0 when all were here already. */
  taken: z.int(),
  /** Records that are other than before, by kind; kinds without any are left out. */
  records: z.array(
    z.object({
      collection: CollectionName,
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
    }),
  ),
  conflicts: z.array(MergeConflict),
  /** How many there are; `conflicts` holds no more than 5,000. */
  conflictCount: z.int(),
  /** Reporting lines that now run in a circle: who, and at whose line to whom it is drawn broken. */
  loops: z.array(z.object({ names: z.array(z.string()), cut: z.string(), manager: z.string() })),
  ...storedShape,
});
export type MergeReport = Readonly<z.infer<typeof MergeReport>>;

/** What reading an account file, or an exported account, may end with. */
export const ARCHIVE_ERRORS = [
  'archive.not-one',
  'archive.damaged',
  'archive.newer',
  'archive.too-large',
  'archive.passphrase-needed',
  'archive.passphrase-wrong',
  'archive.gave-up',
  ...ACCOUNT_JSON_ERRORS,
  'database.damaged',
  'job.cancelled',
  'job.taken',
] as const;
