import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Assessed } from '../../../shared/api/account-types.ts';
import type { Gap } from '../../../shared/domain/gap.ts';
import { describeGap } from '../../../shared/rules/describe.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { storeApi, useStore } from '../../store/use-store.ts';
import { formatDay } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';

const SHOWN = 20;

/** Gaps that were closed, the last first; asked for when the section is opened. */
export function ClosedGaps({ assessed }: { assessed: Assessed }) {
  const t = useT();
  return (
    <Section name="gaps-closed" title={t('panel.gaps.closed')} initiallyClosed>
      <ClosedList assessed={assessed} />
    </Section>
  );
}

function ClosedList({ assessed }: { assessed: Assessed }) {
  const t = useT();
  const lang = useLang();
  const accountId = useStore((store) => store.open?.accountId);
  const [gaps, setGaps] = useState<readonly Gap[] | null>(null);
  const { opportunityId } = assessed;

  // The stored gaps have changed whenever a new assessment has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `assessed` is the signal to ask again
  useEffect(() => {
    if (!accountId) return;
    let current = true;
    api['gap.list']({ accountId, opportunityId, date: null, closed: true })
      .then((reply) => current && setGaps(lastClosed(reply.gaps)))
      .catch(notifyError);
    return () => {
      current = false;
    };
  }, [accountId, opportunityId, assessed]);

  const records = storeApi.getState().open?.records;
  if (!gaps || !records) return null;
  if (gaps.length === 0) return <Text className={panel.hint}>{t('panel.gaps.noneClosed')}</Text>;
  return (
    <ul className={panel.list}>
      {gaps.map((gap) => (
        <li key={gap.id} className={panel.listItem}>
          <div className={panel.listText}>
            {describeGap(t, gap, records).title}
            <Text size="xs" c="dimmed">
              {t('panel.gaps.closedOn', { date: formatDay(gap.closed ?? gap.changed, lang) })}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}

function lastClosed(gaps: readonly Gap[]): readonly Gap[] {
  return gaps
    .filter(({ status }) => status === 'closed')
    .sort((a, b) => (b.closed ?? '').localeCompare(a.closed ?? ''))
    .slice(0, SHOWN);
}
