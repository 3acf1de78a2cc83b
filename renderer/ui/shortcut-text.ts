const IS_MAC = /mac/i.test(globalThis.navigator?.userAgent ?? '');
const ARROWS = { arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' };
const MAC: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  ctrl: '⌃',
  ...ARROWS,
};
const OTHERS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  ctrl: 'Ctrl',
  ...ARROWS,
};

/** The keys of a shortcut as they are printed on this machine's keyboard: `mod+shift+Z` is `Ctrl`, `Shift`, `Z`. */
export function shortcutKeys(shortcut: string, mac: boolean = IS_MAC): readonly string[] {
  const names = mac ? MAC : OTHERS;
  return shortcut
    .replace(/\+\+$/, '+plus')
    .split('+')
    .map((key) => names[key.toLowerCase()] ?? (key === 'plus' ? '+' : key));
}

export function shortcutText(shortcut: string, mac: boolean = IS_MAC): string {
  return shortcutKeys(shortcut, mac).join(mac ? '' : '+');
}
