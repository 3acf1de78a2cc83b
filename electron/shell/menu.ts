import type { MenuItemConstructorOptions } from 'electron';
import type { MenuModel } from './menu-model.ts';

/** What the template needs besides the page's model. */
export interface MenuContext {
  readonly mac: boolean;
  /** Labels of the native editing entries, in the page's language. */
  readonly editLabels: { readonly cut: string; readonly copy: string; readonly paste: string };
  perform(actionId: string): void;
}

/**
 * The native menu bar from the page's model. The page handles its keys itself, so accelerators are shown and not
 * registered; cut, copy and paste are the system's, without which text fields on macOS have no such keys.
 */
export function menuTemplate(model: MenuModel, context: MenuContext): MenuItemConstructorOptions[] {
  const menus = model.map((menu): MenuItemConstructorOptions => {
    const items = menu.items.map((item) => entry(item, context));
    const editing = menu.items.some((item) => item.id.startsWith('edit.'));
    return { label: menu.label, submenu: editing ? [...items, ...editEntries(context)] : items };
  });
  return context.mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function entry(
  item: MenuModel[number]['items'][number],
  context: MenuContext,
): MenuItemConstructorOptions {
  return {
    id: item.id,
    label: item.label,
    enabled: item.enabled,
    ...(item.shortcut === '' ? {} : { accelerator: accelerator(item.shortcut) }),
    registerAccelerator: false,
    click: () => context.perform(item.id),
  };
}

function editEntries({ editLabels }: MenuContext): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'cut', label: editLabels.cut },
    { role: 'copy', label: editLabels.copy },
    { role: 'paste', label: editLabels.paste },
  ];
}

const ACCELERATOR_PARTS: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  ctrl: 'Ctrl',
  meta: 'Super',
  shift: 'Shift',
  alt: 'Alt',
};

function accelerator(shortcut: string): string {
  const parts = shortcut.split(/\+(?=.)/);
  return parts.map((part) => ACCELERATOR_PARTS[part] ?? part).join('+');
}
