import { COACH_STATUSES, INFLUENCES, LAYERS, type Layer } from '../../shared/domain/values.ts';
import { messageKey } from '../../shared/i18n/messages.ts';
import { centerOn } from '../canvas/canvas-api.ts';
import { run, tryRun } from '../store/commands.ts';
import { storeApi } from '../store/store.ts';
import { openDialog, select, setRenaming } from '../store/view.ts';
import {
  type Action,
  onMap,
  selection,
  withAssessable,
  withOnePerson,
  withPeople,
} from './action.ts';

const addActions: readonly Action[] = [
  {
    id: 'person.add',
    group: 'person',
    labelKey: 'action.person.add',
    shortcuts: ['N'],
    scope: 'canvas',
    enabled: onMap,
    perform: () => addPerson('operational'),
  },
  {
    id: 'person.addReport',
    group: 'person',
    labelKey: 'action.person.addReport',
    shortcuts: ['Tab'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => addBeside('report'),
  },
  {
    id: 'person.addPeer',
    group: 'person',
    labelKey: 'action.person.addPeer',
    shortcuts: ['Enter'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => addBeside('peer'),
  },
  {
    id: 'person.addManager',
    group: 'person',
    labelKey: 'action.person.addManager',
    shortcuts: ['mod+Enter'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => addBeside('manager'),
  },
  {
    id: 'person.connect',
    group: 'person',
    labelKey: 'action.person.connect',
    shortcuts: ['C'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => openDialog({ name: 'connect', personId: selection()[0] ?? '' }),
  },
  {
    id: 'person.log',
    group: 'person',
    labelKey: 'action.person.log',
    shortcuts: ['L'],
    scope: 'canvas',
    enabled: withPeople,
    perform: () => openDialog({ name: 'interaction', personIds: selection() }),
  },
  {
    id: 'person.markLeft',
    group: 'person',
    labelKey: 'action.person.markLeft',
    enabled: withPeople,
    perform: () => {
      run('person.markLeft', { ids: [...selection()] });
    },
  },
];

const influenceActions: readonly Action[] = INFLUENCES.map((influence, place) => ({
  id: `person.influence.${influence}`,
  group: 'person',
  labelKey: messageKey(`action.person.influence.${influence}`),
  shortcuts: [String(place + 1)],
  scope: 'canvas',
  enabled: withAssessable,
  perform: () => {
    const { opportunityId } = storeApi.getState().view;
    if (!opportunityId) return;
    run('assessment.toggleInfluence', { personIds: [...selection()], opportunityId, influence });
  },
}));

const coachActions: readonly Action[] = COACH_STATUSES.map((coach) => ({
  id: `person.coach.${coach}`,
  group: 'person',
  labelKey: messageKey(`action.person.coach.${coach}`),
  enabled: withAssessable,
  perform: () => {
    const { opportunityId } = storeApi.getState().view;
    if (!opportunityId) return;
    run('assessment.setCoach', { personIds: [...selection()], opportunityId, coach });
  },
}));

const layerActions: readonly Action[] = LAYERS.map((layer) => ({
  id: `person.layer.${layer}`,
  group: 'person',
  labelKey: messageKey(`action.person.layer.${layer}`),
  enabled: withPeople,
  perform: () => {
    run('person.setLayer', { ids: [...selection()], layer });
  },
}));

export const personActions: readonly Action[] = [
  ...addActions,
  ...influenceActions,
  ...coachActions,
  ...layerActions,
];

/** Adds somebody to a lane and lets the user type the name at once. */
export function addPerson(layer: Layer, position: { x: number; y: number } | null = null): void {
  const done = tryRun('person.add', { layer, ...(position ? { fields: { position } } : {}) });
  if (done) showNew(done.created);
}

/** Adds somebody as report, peer or manager of the selected person. */
export function addBeside(as: 'report' | 'peer' | 'manager', to = selection()[0]): void {
  if (!to) return;
  const done = tryRun('person.add', { relation: { to, as } });
  if (done) showNew(done.created);
}

function showNew(created: readonly string[]): void {
  select(created);
  setRenaming(created[0] ?? null);
  centerOn(created);
}
