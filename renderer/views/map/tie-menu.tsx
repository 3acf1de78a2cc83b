import { Menu } from '@mantine/core';
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react';
import { TIE_KINDS, type TieKind } from '../../../shared/domain/tie.ts';
import { perform } from '../../actions/actions.ts';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';

/** What can be done to the selected tie. */
export function TieMenu() {
  const t = useT();
  const tie = useStore(({ open, view }) => open?.records.ties[view.selectedTieId ?? '']);
  if (!tie) return null;
  const { id, fromId, toId } = tie;
  const directed = tie.kind === 'influences' || tie.kind === 'dotted';
  return (
    <>
      <Menu.Label>{t('canvas.menu.tie')}</Menu.Label>
      <Menu.RadioGroup
        value={tie.kind}
        onChange={(kind) => run('tie.edit', { id, fields: { kind: kind as TieKind } })}
      >
        {TIE_KINDS.map((kind) => (
          <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
            {t(`domain.tie.${kind}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Item
        disabled={!directed}
        leftSection={<IconArrowsExchange size="1rem" stroke={1.75} />}
        onClick={() => run('tie.edit', { id, fields: { fromId: toId, toId: fromId } })}
      >
        {t('canvas.menu.reverse')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size="1rem" stroke={1.75} />}
        onClick={() => perform('edit.delete')}
      >
        {t('canvas.menu.deleteTie')}
      </Menu.Item>
    </>
  );
}
