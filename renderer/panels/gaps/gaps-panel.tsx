import { Button, Text } from '@mantine/core';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { ClosedGaps } from './closed-gaps.tsx';
import { DismissedProposals } from './dismissed-proposals.tsx';
import { GapCard } from './gap-card.tsx';
import { GapGroups } from './gap-groups.tsx';
import { ScoreCard } from './score-card.tsx';
import { StartGuide } from './start-guide.tsx';
import { useAssessed } from './use-assessed.ts';

/** How many gaps the panel leads with (RULES.md). */
const LEADING = 5;

/** The coverage score and what is missing, worst first. */
export function GapsPanel() {
  const t = useT();
  const assessed = useAssessed();
  const hasOpportunity = useStore((store) => store.view.opportunityId !== null);
  if (!hasOpportunity)
    return (
      <Text className={panel.hint} p="md">
        {t('panel.gaps.noOpportunity')}
      </Text>
    );
  if (!assessed) return null;
  if (!assessed.started) return <StartGuide />;

  const open = assessed.gaps.filter(({ status }) => status === 'open');
  const waived = assessed.gaps.filter(({ status }) => status === 'waived');
  return (
    <>
      <ScoreCard score={assessed.score} />
      <Section name="gaps-first" title={t('panel.gaps.first')}>
        {open.length === 0 && <Text className={panel.hint}>{t('panel.gaps.none')}</Text>}
        {open.slice(0, LEADING).map((gap) => (
          <GapCard key={gap.id} gap={gap} />
        ))}
      </Section>
      {open.length > LEADING && (
        <Section name="gaps-all" title={t('panel.gaps.all', { n: open.length })} initiallyClosed>
          <GapGroups gaps={open} />
        </Section>
      )}
      {waived.length > 0 && (
        <Section
          name="gaps-waived"
          title={t('panel.gaps.waived', { n: waived.length })}
          initiallyClosed
        >
          {waived.map((gap) => (
            <GapCard key={gap.id} gap={gap} />
          ))}
        </Section>
      )}
      <DismissedProposals opportunityId={assessed.opportunityId} />
      <ClosedGaps assessed={assessed} />
      <Button
        size="compact-xs"
        variant="subtle"
        mx="sm"
        my="xs"
        onClick={() => perform('help.rules')}
      >
        {t('panel.gaps.rules')}
      </Button>
    </>
  );
}
