/** What stands in a cell: text, a number as one, or a phone number, which is neither. */
export type Cell = string | number | { readonly phone: string };

/** Records as a table, for spreadsheets. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
