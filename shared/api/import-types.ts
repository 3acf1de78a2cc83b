import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { BuyingFunction, Layer } from '../domain/values.ts';

/** Person fields that a column of a file can fill. */
export const IMPORT_FIELDS = [
  'id',
  'name',
  'firstName',
  'lastName',
  'title',
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
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** What a file's content turned out to be; `text` is a list of people or a signature, pasted or typed. */
export const SOURCE_KINDS = ['csv', 'xlsx', 'vcard', 'json', 'text'] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

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

/** How a file becomes people. Saved as a preset. */
export const ImportMapping = z.object({
  encoding: Encoding,
  delimiter: Delimiter,
  /** Column header (as written, or `#N` counted from 1 for one without a name) by field. */
  columns: z.partialRecord(ImportField, z.string().max(400)),
  /** Values of the manager column that mean "at the top", compared without case. */
  topMarkers: z.array(z.string().max(80)).max(40),
  guesses: z.array(GuessRule).max(200),
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
  'value.unknown',
  'value.shortened',
  'quote.broken',
  'card.line',
  'card.open',
  'card.value',
  'card.group',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** Something wrong with a row; `row` counts data rows from 1 as a spreadsheet shows them minus the header. `params` fill `import.problem.<code>`. */
export const ImportProblem = z.object({
  row: z.int().min(0),
  column: z.string().optional(),
  code: ProblemCode,
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = Readonly<z.infer<typeof ImportProblem>>;

export const ImportCounts = z.object({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});

export const ImportPreview = z.object({
  mapping: ImportMapping,
  kind: SourceKind,
  /** Encodings the bytes could be, best first; none where the format says it itself. */
  encodings: z.array(Encoding),
  headers: z.array(z.string()),
  rows: z.int(),
  /** First rows as text, at most 50. */
  sample: z.array(z.array(z.string())),
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
    }),
  ),
  counts: ImportCounts,
  problems: z.array(ImportProblem),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportReport = z.object({
  accountId: Id,
  rows: z.int(),
  people: ImportCounts,
  problems: z.array(ImportProblem),
  /** Log position after the import, and the import itself as one Yjs update (base64), null when nothing changed. */
  seq: z.int(),
  update: z.base64().nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;
