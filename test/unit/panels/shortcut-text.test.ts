import { describe, expect, it } from 'vitest';
import { shortcutText } from '../../../renderer/ui/shortcut-text.ts';

describe('shortcuts as they are printed', () => {
  it.each([
    ['mod+shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['mod++', 'Ctrl++', '⌘+'],
    ['F2', 'F2', 'F2'],
    ['shift+?', 'Shift+?', '⇧?'],
  ])('%s', (shortcut, others, mac) => {
    expect(shortcutText(shortcut, false)).toBe(others);
    expect(shortcutText(shortcut, true)).toBe(mac);
  });
});
