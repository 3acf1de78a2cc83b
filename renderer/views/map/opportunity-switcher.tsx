import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPencil, IconPlus } from '@tabler/icons-react';
import { setOpportunity } from '../../store/documents.ts';
import { useStore } from '../../store/use-store.ts';
import { openDialog } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './top-bar.module.css';

/** Which sale the map is judged for. */
export function OpportunitySwitcher() {
  const t = useT();
  const opportunities = useStore((store) => store.open?.records.opportunities ?? null);
  const currentId = useStore((store) => store.view.opportunityId);
  const current = currentId ? opportunities?.[currentId] : undefined;
  const all = Object.values(opportunities ?? {}).sort((a, b) =>
    a.createdAt.localeCompare(b.createdAt),
  );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          className={classes.opportunity}
          rightSection={<IconChevronDown size="0.9rem" />}
          aria-label={`${t('domain.term.opportunity')}: ${current?.name ?? t('view.map.noOpportunity')}`}
        >
          <Text component="span" size="xs" truncate>
            {current?.name ?? t('view.map.noOpportunity')}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('domain.term.opportunity')}</Menu.Label>
        <Menu.RadioGroup value={currentId} onChange={setOpportunity}>
          {all.map(({ id, name, status }) => (
            <Menu.RadioItem
              key={id}
              value={id}
              closeMenuOnClick
              rightSection={
                status !== 'open' && (
                  <Text component="span" size="xs" c="dimmed">
                    {t(`domain.opportunityStatus.${status}`)}
                  </Text>
                )
              }
            >
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlus size="1rem" />}
          onClick={() => openDialog({ name: 'opportunity', opportunityId: null })}
        >
          {t('view.map.addOpportunity')}
        </Menu.Item>
        {current && (
          <Menu.Item
            leftSection={<IconPencil size="1rem" />}
            onClick={() => openDialog({ name: 'opportunity', opportunityId: current.id })}
          >
            {t('view.map.editOpportunity')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
