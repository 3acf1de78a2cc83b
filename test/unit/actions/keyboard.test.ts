import { expect, it } from 'vitest';
import { actions } from '../../../renderer/actions/actions.ts';
import { isSingleKey } from '../../../renderer/actions/keyboard.ts';

it('knows the keys that type a letter, a digit or a sign', () => {
  for (const key of ['N', '1', 'shift+F', 'shift+?']) expect(isSingleKey(key), key).toBe(true);
  for (const key of ['mod+D', 'alt+1', 'mod+shift+L', 'Tab', 'Enter', 'F2', 'alt+shift+ArrowUp'])
    expect(isSingleKey(key), key).toBe(false);
});

it('gives no two actions the same keys, but for Escape, which ends one thing after the other', () => {
  const keys = actions.flatMap(({ shortcuts = [] }) => shortcuts.map((key) => key.toLowerCase()));
  const shared = keys.filter((key, i) => keys.indexOf(key) !== i);
  expect([...new Set(shared)]).toEqual(['escape']);
});
