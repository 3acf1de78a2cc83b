import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconUserCheck, IconUserQuestion, IconX } from '@tabler/icons-react';
import type { GhostProposal } from '../../../shared/rules/propose-ghosts.ts';
import { titleOf } from '../../../shared/scene/proposal-card.ts';
import { perform } from '../../actions/actions.ts';
import { focusGap } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import { useAssessed } from '../gaps/use-assessed.ts';
import { useGapText } from '../gaps/use-gap-text.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import classes from './inspector.module.css';

/** The selected proposed ghost: whom it asks for, which gaps it would answer, and what can be done with it. */
export function ProposalInspector({ proposal }: { readonly proposal: GhostProposal }) {
  const t = useT();
  const { layer, function: name, wantedInfluence, gapIds } = proposal;
  const gaps = useAssessed()?.gaps.filter(({ id }) => gapIds.includes(id)) ?? [];
  const facts = [
    [t('ghost.panel.likely'), titleOf(proposal, t)],
    [t('domain.term.layer'), t(`domain.layer.${layer}`)],
    [t('domain.term.function'), t(`domain.function.${name}`)],
    ...(wantedInfluence
      ? [[t('panel.person.wanted'), t(`domain.influence.${wantedInfluence}`)]]
      : []),
  ];
  return (
    <>
      <div className={classes.head}>
        <div className={classes.headLine}>
          <IconUserQuestion size="1rem" stroke={1.75} aria-hidden />
          <Text fw={600}>{t('ghost.panel.title')}</Text>
        </div>
        <Text className={panel.hint}>{t('ghost.panel.help')}</Text>
        <Group gap="xs" mt="xs">
          <Button
            size="xs"
            leftSection={<IconPlus size="0.9rem" />}
            onClick={() => perform('ghost.accept')}
          >
            {t('ghost.panel.accept')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserCheck size="0.9rem" />}
            onClick={() => perform('ghost.fill')}
          >
            {t('ghost.panel.fill')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconX size="0.9rem" />}
            onClick={() => perform('ghost.dismiss')}
          >
            {t('ghost.panel.dismiss')}
          </Button>
        </Group>
      </div>
      <Section name="proposal" title={t('domain.term.ghost')}>
        <ul className={panel.list}>
          {facts.map(([term, value]) => (
            <li key={term} className={panel.listItem}>
              <div className={panel.listText}>
                <Text size="xs" c="dimmed">
                  {term}
                </Text>
                {value}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section name="proposal-gaps" title={t('ghost.panel.answers')}>
        <ul className={panel.list}>
          {gaps.map((gap) => (
            <GapLine key={gap.id} gap={gap} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function GapLine({ gap }: { readonly gap: Parameters<typeof useGapText>[0] }) {
  const texts = useGapText(gap);
  if (!texts) return null;
  return (
    <li className={panel.listItem}>
      <Button
        size="compact-xs"
        variant="subtle"
        justify="flex-start"
        onClick={() => focusGap(gap.id)}
      >
        {texts.title}
      </Button>
    </li>
  );
}
