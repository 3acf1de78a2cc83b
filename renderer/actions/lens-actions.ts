import i18next from 'i18next';
import { messageKey } from '../../shared/i18n/messages.ts';
import { COLOR_FIELDS, isPlain } from '../../shared/scene/lens.ts';
import { centerOn } from '../canvas/canvas-api.ts';
import { clearLens, setColorBy, setHeat } from '../store/lens.ts';
import { seenThroughLens } from '../store/lens-view.ts';
import { storeApi } from '../store/store.ts';
import { setPathTo } from '../store/view.ts';
import { type Action, onMap, selection, withOnePerson } from './action.ts';

const colorActions: readonly Action[] = COLOR_FIELDS.map((field) => ({
  id: `lens.colorBy.${field}`,
  group: 'view',
  labelKey: messageKey(`lens.action.colorBy.${field}`),
  enabled: onMap,
  checked: ({ view: { lens } }) => lens.colorBy === field && !lens.heat,
  perform: () => setColorBy(field),
}));

export const lensActions: readonly Action[] = [
  ...colorActions,
  {
    id: 'lens.heat',
    group: 'view',
    labelKey: 'lens.action.heat',
    enabled: onMap,
    checked: ({ view }) => view.lens.heat,
    perform: () => setHeat(!storeApi.getState().view.lens.heat),
  },
  {
    id: 'lens.clear',
    group: 'view',
    labelKey: 'lens.action.clear',
    enabled: ({ open, view }) => open !== null && !isPlain(view.lens),
    perform: clearLens,
  },
];

/** Before the actions of the selection, so that Escape ends the path first. */
export const pathActions: readonly Action[] = [
  {
    id: 'view.path',
    group: 'view',
    labelKey: 'lens.action.path',
    shortcuts: ['P'],
    scope: 'canvas',
    enabled: withOnePerson,
    checked: ({ view }) => view.pathToId !== null && view.pathToId === view.selection[0],
    perform: togglePath,
  },
  {
    id: 'view.pathClear',
    group: 'view',
    labelKey: 'lens.action.pathClear',
    shortcuts: ['Escape'],
    scope: 'canvas',
    enabled: ({ view }) => view.pathToId !== null,
    perform: () => setPathTo(null),
  },
];

/** The same person again hides the path. */
function togglePath(): void {
  const [personId = null] = selection();
  if (personId === storeApi.getState().view.pathToId) {
    setPathTo(null);
    return;
  }
  setPathTo(personId);
  const path =
    seenThroughLens(storeApi.getState(), i18next.language === 'zh-CN' ? 'zh-CN' : 'en')?.path ?? [];
  if (path.length > 1) centerOn(path.map((step) => step.personId));
}
