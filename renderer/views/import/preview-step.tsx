import { Button, Group, Tabs, Text } from '@mantine/core';
import type { ImportMapping, ImportPreview } from '../../../shared/api/import-types.ts';
import { useT } from '../../ui/use-t.ts';
import { ColumnFields } from './column-fields.tsx';
import { CountsLine } from './counts-line.tsx';
import { GuessRules } from './guess-rules.tsx';
import classes from './import.module.css';
import { PresetFields } from './preset-fields.tsx';
import { PeopleTable, RowsTable } from './preview-tables.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { type Target, TargetFields } from './target-fields.tsx';
import type { ImportState } from './use-import.ts';

interface PreviewStepProps {
  readonly state: ImportState;
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly target: Target;
  readonly choosesTarget: boolean;
  readonly onTarget: (target: Target) => void;
  readonly onImport: () => void;
}

/** How the file is read on the left, what comes of it on the right. */
export function PreviewStep(props: PreviewStepProps) {
  const { state, fileName, preview, mapping, target, choosesTarget, onTarget, onImport } = props;
  const t = useT();
  const named = target.accountId !== null || target.name.trim() !== '';
  const change = state.changeMapping;
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.settings}>
          {choosesTarget && <TargetFields target={target} onTarget={onTarget} />}
          <PresetFields mapping={mapping} onApply={change} />
          <ReadingFields
            kind={preview.kind}
            mapping={mapping}
            encodings={preview.encodings}
            onChange={change}
          />
          <ColumnFields mapping={mapping} headers={preview.headers} onChange={change} />
          <GuessRules mapping={mapping} onChange={change} />
        </div>
        <div className={classes.result}>
          <Group justify="space-between" align="baseline">
            <Text fw={600} className={classes.fileName}>
              {fileName}
            </Text>
            <CountsLine rows={preview.rows} counts={preview.counts} />
          </Group>
          <Tabs defaultValue="people" mt="xs" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="people">{t('import.tab.people')}</Tabs.Tab>
              <Tabs.Tab value="rows">{t('import.tab.rows')}</Tabs.Tab>
              <Tabs.Tab value="problems">
                {t('import.tab.problems', { n: preview.problems.length })}
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="people">
              <PeopleTable preview={preview} />
            </Tabs.Panel>
            <Tabs.Panel value="rows">
              <RowsTable preview={preview} mapping={mapping} />
            </Tabs.Panel>
            <Tabs.Panel value="problems">
              <ProblemList problems={preview.problems} />
            </Tabs.Panel>
          </Tabs>
        </div>
      </div>
      <Group justify="space-between" mt="md">
        <Button size="xs" variant="default" onClick={state.startOver}>
          {t('import.otherFile')}
        </Button>
        <Button
          size="xs"
          disabled={state.busy || state.failure !== null || !named}
          onClick={onImport}
        >
          {t('import.run', { rows: preview.rows })}
        </Button>
      </Group>
    </>
  );
}
