import { Alert, Button, Group, Tabs, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ImportPreview } from '../../../shared/api/import-types.ts';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { ChangesTable } from './changes-table.tsx';
import { ColumnFields } from './column-fields.tsx';
import { CountsLine } from './counts-line.tsx';
import { DoubtsPanel } from './doubts-panel.tsx';
import { GuessRules } from './guess-rules.tsx';
import classes from './import.module.css';
import { MissingChoice } from './missing-choice.tsx';
import { PresetFields } from './preset-fields.tsx';
import { PeopleTable, RowsTable } from './preview-tables.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { RolesPanel } from './roles-panel.tsx';
import { type Target, TargetFields } from './target-fields.tsx';
import { useGradual } from './use-gradual.ts';
import type { ImportSettings, ImportState } from './use-import.ts';

interface PreviewStepProps {
  readonly state: ImportState;
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly target: Target;
  readonly choosesTarget: boolean;
  readonly onTarget: (target: Target) => void;
  readonly onImport: () => void;
}

/** How the file is read on the left, what comes of it on the right. */
export function PreviewStep(props: PreviewStepProps) {
  const { state, fileName, preview, settings, target, choosesTarget, onTarget, onImport } = props;
  const { mapping, decisions } = settings;
  const t = useT();
  // The frame, the tables, the settings, each in a moment of its own: together they would hold the page up.
  const drawn = useGradual(5, 1);
  const named = target.accountId !== null || target.name.trim() !== '';
  // What had the focus is gone with the step before.
  const heading = useFocus<HTMLParagraphElement>();
  const isUnknown = preview.problems.some(({ code }) => code === 'columns.unknown');
  const [tab, setTab] = useState<string | null>(isUnknown ? 'rows' : 'people');
  // Which column is what shows from the rows.
  useEffect(() => {
    if (isUnknown) setTab('rows');
  }, [isUnknown]);
  const { change: changeSettings } = state;
  const change = useCallback(
    (next: ImportSettings['mapping']) => changeSettings({ mapping: next }),
    [changeSettings],
  );
  const decide = useCallback(
    (next: ImportSettings['decisions']) => changeSettings({ decisions: next }),
    [changeSettings],
  );
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.settings}>
          {drawn > 2 && (
            <>
              {choosesTarget && <TargetFields target={target} onTarget={onTarget} />}
              <PresetFields mapping={mapping} preview={preview} onApply={change} />
            </>
          )}
          {drawn > 3 && <ReadingFields preview={preview} mapping={mapping} onChange={change} />}
          {drawn > 4 && (
            <>
              <ColumnFields mapping={mapping} headers={preview.headers} onChange={change} />
              <GuessRules mapping={mapping} onChange={change} />
            </>
          )}
        </div>
        <div className={classes.result}>
          <Group justify="space-between" align="baseline">
            <Text
              ref={heading}
              fw={600}
              className={classes.fileName}
              title={fileName}
              tabIndex={-1}
            >
              {fileName}
            </Text>
            <CountsLine rows={preview.rows} counts={preview.counts} />
          </Group>
          {isUnknown && (
            <Alert color="red" variant="light" mt="xs" role="status">
              {t('import.chooseColumns')}
            </Alert>
          )}
          <MissingChoice count={preview.missing} mapping={mapping} onChange={change} />
          {drawn > 1 && (
            <Tabs value={tab} onChange={setTab} mt="xs" keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="people">{t('import.tab.people')}</Tabs.Tab>
                <Tabs.Tab value="rows">{t('import.tab.rows')}</Tabs.Tab>
                {preview.counts.updated > 0 && (
                  <Tabs.Tab value="changes">
                    {t('import.tab.changes', { n: preview.counts.updated })}
                  </Tabs.Tab>
                )}
                {preview.doubtCount > 0 && (
                  <Tabs.Tab value="doubts">
                    {t('import.tab.doubts', { n: preview.doubtCount })}
                  </Tabs.Tab>
                )}
                {preview.roles.length > 0 && (
                  <Tabs.Tab value="roles">
                    {t('import.tab.roles', { n: preview.roles.length })}
                  </Tabs.Tab>
                )}
                <Tabs.Tab value="problems">
                  {t('import.tab.problems', { n: preview.problemCount })}
                </Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="people">
                <PeopleTable preview={preview} />
              </Tabs.Panel>
              <Tabs.Panel value="rows">
                <RowsTable preview={preview} mapping={mapping} />
              </Tabs.Panel>
              <Tabs.Panel value="changes">
                <ChangesTable changes={preview.changes} count={preview.counts.updated} />
              </Tabs.Panel>
              <Tabs.Panel value="doubts">
                <DoubtsPanel
                  doubts={preview.doubts}
                  count={preview.doubtCount}
                  decisions={decisions}
                  onDecide={decide}
                />
              </Tabs.Panel>
              <Tabs.Panel value="roles">
                <RolesPanel preview={preview} settings={settings} onChange={changeSettings} />
              </Tabs.Panel>
              <Tabs.Panel value="problems">
                <ProblemList
                  problems={preview.problems}
                  count={preview.problemCount}
                  askAll={state.allProblems}
                  busy={state.busy || state.failure !== null}
                />
              </Tabs.Panel>
            </Tabs>
          )}
        </div>
      </div>
      <Group className={classes.ending} justify="space-between" mt="xs">
        <Button size="xs" variant="default" onClick={state.startOver}>
          {t('import.otherFile')}
        </Button>
        <JobProgress jobId={state.jobId} onCancel={state.cancel} />
        <Button
          size="xs"
          disabled={state.busy || state.failure !== null || isUnknown || !named}
          onClick={onImport}
        >
          {t('import.run', { rows: preview.rows })}
        </Button>
      </Group>
    </>
  );
}
