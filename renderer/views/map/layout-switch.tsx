import { SegmentedControl } from '@mantine/core';
import { IconBinaryTree, IconBinaryTree2, IconGridDots } from '@tabler/icons-react';
import { LAYOUT_MODES, type LayoutMode } from '../../../shared/layout/types.ts';
import { showAs } from '../../actions/branch-actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';

const ICONS = { tree: IconBinaryTree, compact: IconBinaryTree2, grid: IconGridDots } as const;

/** How the map is laid out. */
export function LayoutSwitch() {
  const t = useT();
  const mode = useStore((store) => store.view.layoutMode);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view.map.layout')}
      value={mode}
      onChange={(value) => showAs(value as LayoutMode)}
      data={LAYOUT_MODES.map((value) => {
        const Icon = ICONS[value];
        const text = t(`view.map.layouts.${value}`);
        return {
          value,
          label: <Icon size="1rem" stroke={1.75} role="img" aria-label={text} title={text} />,
        };
      })}
    />
  );
}
