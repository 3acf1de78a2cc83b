import { type BuyingFunction, LAYERS, type Layer } from '../../../shared/domain/values.ts';
import { run } from '../../store/commands.ts';
import type { Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';

interface Cell {
  readonly layer: Layer;
  readonly function: BuyingFunction;
}

/** In the grid a place is a layer and a function. */
export function moveToCell(ids: readonly string[], cell: Cell, gesture?: string): void {
  const fields = { layer: cell.layer, function: cell.function };
  run('person.edit', { ids: [...ids], fields }, gesture === undefined ? {} : { gesture });
}

/** Moves each card to the cell beside its own, in one step of undo; at an edge it stays. */
export function moveToNextCell(model: MapModel, ids: readonly string[], step: Point): void {
  const functions = model.index.layout.columns.map((column) => column.function);
  const gesture = crypto.randomUUID();
  const byCell = Map.groupBy(ids, (id) => {
    const person = model.records.people[id];
    return person ? `${person.layer} ${person.function}` : '';
  });
  for (const together of byCell.values()) {
    const person = model.records.people[together[0] ?? ''];
    if (!person) continue;
    const layer = LAYERS[LAYERS.indexOf(person.layer) + step.y];
    const next = functions[functions.indexOf(person.function) + step.x];
    if (layer && next) moveToCell(together, { layer, function: next }, gesture);
  }
}
