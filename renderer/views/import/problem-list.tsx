import { Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { problemColumn, problemsCsv, problemText } from '../../../shared/api/import-problems.ts';
import type { ImportProblem } from '../../../shared/api/import-types.ts';
import type { Lang } from '../../../shared/i18n/messages.ts';
import { saveFile } from '../../platform/files.ts';
import { notifyError } from '../../store/notices.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { ScrollFrame } from './scroll-frame.tsx';

const PAGE = 200;

interface ProblemListProps {
  /** The first of them … */
  readonly problems: readonly ImportProblem[];
  /** … of so many … */
  readonly count: number;
  /** … which all of them as CSV are asked for. */
  readonly askAll: (lang: Lang) => Promise<Blob>;
  readonly busy: boolean;
}

/** What is wrong with the file, row by row. */
export const ProblemList = memo(function ProblemList(props: ProblemListProps) {
  const { problems, count, askAll, busy } = props;
  const t = useT();
  const lang = useLang();
  const [shown, setShown] = useState(PAGE);
  if (problems.length === 0)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t('import.noProblems')}
      </Text>
    );

  async function save(): Promise<void> {
    const csv =
      count > problems.length
        ? await askAll(lang)
        : new Blob([problemsCsv(problems, t)], { type: 'text/csv' });
    saveFile(t('import.problemsFile'), csv);
  }

  return (
    <>
      <Group justify="flex-end" my="xs">
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size="0.85rem" />}
          disabled={busy}
          onClick={() => {
            save().catch(notifyError);
          }}
        >
          {t('import.saveProblems')}
        </Button>
      </Group>
      <ScrollFrame label={t('import.tab.problems', { n: count })}>
        <Table stickyHeader fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.row')}</Table.Th>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th>{t('import.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.slice(0, shown).map((problem, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity but their order
              <Table.Tr key={place}>
                <Table.Td>{problem.row || ''}</Table.Td>
                <Table.Td>{problemColumn(problem)}</Table.Td>
                <Table.Td>{problemText(problem, t)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {problems.length > shown && (
          <Button size="compact-xs" variant="subtle" m="xs" onClick={() => setShown(shown + PAGE)}>
            {t('import.moreProblems', { n: problems.length - shown })}
          </Button>
        )}
        {count > problems.length && (
          <Text size="xs" c="dimmed" p="xs">
            {t('import.furtherProblems', { n: count - problems.length })}
          </Text>
        )}
      </ScrollFrame>
    </>
  );
});
