import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { Assessment } from '../../../../shared/domain/assessment.ts';
import { perform } from '../../../actions/actions.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { LineField } from '../../../ui/text-fields.tsx';
import { useT } from '../../../ui/use-t.ts';
import panel from '../../panel.module.css';
import type { AssessmentEdit } from '../edits.ts';
import { ConfidenceField } from './confidence-field.tsx';
import classes from './evidence.module.css';

interface WholeEvidenceProps {
  readonly assessment: Assessment;
  readonly onEdit: AssessmentEdit;
}

/** Evidence of the assessment as a whole, which stands for all of it, and one button that confirms it. */
export function WholeEvidence({ assessment, onEdit }: WholeEvidenceProps) {
  const t = useT();
  return (
    <fieldset className={classes.whole} aria-label={t('panel.evidence.whole')}>
      <div className={classes.wholeHead}>
        <span>{t('panel.evidence.whole')}</span>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconRosetteDiscountCheck size="0.9rem" />}
          onClick={() => perform('person.confirm')}
        >
          {t('panel.evidence.confirm')}
        </Button>
      </div>
      <LineField
        className={panel.field}
        label={t('panel.evidence.source')}
        placeholder={t('panel.evidence.sourceHint')}
        maxLength={200}
        value={assessment.evidenceSource}
        onCommit={(evidenceSource, gesture) => onEdit({ evidenceSource }, gesture)}
      />
      <DateField
        className={panel.field}
        label={t('domain.term.evidenceDate')}
        value={assessment.evidenceDate}
        onCommit={(evidenceDate, gesture) => onEdit({ evidenceDate }, gesture)}
      />
      <ConfidenceField
        value={assessment.confidence}
        onCommit={(confidence, gesture) => onEdit({ confidence }, gesture)}
      />
    </fieldset>
  );
}
