import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { ACTION_GROUPS } from '../actions/action.ts';
import { actions, perform } from '../actions/actions.ts';
import { storeApi } from '../store/use-store.ts';
import { actionIcon } from '../ui/action-icons.ts';
import { shortcutText } from '../ui/shortcut-text.ts';
import { useT } from '../ui/use-t.ts';

/** Every action that is possible now, found by typing. */
export function CommandPalette() {
  const t = useT();
  return (
    <Spotlight
      shortcut={['mod + K', 'mod + shift + P']}
      triggerOnContentEditable
      tagsToIgnore={[]}
      lockScroll={false}
      scrollable
      maxHeight="60vh"
      nothingFound={t('view.palette.none')}
      searchProps={{
        placeholder: t('view.palette.placeholder'),
        'aria-label': t('view.palette.placeholder'),
        leftSection: <IconSearch size="1.1rem" />,
      }}
      aria-label={t('view.palette.open')}
      actions={ACTION_GROUPS.map((group) => ({
        group: t(`action.group.${group}`),
        actions: actions
          .filter((action) => action.group === group)
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
      filter={(query, groups) =>
        groups.flatMap((entry): typeof groups => {
          if (!('actions' in entry)) return [entry];
          const found = entry.actions.filter(
            (action) =>
              isPossible(action.id) &&
              (action.label ?? '').toLowerCase().includes(query.trim().toLowerCase()),
          );
          return found.length > 0 ? [{ ...entry, actions: found }] : [];
        })
      }
    />
  );
}

function isPossible(id: string): boolean {
  return actions.find((action) => action.id === id)?.enabled(storeApi.getState()) ?? false;
}
