import { z } from 'zod';

export const ExportFormat = z.enum([
  'svg',
  'png',
  'json',
  'pdf',
  'pptx',
  'csv',
  'xlsx',
  'html',
  'md',
  'ics',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What a comparison of two points can be drawn as. */
export const COMPARED_FORMATS = ['svg', 'png', 'pdf'] as const satisfies readonly ExportFormat[];

/** Paper of a PDF: one page as large as the map, the map on one landscape sheet, or over as many sheets as it takes. */
export const PAGES = ['fit', 'a4', 'a3', 'a4-tiled', 'a3-tiled'] as const;
export const Page = z.enum(PAGES);
export type Page = z.infer<typeof Page>;

/** What leaves as a table. */
export const EXPORT_TABLES = ['people', 'gaps', 'actions'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** What of the map is drawn beside people and reporting lines. */
export const ExportParts = z.strictObject({
  ties: z.boolean().default(true),
  legend: z.boolean().default(true),
  gaps: z.boolean().default(true),
  ghosts: z.boolean().default(true),
  /** Ghosts that the rules propose for open gaps: what we think is missing, so only when asked for. */
  proposals: z.boolean().default(false),
});
export type ExportParts = Readonly<z.infer<typeof ExportParts>>;

/** What is drawn unless something else is asked for. */
export const DEFAULT_PARTS: ExportParts = ExportParts.parse({});
