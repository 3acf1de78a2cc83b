import { PASTED } from '../../../shared/api/import-types.ts';
import type { CommandArgs } from '../../../shared/commands/index.ts';
import { LAYERS, type Layer } from '../../../shared/domain/values.ts';
import { CARD_SIZES } from '../../../shared/scene/tokens.ts';
import { centerOn, pointerOnMap } from '../../canvas/canvas-api.ts';
import { laneNear } from '../../canvas/geometry/map-index.ts';
import type { Point } from '../../canvas/geometry/viewport.ts';
import { run, tryRun } from '../../store/commands.ts';
import { openFile } from '../../store/incoming-file.ts';
import { notify } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';
import { select } from '../../store/view.ts';
import { opened } from '../action.ts';
import { type Clip, type PasteArgs, type PastedPerson, returning } from './people-clip.ts';
import { layerBelow, needsImport, peopleFromText } from './people-from-text.ts';

/** As the record of a person has it. */
const LONGEST_NAME = 200;

/**
 * Puts people below the selected one, beside those they were copied from, or where the pointer is. Who was cut and is
 * not there comes back as who they were, with nobody selected to where they were.
 */
export function pasteClip(clip: Clip): void {
  const { selection } = storeApi.getState().view;
  const { accountId, records } = opened();
  const back = returning(clip, opened());
  if (clip.taken && back.length > 0) {
    putBack({ taken: clip.taken, ids: [...back], managerId: selectedAlone(selection) }, clip);
    return;
  }
  const sources = new Set(clip.people.map(({ key }) => key));
  const own = clip.accountId === accountId && selection.every((id) => sources.has(id));
  const beside = own && selection.length > 0;
  const top = clip.people.find(({ managerKey }) => !managerKey);
  const managerId = beside
    ? (records.people[top?.key ?? '']?.managerId ?? null)
    : selectedAlone(selection);
  const pointer = managerId === null && !beside ? pointerOnMap() : null;
  paste({ people: placedAt(clip.people, pointer), ties: [...clip.ties], managerId });
}

/**
 * Puts the people whom lines of text name below the selected one, or into the lane where the pointer is; a table, a
 * signature or addresses go to the import.
 */
export function pasteText(text: string): void {
  if (needsImport(text)) {
    openFile(new File([text], PASTED, { type: 'text/plain' }));
    return;
  }
  const managerId = selectedAlone(storeApi.getState().view.selection);
  const { records, layout } = opened();
  const manager = managerId === null ? undefined : records.people[managerId];
  const pointer = pointerOnMap();
  function top(deepest: number): Layer {
    if (manager) return layerBelow(manager.layer, 1);
    const lane = pointer && laneNear(layout.lanes, pointer.y);
    return lane?.layer ?? LAYERS[Math.max(0, LAYERS.length - 1 - deepest)] ?? 'operational';
  }
  const people = peopleFromText(text, top);
  const long = people.findIndex(({ fields }) => (fields?.name ?? '').length > LONGEST_NAME);
  if (people.length === 0) notify({ code: 'clipboard.empty', params: {} });
  else if (long >= 0) notify({ code: 'clipboard.long', params: { line: long + 1 } });
  else paste({ people, managerId });
}

function selectedAlone(selection: readonly string[]): string | null {
  return selection.length === 1 ? (selection[0] ?? null) : null;
}

function putBack(args: CommandArgs<'people.putBack'>, { people }: Clip): void {
  if (!run('people.putBack', args)) return;
  show(people.map(({ key }) => key));
}

function paste(args: PasteArgs): void {
  const { opportunityId } = storeApi.getState().view;
  const done = tryRun('people.paste', { ...args, opportunityId });
  if (done) show(done.created);
}

function show(ids: readonly string[]): void {
  select(ids);
  centerOn(ids);
}

/** One card is put where the pointer is; several, which keep their layers, are left to the layout. */
function placedAt(people: readonly PastedPerson[], pointer: Point | null): PastedPerson[] {
  const { layout } = opened();
  const lane = pointer && laneNear(layout.lanes, pointer.y);
  const [only, ...others] = people;
  if (!only || others.length > 0 || !pointer || !lane) return [...people];
  if (storeApi.getState().view.layoutMode === 'grid') return [{ ...only, layer: lane.layer }];
  const { width, height } = CARD_SIZES[only.kind ?? 'person'];
  const x = Math.round(pointer.x - width / 2);
  const y = Math.max(0, Math.round(pointer.y - height / 2 - lane.y));
  return [{ ...only, layer: lane.layer, fields: { ...only.fields, position: { x, y } } }];
}
