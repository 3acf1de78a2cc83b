import { Group, Kbd, Table, Text, Title } from '@mantine/core';
import { ACTION_GROUPS } from '../../actions/action.ts';
import { actions } from '../../actions/actions.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortcutKeys } from '../../ui/shortcut-text.ts';
import { useT } from '../../ui/use-t.ts';

/** Every action that has keys, straight from the list that the keyboard uses. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const groups = ACTION_GROUPS.map((group) => ({
    group,
    listed: actions.filter((action) => action.group === group && action.shortcuts?.length),
  })).filter(({ listed }) => listed.length > 0);
  return (
    <Dialog title={t('dialog.shortcuts.title')} size="lg" onClose={onClose}>
      <Text size="xs" c="dimmed" mb="sm">
        {t('dialog.shortcuts.hint')}
      </Text>
      {groups.map(({ group, listed }) => (
        <section key={group}>
          <Title order={3} size="h6" mt="sm" mb={4}>
            {t(`action.group.${group}`)}
          </Title>
          <Table verticalSpacing={4} fz="sm">
            <Table.Tbody>
              {listed.map(({ id, labelKey, shortcuts = [], scope }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    {t(labelKey)}
                    {scope === 'canvas' && (
                      <Text component="span" size="xs" c="dimmed">
                        {` · ${t('dialog.shortcuts.onMap')}`}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Group gap="sm" justify="flex-end">
                      {shortcuts.map((shortcut) => (
                        <Group key={shortcut} gap={3} wrap="nowrap">
                          {shortcutKeys(shortcut).map((key) => (
                            <Kbd key={key}>{key}</Kbd>
                          ))}
                        </Group>
                      ))}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Dialog>
  );
}
