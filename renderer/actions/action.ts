import type { MessageKey } from '../../shared/i18n/messages.ts';
import { storeApi } from '../store/store.ts';
import type { OpenAccount, Store } from '../store/types.ts';

export const ACTION_GROUPS = ['file', 'edit', 'person', 'view', 'help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * Something a user can ask for. One list of these feeds buttons, menus, context menus, the command palette, the
 * keyboard and the shortcut sheet.
 */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly labelKey: MessageKey;
  /** In Mantine's notation, for example `mod+Z`; the first is the one that is shown. */
  readonly shortcuts?: readonly string[];
  /** canvas: the keys work only while the map has the focus (WCAG 2.1.4); window: everywhere but in text fields. */
  readonly scope?: 'canvas' | 'window';
  /** The keys are the browser's own, which answers them with an event (cut, copy, paste). */
  readonly native?: boolean;
  readonly enabled: (store: Store) => boolean;
  /** Of several that exclude each other, or one that is on or off. */
  readonly checked?: (store: Store) => boolean;
  readonly perform: () => void;
}

export const always = (): boolean => true;
export const onMap = (store: Store): boolean => store.open !== null;
export const withPeople = (store: Store): boolean =>
  store.open !== null && store.view.selection.length > 0;
export const withOnePerson = (store: Store): boolean =>
  store.open !== null && store.view.selection.length === 1;
export const withAssessable = (store: Store): boolean =>
  withPeople(store) && store.view.opportunityId !== null;

/** The open account; actions call it only when `enabled` has said that there is one. */
export function opened(): OpenAccount {
  const { open } = storeApi.getState();
  if (!open) throw new Error('an action on the map ran without one');
  return open;
}

export function selection(): readonly string[] {
  return storeApi.getState().view.selection;
}
