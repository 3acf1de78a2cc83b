import { Text, UnstyledButton } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconLink,
  IconTrash,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Tie } from '../../../shared/domain/tie.ts';
import { run } from '../../store/commands.ts';
import { openDialog, selectTie } from '../../store/view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';
import { useCollection, usePerson } from '../use-records.ts';

/** Informal relationships of somebody. */
export function TiesSection({ personId }: { personId: string }) {
  const t = useT();
  const all = useCollection('ties');
  const theirs = useMemo(
    () => Object.values(all).filter(({ fromId, toId }) => fromId === personId || toId === personId),
    [all, personId],
  );
  return (
    <Section
      name="ties"
      title={t('panel.ties.title')}
      aside={
        <SectionButton
          icon={IconLink}
          label={t('panel.ties.add')}
          onClick={() => openDialog({ name: 'connect', personId })}
        />
      }
    >
      {theirs.length === 0 && <Text className={panel.hint}>{t('panel.ties.empty')}</Text>}
      <ul className={panel.list}>
        {theirs.map((tie) => (
          <TieItem key={tie.id} tie={tie} personId={personId} />
        ))}
      </ul>
    </Section>
  );
}

function TieItem({ tie, personId }: { tie: Tie; personId: string }) {
  const t = useT();
  const outward = tie.fromId === personId;
  const other = usePerson(outward ? tie.toId : tie.fromId);
  const directed = tie.kind === 'influences' || tie.kind === 'dotted';
  const Arrow = directed ? (outward ? IconArrowRight : IconArrowLeft) : IconArrowsHorizontal;
  const name = other ? personName(other, t) : t('ui.unnamed');
  const way = outward || !directed ? 'out' : 'in';
  return (
    <li className={panel.listItem}>
      <UnstyledButton className={panel.listText} onClick={() => selectTie(tie.id)}>
        <Arrow size="0.85rem" style={{ verticalAlign: '-0.1em' }} aria-hidden />{' '}
        {t(`panel.ties.${way}.${tie.kind}`, { name })}
        {(tie.strength !== null || tie.note) && (
          <Text size="xs" c="dimmed">
            {[tie.strength && t(`domain.tieStrength.${strengthKey(tie.strength)}`), tie.note]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
      </UnstyledButton>
      <IconButton
        label={t('panel.ties.delete', { name })}
        size="1.5rem"
        onClick={() => run('tie.delete', { ids: [tie.id] })}
      >
        <IconTrash size="0.9rem" />
      </IconButton>
    </li>
  );
}

export function strengthKey(strength: number | null): '1' | '2' | '3' | 'unknown' {
  if (strength === 1) return '1';
  if (strength === 2) return '2';
  return strength === 3 ? '3' : 'unknown';
}
