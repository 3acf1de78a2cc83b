import { Button, List, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import classes from './gaps.module.css';

const STEPS = ['people', 'layers', 'influences', 'coach', 'contact'] as const;

/** Instead of thirty flags on an untouched map: how to begin. */
export function StartGuide() {
  const t = useT();
  const people = useStore((store) => Object.keys(store.open?.records.people ?? {}).length);
  return (
    <div className={classes.guide}>
      <Title order={2} size="h5">
        {t('panel.guide.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('panel.guide.intro')}
      </Text>
      <List type="ordered" size="sm" spacing="xs" className={classes.guideSteps ?? ''}>
        {STEPS.map((step) => (
          <List.Item key={step}>
            {t(`panel.guide.${step}`)}
            {step === 'people' && people > 0 && (
              <ThemeIcon size="1rem" radius="xl" ml={6} aria-label={t('panel.guide.done')}>
                <IconCheck size="0.75rem" />
              </ThemeIcon>
            )}
          </List.Item>
        ))}
      </List>
      <div className={classes.guideButtons}>
        <Button size="xs" onClick={() => perform('person.add')}>
          {t('action.person.add')}
        </Button>
        <Button size="xs" variant="default" onClick={() => perform('file.import')}>
          {t('view.accounts.import')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => perform('help.method')}>
          {t('panel.guide.method')}
        </Button>
      </div>
      <Text className={panel.hint}>{t('score.notStarted')}</Text>
    </div>
  );
}
