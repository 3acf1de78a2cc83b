import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar, ChoiceSelect } from '../../ui/choice.tsx';
import { PersonChip } from '../../ui/person-chip.tsx';
import { ProseField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import classes from './inspector.module.css';
import { strengthKey } from './ties-section.tsx';

const STRENGTHS = ['1', '2', '3', 'unknown'] as const;

/** The selected tie between two people of the client. */
export function TieInspector({ tieId }: { tieId: string }) {
  const t = useT();
  const tie = useStore((store) => store.open?.records.ties[tieId]);
  if (!tie) return null;
  return (
    <>
      <div className={classes.head}>
        <Text fw={600}>{t('domain.term.tie')}</Text>
        <div className={classes.headLine}>
          <PersonChip personId={tie.fromId} />
          <Text size="xs">{t(`domain.tie.${tie.kind}`)}</Text>
          <PersonChip personId={tie.toId} />
        </div>
      </div>
      <Section name="tie" title={t('panel.ties.one')}>
        <ChoiceSelect
          className={panel.field}
          label={t('panel.ties.kind')}
          value={tie.kind}
          options={TIE_KINDS.map((value) => ({ value, label: t(`domain.tie.${value}`) }))}
          onChoose={(kind) => run('tie.edit', { id: tieId, fields: { kind } })}
        />
        <ChoiceBar
          className={panel.field}
          label={t('panel.ties.strength')}
          value={strengthKey(tie.strength)}
          options={STRENGTHS.map((value) => ({
            value,
            label: t(`domain.tieStrength.${value}`),
            ...(value === 'unknown' ? { short: '?' } : {}),
          }))}
          onChoose={(value) =>
            run('tie.edit', {
              id: tieId,
              fields: { strength: value === 'unknown' ? null : Number(value) },
            })
          }
        />
        <ProseField
          className={panel.field}
          label={t('domain.term.notes')}
          maxLength={2_000}
          value={tie.note}
          onCommit={(note, gesture) =>
            run('tie.edit', { id: tieId, fields: { note } }, { gesture })
          }
        />
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconTrash size="0.9rem" />}
          onClick={() => run('tie.delete', { ids: [tieId] })}
        >
          {t('panel.ties.deleteThis')}
        </Button>
      </Section>
    </>
  );
}
