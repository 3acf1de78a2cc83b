import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import type { ImportDecision, ImportDoubt } from '../../../shared/api/import-types.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';
import { ScrollFrame } from './scroll-frame.tsx';

const PAGE = 50;
const NEW = '';

interface DoubtsPanelProps {
  readonly doubts: readonly ImportDoubt[];
  /** How many there are in all. */
  readonly count: number;
  readonly decisions: readonly ImportDecision[];
  readonly onDecide: (decisions: readonly ImportDecision[]) => void;
}

/** Rows that may be somebody who is here: new people unless the user says otherwise, one by one or all at once. */
export const DoubtsPanel = memo(function DoubtsPanel({
  doubts,
  count,
  decisions,
  onDecide,
}: DoubtsPanelProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const decided = new Map(decisions.map((decision) => [decision.row, decision]));

  function choose(doubt: ImportDoubt, value: string): void {
    const others = decisions.filter(({ row }) => row !== doubt.row);
    const candidate = doubt.candidates.find((one) => keyOf(one) === value);
    onDecide(candidate ? [...others, decisionOf(doubt.row, candidate)] : others);
  }

  return (
    <>
      <Text size="xs" c="dimmed" my="xs">
        {t('import.doubt.help')}
      </Text>
      <Group gap="xs" mb="xs">
        <Button size="compact-xs" variant="default" onClick={() => onDecide([])}>
          {t('import.doubt.allNew')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            onDecide(
              doubts.flatMap(({ row, candidates: [likeliest] }) =>
                likeliest ? [decisionOf(row, likeliest)] : [],
              ),
            )
          }
        >
          {t('import.doubt.allSame', { n: doubts.length })}
        </Button>
      </Group>
      <ScrollFrame label={t('import.tab.doubts', { n: count })}>
        <Table stickyHeader fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.row')}</Table.Th>
              <Table.Th>{t('import.doubt.inFile')}</Table.Th>
              <Table.Th>{t('import.doubt.why')}</Table.Th>
              <Table.Th>{t('import.doubt.is')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {doubts.slice(0, shown).map((doubt) => (
              <Table.Tr key={doubt.row}>
                <Table.Td>{doubt.row}</Table.Td>
                <Table.Td>{described(doubt)}</Table.Td>
                <Table.Td>{t(`import.doubt.reason.${doubt.reason}`)}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    className={classes.doubtChoice ?? ''}
                    aria-label={t('import.doubt.choice', { row: doubt.row, name: doubt.name })}
                    value={choiceOf(decided.get(doubt.row))}
                    data={[
                      { value: NEW, label: t('import.doubt.new') },
                      ...doubt.candidates.map((one) => ({
                        value: keyOf(one),
                        label: candidateText(one, t),
                      })),
                    ]}
                    onChange={(event) => choose(doubt, event.currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {doubts.length > shown && (
          <Button size="compact-xs" variant="subtle" m="xs" onClick={() => setShown(shown + PAGE)}>
            {t('import.moreProblems', { n: doubts.length - shown })}
          </Button>
        )}
        {count > doubts.length && (
          <Text size="xs" c="dimmed" p="xs">
            {t('import.doubt.further', { n: count - doubts.length })}
          </Text>
        )}
      </ScrollFrame>
    </>
  );
});

type Candidate = ImportDoubt['candidates'][number];

function candidateText(candidate: Candidate, t: Translate): string {
  const who = described(candidate);
  return candidate.row === null
    ? t('import.doubt.same', { who })
    : t('import.doubt.sameRow', { who, row: candidate.row });
}

function described(who: { name: string; title: string; department: string }): string {
  return [who.name, who.title, who.department].filter((part) => part !== '').join(', ');
}

function keyOf({ personId, row }: Candidate): string {
  return personId ?? `#${row}`;
}

function choiceOf(decision: ImportDecision | undefined): string {
  if (!decision) return NEW;
  return 'personId' in decision ? decision.personId : `#${decision.sameAsRow}`;
}

function decisionOf(row: number, { personId, row: other }: Candidate): ImportDecision {
  return personId === null ? { row, sameAsRow: other ?? row } : { row, personId };
}
