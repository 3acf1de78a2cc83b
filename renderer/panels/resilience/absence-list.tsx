import { Text } from '@mantine/core';
import type { Resilience, Side } from '../../../shared/rules/resilience.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { AbsenceRow } from './absence-row.tsx';
import classes from './resilience.module.css';

interface AbsenceListProps {
  readonly side: Side;
  readonly result: Resilience;
}

/** Those of one side without whom something falls, worst first. */
export function AbsenceList({ side, result }: AbsenceListProps) {
  const t = useT();
  const rows = result.absences.filter((absence) => absence.side === side);
  return (
    <Section name={`resilience-${side}`} title={t(`resilience.${side}`)}>
      {rows.length === 0 && <Text className={panel.hint}>{t('resilience.nobody')}</Text>}
      <ol className={classes.list}>
        {rows.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} score={result.score} />
        ))}
      </ol>
    </Section>
  );
}
