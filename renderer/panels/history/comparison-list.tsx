import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconPhoto, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type CompareLine, compareGroupsText } from '../../../shared/scene/compare-text.ts';
import { perform } from '../../actions/actions.ts';
import { centerOn } from '../../canvas/canvas-api.ts';
import type { Comparing } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { select } from '../../store/view.ts';
import { CountBadge } from '../../ui/count-badge.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import classes from './history.module.css';

/** What changed between the two points that are compared, by kind. */
export function ComparisonList({ comparing }: { readonly comparing: Comparing }) {
  const t = useT();
  const { comparison, before, after } = comparing;
  const groups = useMemo(
    () => compareGroupsText(comparison, before.records, after.records, t),
    [comparison, before, after, t],
  );
  const { judgement } = comparison;
  return (
    <>
      <div className={classes.head}>
        {judgement && (
          <Text size="sm" fw={600}>
            {t('history.scores', {
              from: Math.round(judgement.scoreBefore.total),
              to: Math.round(judgement.scoreAfter.total),
            })}
          </Text>
        )}
        {judgement && <PartChanges comparing={comparing} />}
        {groups.length === 0 && <Text className={panel.hint}>{t('history.same')}</Text>}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPhoto size="0.9rem" />}
            onClick={() => perform('view.exportComparison')}
          >
            {t('history.action.export')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconX size="0.9rem" />}
            onClick={() => perform('view.stopComparing')}
          >
            {t('history.action.stop')}
          </Button>
        </Group>
      </div>
      {groups.map(({ id, title, lines }) => (
        <Section
          key={id}
          name={`history-${id}`}
          title={title}
          aside={<CountBadge count={lines.length} />}
        >
          <ul className={panel.list}>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function PartChanges({ comparing }: { readonly comparing: Comparing }) {
  const t = useT();
  const { judgement } = comparing.comparison;
  if (!judgement) return null;
  const before = new Map(judgement.scoreBefore.parts.map((part) => [part.id, part.points]));
  const moved = judgement.scoreAfter.parts.filter(({ id, points }) => before.get(id) !== points);
  if (moved.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {moved
        .map(({ id, points }) =>
          t('history.change', {
            field: t(`score.part.${id}`),
            from: before.get(id) ?? 0,
            to: points,
          }),
        )
        .join(t('history.separator'))}
    </Text>
  );
}

function Line({ line: { personIds, name, detail } }: { readonly line: CompareLine }) {
  const shown = useStore((store) =>
    personIds.filter((id) => store.open?.layout.index.has(id)).join(),
  );
  const text = (
    <>
      {name}
      {detail !== '' && (
        <Text size="xs" c="dimmed" component="span" className={classes.detail ?? ''}>
          {detail}
        </Text>
      )}
    </>
  );
  if (shown === '') return <li className={classes.plainLine}>{text}</li>;
  const ids = shown.split(',');
  return (
    <li>
      <UnstyledButton
        className={classes.lineButton}
        onClick={() => {
          select(ids);
          centerOn(ids);
        }}
      >
        {text}
      </UnstyledButton>
    </li>
  );
}
