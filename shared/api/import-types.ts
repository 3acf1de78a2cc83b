import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { BuyingFunction, Layer } from '../domain/values.ts';
import { storedShape } from './account-types.ts';
import { JobId } from './job-types.ts';

/** Person fields that a column of a file can fill. */
export const IMPORT_FIELDS = [
  'id',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'title',
  'buyingRole',
  'department',
  'grade',
  'managerId',
  'managerName',
  'level',
  'kind',
  'layer',
  'function',
  'email',
  'phone',
  'notes',
  'status',
  'reach',
  'since',
  'leftOn',
  'wantedInfluence',
  'dueDate',
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** What a file's content turned out to be; `text` is a list of people or a signature, pasted or typed. */
export const SOURCE_KINDS = ['csv', 'xlsx', 'vcard', 'json', 'text'] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** Longest file that people are imported from, in bytes. */
export const MAX_IMPORT_BYTES = 8 * 1024 * 1024;

/** Longest name of a sheet, in characters; Excel's own have 31. */
export const MAX_SHEET_NAME = 80;

/** File name that pasted text comes under. */
export const PASTED = 'pasted.txt';

export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
] as const;
export const Encoding = z.enum(ENCODINGS);
export type Encoding = z.infer<typeof Encoding>;
export const Delimiter = z.enum([',', ';', '\t', '|']);

/**
 * A visible, editable guess: when the text of `from` contains one of `words` (case-insensitive, whole words for
 * Latin script), the person gets this layer, function or kind. First match wins, within each target.
 */
export const GuessRule = z.discriminatedUnion('target', [
  z.object({
    target: z.literal('layer'),
    from: ImportField,
    words: z.array(z.string().max(80)).max(80),
    value: Layer,
  }),
  z.object({
    target: z.literal('function'),
    from: ImportField,
    words: z.array(z.string().max(80)).max(80),
    value: BuyingFunction,
  }),
  z.object({
    target: z.literal('kind'),
    from: ImportField,
    words: z.array(z.string().max(80)).max(80),
    value: z.enum(['ghost', 'abolished', 'unnamed']),
  }),
]);
export type GuessRule = Readonly<z.infer<typeof GuessRule>>;

/**
 * What a CRM's word for somebody's part in the purchase ("Decision Maker", "Champion") is taken over as, for one
 * opportunity: an influence, an attitude for or against us, or a line in the notes.
 */
export const ROLE_TARGETS = [
  'economic',
  'user',
  'technical',
  'coach',
  'for',
  'against',
  'note',
] as const;
export const RoleTarget = z.enum(ROLE_TARGETS);
export type RoleTarget = z.infer<typeof RoleTarget>;

/** A word that the user wants taken over; words without a choice are left alone. */
export const RoleChoice = z.object({ value: z.string().min(1).max(120), target: RoleTarget });
export type RoleChoice = Readonly<z.infer<typeof RoleChoice>>;

/** How a file becomes people. Saved as a preset. */
export const ImportMapping = z.object({
  encoding: Encoding,
  delimiter: Delimiter,
  /** Sheet of a workbook; found out unless said. */
  sheet: z.string().max(MAX_SHEET_NAME).optional(),
  /** Row of the headers as a spreadsheet numbers it; 0 when the first row is data already. Found out unless said. */
  headerRow: z.int().min(0).optional(),
  /** Column header (as written, or `#N` counted from 1 for one without a name) by field. */
  columns: z.partialRecord(ImportField, z.string().max(400)),
  /** Values of the manager column that mean "at the top", compared without case. */
  topMarkers: z.array(z.string().max(80)).max(40),
  guesses: z.array(GuessRule).max(200),
  roles: z.array(RoleChoice).max(200).default([]),
  /** What becomes of people of earlier files that this one does not name any more; they stay unless said otherwise. */
  missing: z.enum(['keep', 'left']).optional(),
});
export type ImportMapping = Readonly<z.infer<typeof ImportMapping>>;

export const ImportPreset = z.object({ name: z.string(), mapping: ImportMapping });
export type ImportPreset = Readonly<z.infer<typeof ImportPreset>>;

export const PROBLEM_CODES = [
  'id.duplicate',
  'id.missing',
  'manager.missing',
  'manager.ambiguous',
  'manager.self',
  'manager.loop',
  'level.unknown',
  'level.skipped',
  'root.several',
  'row.ragged',
  'row.empty',
  'row.nobody',
  'value.unknown',
  'value.shortened',
  'quote.broken',
  'card.line',
  'card.open',
  'card.value',
  'card.group',
  'match.impossible',
  'role.contradicts',
  'role.no-opportunity',
  'columns.unknown',
  'sheet.others',
  'sheet.unknown',
  'header.unknown',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/**
 * Something wrong with a row, which is numbered as a spreadsheet shows it: headers, titles above them and blank lines
 * count, lines within a cell do not. Of cards, lists and exported accounts it is the number of the card, line or person.
 * 0 concerns the whole file. `params` fill `import.problem.<code>`.
 */
export const ImportProblem = z.object({
  row: z.int().min(0),
  column: z.string().optional(),
  /** Of the column in a spreadsheet, such as `B`. */
  letter: z.string().optional(),
  code: ProblemCode,
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = Readonly<z.infer<typeof ImportProblem>>;

/**
 * What somebody has decided about a row that may be a person who is here already, or one from a row above it. Rows
 * without a decision are new people.
 */
export const ImportDecision = z.union([
  z.strictObject({ row: z.int().min(1), personId: Id }),
  z.strictObject({ row: z.int().min(1), sameAsRow: z.int().min(1) }),
]);
export type ImportDecision = Readonly<z.infer<typeof ImportDecision>>;

/**
 * Why a row is doubtful: the `mail` address is known; the name is known with another `title`; with the same title in another `department`;
 * `several` people have name and title; the name is `similar`; another `row` has the name.
 */
export const DOUBT_REASONS = ['mail', 'title', 'department', 'several', 'similar', 'row'] as const;
export const ImportDoubt = z.object({
  row: z.int().min(1),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  reason: z.enum(DOUBT_REASONS),
  /** Who it could be, likeliest first: somebody here (`personId`) or somebody from a row above (`row`). */
  candidates: z.array(
    z.object({
      personId: Id.nullable(),
      row: z.int().nullable(),
      name: z.string(),
      title: z.string(),
      department: z.string(),
    }),
  ),
});
export type ImportDoubt = Readonly<z.infer<typeof ImportDoubt>>;

/** Fields that an import changes in people who are here; the last two are of the opportunity. */
export const CHANGED_FIELDS = [
  'name',
  'title',
  'department',
  'kind',
  'status',
  'layer',
  'function',
  'managerId',
  'email',
  'phone',
  'notes',
  'externalId',
  'reach',
  'since',
  'leftOn',
  'wantedInfluence',
  'dueDate',
  'influences',
  'attitude',
] as const;
export const ChangedField = z.enum(CHANGED_FIELDS);
export type ChangedField = z.infer<typeof ChangedField>;

/** What an import changes in one person who is here; managers are told by name, everything else as it is stored. */
export const ImportChange = z.object({
  row: z.int().min(1),
  personId: Id,
  name: z.string(),
  fields: z.array(z.object({ field: ChangedField, from: z.string(), to: z.string() })),
});
export type ImportChange = Readonly<z.infer<typeof ImportChange>>;

/** A word of the column of buying roles, how many rows say it, and what it could be taken over as. */
export const RoleProposal = z.object({
  value: z.string(),
  rows: z.int(),
  target: RoleTarget.nullable(),
});
export type RoleProposal = Readonly<z.infer<typeof RoleProposal>>;

export const ImportCounts = z.object({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});

const missingShape = {
  /** People of earlier files that this one does not name any more, and how many of them are marked as left. */
  missing: z.int(),
  markedLeft: z.int(),
};

/** The sheet of a workbook that was read, and those that can be: hidden ones only where all are. */
export const SheetChoice = z.object({ used: z.string(), names: z.array(z.string()) });
export type SheetChoice = Readonly<z.infer<typeof SheetChoice>>;

/** The row that was read as headers, the one that would be unless said, and the first rows; 0 is no row. */
export const HeaderChoice = z.object({
  used: z.int().min(0),
  found: z.int().min(0),
  rows: z.array(z.object({ row: z.int().min(1), text: z.string() })),
});
export type HeaderChoice = Readonly<z.infer<typeof HeaderChoice>>;

export const ImportPreview = z.object({
  mapping: ImportMapping,
  kind: SourceKind,
  /** Encodings the bytes could be, best first; none where the format says it itself. */
  encodings: z.array(Encoding),
  /** Null for what is no workbook. */
  sheets: SheetChoice.nullable(),
  /** Null where no row of the file holds headers: cards, lists, exported accounts. */
  headerRows: HeaderChoice.nullable(),
  headers: z.array(z.string()),
  rows: z.int(),
  /** First rows as text, at most 50. */
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  /** The people the sample rows become. */
  people: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      title: z.string(),
      department: z.string(),
      kind: z.string(),
      layer: Layer,
      function: BuyingFunction,
      manager: z.string(),
      fate: z.enum(['added', 'updated', 'unchanged']),
    }),
  ),
  counts: ImportCounts,
  ...missingShape,
  /** The first of what is changed in people who are here; `counts.updated` says how many there are. */
  changes: z.array(ImportChange),
  /** The first of the doubtful rows, of `doubtCount`. */
  doubts: z.array(ImportDoubt),
  doubtCount: z.int(),
  roles: z.array(RoleProposal),
  /** The first of the problems, of `problemCount`. */
  problems: z.array(ImportProblem),
  problemCount: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportReport = z.object({
  accountId: Id,
  rows: z.int(),
  people: ImportCounts,
  ...missingShape,
  doubts: z.array(ImportDoubt),
  doubtCount: z.int(),
  problems: z.array(ImportProblem),
  problemCount: z.int(),
  changed: z.boolean(),
  ...storedShape,
});
export type ImportReport = z.infer<typeof ImportReport>;

/** What an import is told beside the mapping. */
export const importChoices = {
  /** About doubtful rows. */
  decisions: z.array(ImportDecision).max(20_000).default([]),
  /** The opportunity that buying roles are taken over to; null for the first open one. */
  opportunityId: Id.nullable().default(null),
  jobId: JobId.optional(),
};
