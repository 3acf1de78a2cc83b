import { Menu } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { LAYOUT_MODES } from '../../../shared/layout/types.ts';
import { addPersonAt } from '../../canvas/canvas-api.ts';
import type { Point } from '../../canvas/geometry/viewport.ts';
import { useT } from '../../ui/use-t.ts';
import { ActionItem, Submenu } from './menu-items.tsx';

/** What can be done to the map, where nobody stands. */
export function EmptyMenu({ at }: { readonly at: Point }) {
  const t = useT();
  return (
    <>
      <Menu.Item
        leftSection={<IconUserPlus size="1rem" stroke={1.75} />}
        onClick={() => addPersonAt(at)}
      >
        {t('canvas.menu.addHere')}
      </Menu.Item>
      <ActionItem id="edit.paste" />
      <Menu.Divider />
      <ActionItem id="edit.selectAll" />
      <ActionItem id="view.fit" />
      <ActionItem id="view.tidy" />
      <Submenu
        label={t('canvas.menu.layout')}
        items={LAYOUT_MODES.map((mode) => ({
          id: `view.layout.${mode}`,
          label: t(`view.map.layouts.${mode}`),
        }))}
      />
      <ActionItem id="view.foldAll" />
      <ActionItem id="view.unfoldAll" />
      <ActionItem id="view.showAll" />
      <ActionItem id="view.proposals" />
      <Menu.Divider />
      <ActionItem id="file.export" />
    </>
  );
}
