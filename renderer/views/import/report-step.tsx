import { Button, Group, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ImportReport } from '../../../shared/api/import-types.ts';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';
import { CountsLine } from './counts-line.tsx';
import classes from './import.module.css';
import { ProblemList } from './problem-list.tsx';
import type { ImportState } from './use-import.ts';

interface ReportStepProps {
  readonly state: ImportState;
  readonly report: ImportReport;
  /** Whether closing opens the account. */
  readonly opens: boolean;
  readonly onDone: () => void;
}

/** What the import did, with every problem and its row. */
export function ReportStep({ state, report, opens, onDone }: ReportStepProps) {
  const t = useT();
  const done = useFocus<HTMLButtonElement>();
  return (
    <>
      <div className={classes.reportHead}>
        <IconCircleCheck size="1.5rem" stroke={1.5} aria-hidden />
        <div>
          <Title order={3} size="h5">
            {t(report.changed ? 'import.done' : 'import.nothingNew')}
          </Title>
          <CountsLine rows={report.rows} counts={report.people} />
          {report.markedLeft > 0 && (
            <Text size="sm">{t('history.import.marked', { n: report.markedLeft })}</Text>
          )}
        </div>
      </div>
      {report.problems.length > 0 && (
        <Text size="sm">{t('import.reportProblems', { n: report.problemCount })}</Text>
      )}
      {report.problems.length > 0 && (
        <ProblemList
          problems={report.problems}
          count={report.problemCount}
          askAll={state.allProblems}
          busy={state.busy}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button ref={done} size="xs" onClick={onDone}>
          {t(opens ? 'import.open' : 'ui.done')}
        </Button>
      </Group>
    </>
  );
}
