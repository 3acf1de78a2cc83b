import { Text } from '@mantine/core';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { CompareForm } from './compare-form.tsx';
import { ComparisonList } from './comparison-list.tsx';
import { ScoreCourse } from './score-course.tsx';
import { Snapshots } from './snapshots.tsx';
import { useSnapshots } from './use-history.ts';

/** How the account came to be what it is: two points of it compared, its snapshots, the course of the score. */
export function HistoryPanel() {
  const t = useT();
  const snapshots = useSnapshots();
  const comparing = useStore((store) => store.comparing);
  const hasOpportunity = useStore(({ view }) => view.opportunityId !== null);
  return (
    <>
      <Section name="history-compare" title={t('history.compareTitle')}>
        {!comparing && <Text className={panel.hint}>{t('history.compareHint')}</Text>}
        {snapshots.list && <CompareForm snapshots={snapshots.list} />}
      </Section>
      {comparing && <ComparisonList comparing={comparing} />}
      <Section name="history-snapshots" title={t('history.snapshots')}>
        <Snapshots snapshots={snapshots} />
      </Section>
      {hasOpportunity && (
        <Section name="history-score" title={t('history.course')}>
          <ScoreCourse />
        </Section>
      )}
    </>
  );
}
