import type { ErrorCode } from './errors.ts';

/** A file that holds more than is read. */
export const OVER_LIMIT_ERRORS = [
  'import.too-large',
  'import.too-many-rows',
  'import.too-many-columns',
  'import.cell-too-long',
  'import.row-too-long',
  'import.workbook-too-large',
  'import.workbook-parts',
  'import.workbook-texts',
  'import.workbook-text-too-long',
  'import.workbook-merged',
] as const satisfies readonly ErrorCode[];

/** What reading all records of an account from exported JSON may end with. */
export const ACCOUNT_JSON_ERRORS = [
  'import.too-large',
  'import.json',
  'import.json-foreign',
  'import.json-field',
  'import.json-duplicate',
  'import.newer',
] as const satisfies readonly ErrorCode[];

/** What reading a file that people come from may end with. */
export const IMPORT_READ_ERRORS = [
  ...OVER_LIMIT_ERRORS,
  ...ACCOUNT_JSON_ERRORS,
  'import.unreadable',
  'import.encoding',
  'import.no-rows',
  'import.mapping',
  'import.sheet-empty',
  'import.workbook-damaged',
  'import.workbook-old',
  'import.workbook-locked',
  'import.other-format',
  'import.gave-up',
] as const satisfies readonly ErrorCode[];
