import type { Action } from '../../../../shared/domain/action.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { mayRead, type Readers } from '../../../../shared/scene/audience.ts';
import type { ShownMap } from '../map-scene.ts';
import { type ShownAction, shownActions } from '../shown-actions.ts';
import type { Table } from './table.ts';

interface Column {
  readonly field: keyof Action;
  readonly header: MessageKey;
  readonly cell: (action: ShownAction) => string;
}

/** Actions in their five W, as far as readers may see them; the day they are due first. */
export function actionTable(map: ShownMap, readers: Readers): Table {
  const { t, audience } = map;
  const all: readonly Column[] = [
    { field: 'dueDate', header: 'actions.when', cell: ({ dueDate }) => dueDate ?? '' },
    { field: 'what', header: 'actions.what', cell: ({ what }) => what },
    { field: 'ownerId', header: 'actions.who', cell: ({ owner }) => owner },
    { field: 'where', header: 'actions.where', cell: ({ where }) => where },
    { field: 'why', header: 'actions.why', cell: ({ why }) => why },
    { field: 'personIds', header: 'actions.about', cell: ({ people }) => people },
    {
      field: 'status',
      header: 'domain.term.status',
      cell: ({ status }) => t(`actions.status.${status}`),
    },
    { field: 'doneOn', header: 'actions.doneOn', cell: ({ doneOn }) => doneOn ?? '' },
    { field: 'outcome', header: 'dialog.interaction.outcome', cell: ({ outcome }) => outcome },
  ];
  const columns = all.filter(({ field }) => mayRead('actions', field, readers));
  return {
    headers: [...columns.map(({ header }) => t(header)), t('export.audienceLabel')],
    rows: shownActions(map).map((action) => [...columns.map(({ cell }) => cell(action)), audience]),
  };
}
