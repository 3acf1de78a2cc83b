import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { ACTION_GROUPS } from '../actions/action.ts';
import { actions, perform } from '../actions/actions.ts';
import { useStore } from '../store/use-store.ts';
import { actionIcon } from '../ui/action-icons.ts';
import { shortcutText } from '../ui/shortcut-text.ts';
import { useT } from '../ui/use-t.ts';

/** Every action that is possible now, found by typing. */
export function CommandPalette() {
  const t = useT();
  const possible = useStore((store) =>
    actions
      .filter((one) => one.enabled(store))
      .map(({ id }) => id)
      .join(),
  );
  const ids = new Set(possible.split(','));
  return (
    <Spotlight
      shortcut={['mod + K', 'mod + shift + P']}
      triggerOnContentEditable
      tagsToIgnore={[]}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollable
      maxHeight="60vh"
      nothingFound={t('view.palette.none')}
      searchProps={{
        placeholder: t('view.palette.placeholder'),
        'aria-label': t('view.palette.placeholder'),
        leftSection: <IconSearch size="1.1rem" />,
      }}
      attributes={{ content: { 'aria-label': t('view.palette.open') } }}
      actions={ACTION_GROUPS.map((group) => ({
        group: t(`action.group.${group}`),
        actions: actions
          .filter((action) => action.group === group && ids.has(action.id))
          .map(({ id, labelKey, shortcuts }) => {
            const Icon = actionIcon(id);
            const shortcut = shortcuts?.[0];
            return {
              id,
              label: t(labelKey),
              leftSection: Icon ? <Icon size="1.1rem" stroke={1.75} /> : null,
              rightSection: shortcut ? <Kbd>{shortcutText(shortcut)}</Kbd> : null,
              onClick: () => perform(id),
            };
          }),
      }))}
    />
  );
}
