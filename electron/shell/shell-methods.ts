import { z } from 'zod';
import { type ShellMethod, shellMethod } from './ipc-gate.ts';
import { MenuModel } from './menu-model.ts';

/** What the page may ask of the shell, and who does it. */
export interface ShellActions {
  showMenu(model: MenuModel): void;
  openExternal(address: string): Promise<boolean>;
  pageReady(): void;
}

/** The shell's own methods, behind the same gate as the backend's. */
export function shellMethods(actions: ShellActions): Readonly<Record<string, ShellMethod>> {
  return {
    'shell.menu': shellMethod(MenuModel, (model) => actions.showMenu(model)),
    'shell.openExternal': shellMethod(
      z.strictObject({ address: z.string().max(4_000) }),
      ({ address }) => actions.openExternal(address),
    ),
    'shell.ready': shellMethod(z.strictObject({}), () => actions.pageReady()),
  };
}
