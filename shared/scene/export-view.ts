import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { LAYOUT_MODES } from '../layout/types.ts';
import { DEFAULT_LENS, Lens } from './lens.ts';

/** How a map that leaves is laid out and looked at: as it is on screen, or as it is by default. */
export const ExportView = z.strictObject({
  layoutMode: z.enum(LAYOUT_MODES).default('tree'),
  /** People whose branches are folded. */
  collapsed: z.array(Id).max(20_000).default([]),
  lens: Lens.default(DEFAULT_LENS),
});
export type ExportView = Readonly<z.infer<typeof ExportView>>;

export const DEFAULT_VIEW: ExportView = { layoutMode: 'tree', collapsed: [], lens: DEFAULT_LENS };
