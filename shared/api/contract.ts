import { z } from 'zod';
import { Id, IsoDate } from '../domain/primitives.ts';
import { AUDIENCES } from '../scene/audience.ts';
import { DEFAULT_VIEW, ExportView } from '../scene/export-view.ts';
import { Scope, WHOLE_MAP } from '../scene/scope.ts';
import { AccountSummary, Assessed, CheckReport, NewAccount, SearchHit } from './account-types.ts';
import { BACKUP_ERRORS } from './backup-types.ts';
import { Base64, Lang } from './base-types.ts';
import { archiveContract, backupContract } from './contract-archives.ts';
import type { Contract } from './contract-entry.ts';
import { importContract } from './contract-imports.ts';
import { DEFAULT_PARTS, EXPORT_TABLES, ExportFormat, ExportParts, Page } from './export-types.ts';
import {
  ComparedPoints,
  HISTORY_ERRORS,
  HistoryPlace,
  HistoryPoint,
  NamedSnapshot,
  ScoreHistory,
  SnapshotName,
} from './history-types.ts';
import { JobId, JobProgress } from './job-types.ts';
import { PackedAccount } from './packed-types.ts';
import { ResilienceReport } from './resilience-types.ts';
import { Settings, SettingsChanges } from './settings-types.ts';

/** Bytes of an API request, where an entry does not say otherwise. */
export const DEFAULT_MAX_BYTES = 1024 * 1024;
const UPDATE_MAX_BYTES = 32 * 1024 * 1024;
/** A hundred thousand imported people, redone after an undo, are 45 MiB. */
const STEP_MAX_BYTES = 128 * 1024 * 1024;

/**
 * Everything the backend can be asked, whoever asks: method -> input, output, the errors it answers with, and the
 * largest request in bytes. `electron/backend` implements it, every face goes through `dispatch`.
 */
export const contract = {
  'app.info': {
    input: z.strictObject({}),
    output: z.object({
      version: z.string(),
      schemaVersion: z.int(),
      databaseFile: z.string(),
      sqlite: z.string(),
    }),
    errors: [],
  },
  'settings.get': { input: z.strictObject({}), output: Settings, errors: [] },
  'settings.set': {
    input: z.strictObject({ changes: SettingsChanges }),
    output: Settings,
    errors: [],
  },
  'account.list': {
    input: z.strictObject({}),
    output: z.object({ accounts: z.array(AccountSummary) }),
    errors: [],
  },
  'account.create': {
    input: NewAccount,
    output: z.object({ accountId: Id, opportunityId: Id }),
    errors: ['account.name-taken'],
  },
  'account.createSample': {
    input: z.strictObject({ lang: Lang }),
    output: z.object({ accountId: Id }),
    errors: ['account.name-taken'],
  },
  'account.duplicate': {
    input: z.strictObject({ accountId: Id, name: z.string().trim().min(1).max(200) }),
    output: z.object({ accountId: Id }),
    errors: ['account.not-found', 'account.name-taken'],
  },
  'account.delete': {
    input: z.strictObject({
      accountId: Id,
      confirmName: z.string().max(200),
      /** Whether backups are written anew without it. */
      alsoInBackups: z.boolean().default(false),
    }),
    /** How many backups were. */
    output: z.object({ backups: z.int() }),
    errors: ['account.not-found', 'account.name-mismatch', ...BACKUP_ERRORS],
  },
  'account.open': {
    input: z.strictObject({ accountId: Id }),
    /**
     * The whole document as one Yjs update and the records in it, the log position it stands at, and each
     * opportunity's stored gaps.
     */
    output: z.object({
      update: Base64,
      records: PackedAccount,
      seq: z.int(),
      assessed: z.array(Assessed),
    }),
    errors: ['account.not-found'],
  },
  'account.apply': {
    /** `label` names the change for the log; `opportunityId` asks for that opportunity's gaps in the answer. */
    input: z.strictObject({
      accountId: Id,
      update: Base64,
      label: z.string().max(200),
      opportunityId: Id.nullable(),
    }),
    /** When this returns the change is on disk. `seq` is its place in the log. */
    output: z.object({ seq: z.int(), assessed: Assessed.nullable() }),
    errors: ['account.not-found', 'account.update-invalid', 'database.full', 'database.read-only'],
    maxBytes: UPDATE_MAX_BYTES,
  },
  'account.applyStep': {
    /**
     * One large change in several updates, which are stored together, each as an entry of its own: `data` holds them one
     * after the other, `sizes` says of how many bytes each is.
     */
    input: z.strictObject({
      accountId: Id,
      data: Base64,
      sizes: z.array(z.int().min(1)).min(1),
      label: z.string().max(200),
      opportunityId: Id.nullable(),
    }),
    /** As of `account.apply`; `seq` is the place of the last update. */
    output: z.object({ seq: z.int(), assessed: Assessed.nullable() }),
    errors: ['account.not-found', 'account.update-invalid', 'database.full', 'database.read-only'],
    maxBytes: STEP_MAX_BYTES,
  },
  'account.updates': {
    /**
     * Updates of the log after `sinceSeq`, for windows that look at the same account: some at a time, as one, up to
     * the place `seq`. Gaps and scores come with the end of the log.
     */
    input: z.strictObject({
      accountId: Id,
      sinceSeq: z.int().min(0),
      /** Where to end; null for the end of the log. */
      untilSeq: z.int().min(0).nullable().default(null),
    }),
    output: z.object({
      update: Base64.nullable(),
      seq: z.int(),
      more: z.boolean(),
      assessed: z.array(Assessed),
    }),
    errors: ['account.not-found'],
  },
  'gap.list': {
    input: z.strictObject({
      accountId: Id,
      opportunityId: Id.nullable(),
      /** Judge as of this day instead of today; answers without storing anything. */
      date: IsoDate.nullable(),
      /** Also the closed ones. */
      closed: z.boolean(),
    }),
    output: Assessed,
    errors: ['account.not-found', 'opportunity.not-found', 'opportunity.none'],
  },
  'score.history': {
    input: z.strictObject({ accountId: Id, opportunityId: Id }),
    output: ScoreHistory,
    errors: ['account.not-found'],
  },
  'snapshot.list': {
    input: z.strictObject({ accountId: Id }),
    output: z.object({ snapshots: z.array(NamedSnapshot) }),
    errors: ['account.not-found'],
  },
  'snapshot.create': {
    /** Names the account as it is now. */
    input: z.strictObject({ accountId: Id, name: SnapshotName }),
    output: z.object({ snapshots: z.array(NamedSnapshot), created: NamedSnapshot }),
    errors: ['account.not-found', 'snapshot.name-taken'],
  },
  'snapshot.rename': {
    input: z.strictObject({ accountId: Id, snapshotId: Id, name: SnapshotName }),
    output: z.object({ snapshots: z.array(NamedSnapshot) }),
    errors: ['account.not-found', 'snapshot.not-found', 'snapshot.name-taken'],
  },
  'snapshot.delete': {
    /** Forgets the name; the history itself stays. */
    input: z.strictObject({ accountId: Id, snapshotId: Id }),
    output: z.object({ snapshots: z.array(NamedSnapshot) }),
    errors: ['account.not-found', 'snapshot.not-found'],
  },
  'snapshot.restore': {
    /** Gives a place back the name that was forgotten, as it was. */
    input: z.strictObject({
      accountId: Id,
      snapshot: z.strictObject({ ...NamedSnapshot.shape, name: SnapshotName }),
    }),
    output: z.object({ snapshots: z.array(NamedSnapshot) }),
    errors: ['account.not-found', 'history.no-such-change', 'snapshot.name-taken'],
  },
  'history.at': {
    /** The account as it was, read from its log. */
    input: z.strictObject({ accountId: Id, point: HistoryPoint }),
    output: z.object({ place: HistoryPlace, records: PackedAccount }),
    errors: HISTORY_ERRORS,
  },
  'search.people': {
    input: z.strictObject({ text: z.string().max(200), accountId: Id.nullable() }),
    output: z.object({ hits: z.array(SearchHit) }),
    errors: [],
  },
  ...importContract,
  'resilience.run': {
    input: z.strictObject({
      accountId: Id,
      opportunityId: Id.nullable(),
      /** Judge as of this day instead of today. */
      date: IsoDate.nullable(),
      jobId: JobId.optional(),
    }),
    output: ResilienceReport,
    errors: [
      'account.not-found',
      'opportunity.not-found',
      'opportunity.none',
      'job.cancelled',
      'job.taken',
    ],
  },
  'job.progress': {
    input: z.strictObject({ jobId: JobId }),
    /** Null when no work of that name is under way. */
    output: z.object({ progress: JobProgress.nullable() }),
    errors: [],
  },
  'job.cancel': {
    input: z.strictObject({ jobId: JobId }),
    /** When this returns the work has ended; false when nothing of that name was under way. */
    output: z.object({ cancelled: z.boolean() }),
    errors: [],
  },
  'export.render': {
    input: z.strictObject({
      accountId: Id,
      opportunityId: Id.nullable(),
      format: ExportFormat,
      lang: Lang,
      theme: z.enum(['light', 'dark']),
      /** Pixels per map unit of a PNG. */
      scale: z.number().min(0.1).max(8),
      page: Page.default('fit'),
      /** What a CSV holds. */
      table: z.enum(EXPORT_TABLES).default('people'),
      parts: ExportParts.default(DEFAULT_PARTS),
      /** Who reads the file, and what a client-safe one shows beside the organization. */
      audience: z.enum(AUDIENCES).default('internal'),
      names: z.boolean().default(true),
      roles: z.boolean().default(false),
      jobId: JobId.optional(),
      /** Whose part of the map leaves; tables and records follow. */
      scope: Scope.default(WHOLE_MAP),
      view: ExportView.default(DEFAULT_VIEW),
      /** A picture (SVG, PNG, PDF) of what changed between two points instead of the map as it is. */
      compare: ComparedPoints.nullable().default(null),
    }),
    output: z.object({
      fileName: z.string(),
      mime: z.string(),
      data: Base64,
      /** Characters that our font lacks: a PDF shows a box for them, other files leave them to the reader's fonts. */
      missing: z.array(z.string()),
    }),
    errors: [
      ...HISTORY_ERRORS,
      'opportunity.not-found',
      'opportunity.none',
      'person.not-found',
      'job.cancelled',
      'job.taken',
      'export.format',
      'export.too-large',
      'export.not-for-audience',
      'export.no-dates',
    ],
    // Thousands of people can be selected, and branches folded.
    maxBytes: 4 * DEFAULT_MAX_BYTES,
  },
  ...archiveContract,
  ...backupContract,
  'check.run': {
    input: z.strictObject({ rebuild: z.boolean() }),
    output: CheckReport,
    errors: [],
    maxBytes: DEFAULT_MAX_BYTES,
  },
} as const satisfies Contract;

export type Method = keyof typeof contract;
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;

/** The backend as its callers see it. */
export type Api = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> };
/** The backend as it is written: input already parsed; better-sqlite3 is synchronous, rendering is not. */
export type Handlers = {
  readonly [M in Method]: (
    input: z.output<(typeof contract)[M]['input']>,
  ) => Output<M> | Promise<Output<M>>;
};
