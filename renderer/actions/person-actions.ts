import { type Assessment, assessmentId, blankAssessment } from '../../shared/domain/assessment.ts';
import type { CardPosition, Person } from '../../shared/domain/person.ts';
import { inOrder } from '../../shared/domain/reporting.ts';
import {
  type BuyingFunction,
  COACH_STATUSES,
  FUNCTIONS,
  INFLUENCES,
  LAYERS,
  type Layer,
} from '../../shared/domain/values.ts';
import { messageKey } from '../../shared/i18n/messages.ts';
import { centerOn, revealSelected } from '../canvas/canvas-api.ts';
import { run, tryRun } from '../store/commands.ts';
import { storeApi } from '../store/store.ts';
import type { Store } from '../store/types.ts';
import { openDialog, select, setRenaming } from '../store/view.ts';
import {
  type Action,
  onMap,
  opened,
  selection,
  withAssessable,
  withOnePerson,
  withPeople,
} from './action.ts';

type People = Readonly<Record<string, Person>>;

const addActions: readonly Action[] = [
  {
    id: 'person.add',
    group: 'person',
    labelKey: 'action.person.add',
    shortcuts: ['N'],
    scope: 'canvas',
    enabled: onMap,
    perform: () => addPerson({ layer: 'operational' }),
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
    id: 'person.visit',
    group: 'person',
    labelKey: 'action.person.visit',
    shortcuts: ['Q'],
    scope: 'canvas',
    enabled: (store) => store.open !== null && store.view.opportunityId !== null,
    perform: () => openDialog({ name: 'visit', personIds: selection() }),
  },
  {
    id: 'person.confirm',
    group: 'person',
    labelKey: 'action.person.confirm',
    shortcuts: ['V'],
    scope: 'canvas',
    enabled: withAssessable,
    perform: () => {
      const { opportunityId } = storeApi.getState().view;
      if (opportunityId) run('assessment.confirm', { personIds: [...selection()], opportunityId });
    },
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
  checked: (store) => everyAssessment(store, ({ influences }) => influences.includes(influence)),
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
  checked: (store) => everyAssessment(store, (assessment) => assessment.coach === coach),
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
  checked: (store) => everySelected(store, (person) => person.layer === layer),
  perform: () => {
    run('person.setLayer', { ids: [...selection()], layer });
    revealSelected();
  },
}));

const functionActions: readonly Action[] = FUNCTIONS.map((name) => ({
  id: `person.function.${name}`,
  group: 'person',
  labelKey: messageKey(`action.person.function.${name}`),
  enabled: withPeople,
  checked: (store) => everySelected(store, (person) => person.function === name),
  perform: () => {
    run('person.edit', { ids: [...selection()], fields: { function: name } });
    revealSelected();
  },
}));

const orderActions: readonly Action[] = [
  {
    id: 'person.earlier',
    group: 'person',
    labelKey: 'action.person.earlier',
    shortcuts: ['alt+shift+ArrowLeft', 'alt+shift+ArrowUp'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => moveAmongPeers(-1),
  },
  {
    id: 'person.later',
    group: 'person',
    labelKey: 'action.person.later',
    shortcuts: ['alt+shift+ArrowRight', 'alt+shift+ArrowDown'],
    scope: 'canvas',
    enabled: withOnePerson,
    perform: () => moveAmongPeers(1),
  },
];

export const personActions: readonly Action[] = [
  ...addActions,
  ...influenceActions,
  ...coachActions,
  ...layerActions,
  ...functionActions,
  ...orderActions,
];

/** Where a new card goes: always a layer, if need be a place or a cell of the grid. */
export interface NewPlace {
  readonly layer: Layer;
  readonly position?: CardPosition;
  readonly function?: BuyingFunction;
}

/** Adds somebody to a lane and lets the user type the name at once. */
export function addPerson({ layer, ...fields }: NewPlace): void {
  const done = tryRun('person.add', { layer, fields });
  if (done) showNew(done.created);
}

/** Adds somebody as report, peer or manager of the selected person. */
export function addBeside(as: 'report' | 'peer' | 'manager', to = selection()[0]): void {
  if (!to) return;
  const done = tryRun('person.add', { relation: { to, as } });
  if (done) showNew(done.created);
}

function moveAmongPeers(by: 1 | -1): void {
  const [id = ''] = selection();
  const { people } = opened().records;
  const peers = siblingsOf(people, people[id]?.managerId ?? null);
  const at = peers.indexOf(id);
  const beforeId = peers[by < 0 ? at - 1 : at + 2] ?? null;
  if (at < 0 || (by < 0 ? at === 0 : at === peers.length - 1)) return;
  run('person.reorder', { id, beforeId });
  revealSelected();
}

function siblingsOf(people: People, managerId: string | null): readonly string[] {
  return Object.values(people)
    .filter((person) => person.managerId === managerId)
    .sort(inOrder)
    .map(({ id }) => id);
}

function everySelected({ open, view }: Store, is: (person: Person) => boolean): boolean {
  const { selection: ids } = view;
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const person = open?.records.people[id];
      return person !== undefined && is(person);
    })
  );
}

function everyAssessment({ open, view }: Store, is: (assessment: Assessment) => boolean): boolean {
  const { opportunityId, selection: ids } = view;
  if (!open || !opportunityId || ids.length === 0) return false;
  return ids.every((id) => {
    const known = open.records.assessments[assessmentId(opportunityId, id)];
    return is(known ?? blankAssessment(opportunityId, id));
  });
}

function showNew(created: readonly string[]): void {
  select(created);
  setRenaming(created[0] ?? null);
  centerOn(created);
}
