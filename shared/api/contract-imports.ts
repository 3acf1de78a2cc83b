import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { LANGS } from '../i18n/messages.ts';
import { NewAccount } from './account-types.ts';
import { BACKUP_ERRORS } from './backup-types.ts';
import { Base64 } from './base-types.ts';
import type { Contract } from './contract-entry.ts';
import { IMPORT_READ_ERRORS } from './import-errors.ts';
import {
  ImportMapping,
  ImportPreset,
  ImportPreview,
  ImportReport,
  importChoices,
} from './import-types.ts';

/** A file of 8 MiB as base64, and 20,000 decisions about its rows. */
const IMPORT_MAX_BYTES = 13 * 1024 * 1024;

/** People from a file: looked at, imported, the way of reading kept. */
export const importContract = {
  /** A file is about to be chosen: what reads large ones gets ready. */
  'import.prepare': {
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
  },
  'import.preview': {
    input: z.strictObject({
      fileName: z.string().max(400),
      data: Base64,
      accountId: Id.nullable(),
      mapping: ImportMapping.nullable(),
      ...importChoices,
    }),
    output: ImportPreview,
    errors: [
      'account.not-found',
      'opportunity.not-found',
      'job.cancelled',
      'job.taken',
      ...IMPORT_READ_ERRORS,
    ],
    maxBytes: IMPORT_MAX_BYTES,
  },
  'import.problems': {
    /**
     * All problems of a preview or a run as CSV, of which both list only the first: the same file, mapping and choices
     * again, compared with the account as it is, or was after the change `sinceSeq`.
     */
    input: z.strictObject({
      fileName: z.string().max(400),
      data: Base64,
      accountId: Id.nullable(),
      sinceSeq: z.int().min(1).nullable(),
      mapping: ImportMapping,
      lang: z.enum(LANGS),
      ...importChoices,
    }),
    output: z.object({ data: Base64 }),
    errors: [
      'account.not-found',
      'opportunity.not-found',
      'history.no-such-change',
      'database.damaged',
      'job.cancelled',
      'job.taken',
      ...IMPORT_READ_ERRORS,
    ],
    maxBytes: IMPORT_MAX_BYTES,
  },
  'import.run': {
    input: z
      .strictObject({
        fileName: z.string().max(400),
        data: Base64,
        /** Where the people go: an account that is here, or a new one that comes to be with them. */
        accountId: Id.nullable(),
        newAccount: NewAccount.nullable().default(null),
        mapping: ImportMapping,
        ...importChoices,
        /** Imports although no backup could be made before. */
        withoutBackup: z.boolean().default(false),
      })
      .refine(
        ({ accountId, newAccount }) => (accountId === null) !== (newAccount === null),
        'one account, here or new',
      ),
    output: ImportReport,
    errors: [
      ...BACKUP_ERRORS,
      'account.not-found',
      'account.name-taken',
      'opportunity.not-found',
      'job.cancelled',
      'job.taken',
      ...IMPORT_READ_ERRORS,
    ],
    maxBytes: IMPORT_MAX_BYTES,
  },
  'import.presets': {
    input: z.strictObject({}),
    output: z.object({ presets: z.array(ImportPreset) }),
    errors: [],
  },
  'import.savePreset': {
    input: z.strictObject({ name: z.string().trim().min(1).max(100), mapping: ImportMapping }),
    output: z.object({ presets: z.array(ImportPreset) }),
    errors: [],
  },
  'import.deletePreset': {
    input: z.strictObject({ name: z.string() }),
    output: z.object({ presets: z.array(ImportPreset) }),
    errors: ['import.preset-not-found'],
  },
} as const satisfies Contract;
