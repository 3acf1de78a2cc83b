import { getHotkeyHandler } from '@mantine/hooks';
import { storeApi } from '../store/store.ts';
import type { Action } from './action.ts';
import { actions, perform } from './actions.ts';

interface Binding {
  readonly action: Action;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly single: boolean;
}

const bindings: readonly Binding[] = actions
  .filter((action) => !action.native)
  .flatMap((action) =>
    (action.shortcuts ?? []).map((shortcut) => ({
      action,
      matches: matcher(shortcut),
      single: isSingleKey(shortcut),
    })),
  );

/** A letter, digit or sign without Ctrl, ⌘ or Alt: what dictation types by mistake (WCAG 2.1.4). */
export function isSingleKey(shortcut: string): boolean {
  const keys = shortcut.split('+');
  return keys.at(-1)?.length === 1 && !keys.includes('mod') && !keys.includes('alt');
}

function matcher(shortcut: string): (event: KeyboardEvent) => boolean {
  let matched = false;
  const handle = getHotkeyHandler([
    [
      shortcut,
      () => {
        matched = true;
      },
      { preventDefault: false },
    ],
  ]);
  return (event) => {
    matched = false;
    handle(event);
    return matched;
  };
}

/** Listens to the keyboard for the whole window; the returned function stops it. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  // A composing input method owns every key, Enter, digits and Escape included.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const target = event.target instanceof Element ? event.target : null;
  // Nothing may change behind a dialog.
  if (storeApi.getState().view.dialog !== null || target?.closest('[role="dialog"]')) return;
  const { singleKeys } = storeApi.getState().settings;
  for (const { action, matches, single } of bindings) {
    if ((single && !singleKeys) || !matches(event) || !inScope(action, target, event)) continue;
    if (!perform(action.id)) continue;
    event.preventDefault();
    return;
  }
}

function inScope(action: Action, target: Element | null, event: KeyboardEvent): boolean {
  if (action.scope === 'canvas') return target?.closest('[data-canvas]') != null && !isText(target);
  // With Control held, a shortcut that text fields do not use themselves works from inside them too.
  return !isText(target) || ((event.ctrlKey || event.metaKey) && !isTextKey(event));
}

function isText(target: Element | null): boolean {
  return target?.closest('input, textarea, select, [contenteditable="true"]') != null;
}

function isTextKey(event: KeyboardEvent): boolean {
  return ['a', 'c', 'v', 'x', 'y', 'z'].includes(event.key.toLowerCase());
}
