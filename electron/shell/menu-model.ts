import { z } from 'zod';

const Label = z.string().min(1).max(120);
/** As the page writes its shortcuts: `mod+shift+Z`; empty for none. */
const Shortcut = z
  .string()
  .regex(/^$|^((mod|shift|alt|ctrl|meta)\+)*([A-Za-z0-9]|F\d{1,2}|[A-Za-z]{2,12}|[^\sA-Za-z0-9])$/);

/** The menu bar as the page describes it: one menu for each group of actions. */
export const MenuModel = z
  .array(
    z.strictObject({
      label: Label,
      items: z
        .array(
          z.strictObject({
            id: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,79}$/),
            label: Label,
            enabled: z.boolean(),
            shortcut: Shortcut.max(40),
          }),
        )
        .max(80),
    }),
  )
  .max(12);
export type MenuModel = z.infer<typeof MenuModel>;
