import { type Command, Option } from 'commander';
import type { AccountRecords } from '../../shared/domain/records.ts';
import { LAYERS, type Layer } from '../../shared/domain/values.ts';
import { LAYOUT_MODES, type LayoutMode } from '../../shared/layout/types.ts';
import { DEFAULT_VIEW, type ExportView } from '../../shared/scene/export-view.ts';
import { COLOR_FIELDS, DEFAULT_LENS } from '../../shared/scene/lens.ts';
import { type Scope, WHOLE_MAP } from '../../shared/scene/scope.ts';
import { resolvePerson } from '../backend/resolve.ts';
import { oneOf } from './options.ts';

/** What colours the cards; `gap` is the heat of the open gaps. */
const COLOURS = [...COLOR_FIELDS, 'gap'] as const;

/** Whose part of the map leaves, and how it is looked at, as options name it. */
export interface ScopeOptions {
  readonly selection?: readonly string[];
  readonly branch?: string;
  readonly layer?: Layer;
  readonly layout?: LayoutMode;
  readonly colourBy?: (typeof COLOURS)[number];
}

export function addScopeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--selection <people...>', 'these people only, by id or name').conflicts([
        'branch',
        'layer',
      ]),
    )
    .addOption(
      new Option('--branch <person>', 'this person and everybody below').conflicts('layer'),
    )
    .option('--layer <layer>', `one layer only: ${LAYERS.join(', ')}`, oneOf(LAYERS))
    .option('--layout <mode>', `layout: ${LAYOUT_MODES.join(', ')}`, oneOf(LAYOUT_MODES))
    .option('--colour-by <field>', `what colours the cards: ${COLOURS.join(', ')}`, oneOf(COLOURS));
}

/** The scope that options name; the whole map when they name none. */
export function scopeFrom(records: AccountRecords, options: ScopeOptions): Scope {
  const { selection, branch, layer } = options;
  if (selection) {
    const ids = selection.map((text) => resolvePerson(records, text).id);
    return { kind: 'people', ids: [...new Set(ids)] };
  }
  if (branch !== undefined) return { kind: 'branch', personId: resolvePerson(records, branch).id };
  return layer ? { kind: 'layer', layer } : WHOLE_MAP;
}

/** The view that options name. */
export function viewFrom({ layout = 'tree', colourBy }: ScopeOptions): ExportView {
  const lens =
    colourBy === 'gap'
      ? { ...DEFAULT_LENS, heat: true }
      : { ...DEFAULT_LENS, colorBy: colourBy ?? DEFAULT_LENS.colorBy };
  return { ...DEFAULT_VIEW, layoutMode: layout, lens };
}
