import { Text } from '@mantine/core';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { useT } from '../../../ui/use-t.ts';
import panel from '../../panel.module.css';
import { ConfidenceField } from './confidence-field.tsx';
import classes from './evidence.module.css';

interface EvidenceFieldsProps {
  readonly title: string;
  readonly evidence: Evidence | null;
  readonly onCommit: (changes: Partial<Evidence>, gesture: string) => boolean;
}

/** Source, day and certainty of something we hold of somebody. */
export function EvidenceFields({ title, evidence, onCommit }: EvidenceFieldsProps) {
  const t = useT();
  return (
    <div className={classes.fields}>
      <Text size="sm" fw={600}>
        {t('panel.evidence.title', { facet: title })}
      </Text>
      <LineField
        className={panel.field}
        label={t('panel.evidence.source')}
        placeholder={t('panel.evidence.sourceHint')}
        maxLength={200}
        value={evidence?.source ?? ''}
        onCommit={(source, gesture) => onCommit({ source }, gesture)}
      />
      <DateField
        className={panel.field}
        label={t('panel.evidence.date')}
        value={evidence?.date ?? null}
        onCommit={(date, gesture) => date !== null && onCommit({ date }, gesture)}
      />
      <ConfidenceField
        value={evidence?.confidence ?? null}
        onCommit={(confidence, gesture) => onCommit({ confidence }, gesture)}
      />
    </div>
  );
}
