import { SegmentedControl, Text } from '@mantine/core';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import { COACH_STATUSES, TESTS } from '../../../shared/domain/values.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import type { editAssessments } from './edits.ts';
import classes from './inspector.module.css';

const COACH_TESTS = [
  { field: 'coachCredibleToUs', key: 'credibleToUs' },
  { field: 'coachCredibleToThem', key: 'credibleToThem' },
  { field: 'coachWantsUs', key: 'wantsUs' },
] as const;

interface CoachFieldsProps {
  readonly assessment: Assessment;
  readonly onEdit: (changes: Parameters<typeof editAssessments>[2]) => boolean;
}

/** Coach status, and the three tests once somebody is considered. */
export function CoachFields({ assessment, onEdit }: CoachFieldsProps) {
  const t = useT();
  const considered = assessment.coach !== 'none' || assessment.influences.includes('coach');
  return (
    <>
      <ChoiceSelect
        className={panel.field}
        label={t('domain.term.coachStatus')}
        value={assessment.coach}
        options={COACH_STATUSES.map((value) => ({
          value,
          label: t(`domain.coach.${value}`),
          help: t(`panel.coach.${value}`),
        }))}
        onChoose={(coach) => onEdit({ coach })}
      />
      {considered && (
        <fieldset className={classes.tests} aria-label={t('panel.coach.tests')}>
          <Text size="xs" c="dimmed">
            {t('panel.coach.testsHelp')}
          </Text>
          {COACH_TESTS.map(({ field, key }) => (
            <div key={field} className={classes.test}>
              <span className={classes.testText}>{t(`domain.coachTest.${key}`)}</span>
              <SegmentedControl
                size="xs"
                aria-label={t(`domain.coachTest.${key}`)}
                transitionDuration={80}
                data={TESTS.map((value) => ({ value, label: t(`panel.test.${value}`) }))}
                value={assessment[field]}
                onChange={(chosen) => {
                  const answer = TESTS.find((value) => value === chosen);
                  if (answer) onEdit({ [field]: answer });
                }}
              />
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
