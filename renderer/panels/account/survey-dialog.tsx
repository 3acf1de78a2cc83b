import { NumberInput, Table, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import {
  PURCHASE_FACTORS,
  type PurchaseFactor,
  type Survey,
  satisfactionIndex,
} from '../../../shared/domain/survey.ts';
import { run } from '../../store/commands.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { localToday } from '../../ui/format.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './account.module.css';

interface SurveyDialogProps {
  /** Null adds one. */
  readonly survey: Survey | null;
  readonly onClose: () => void;
}

type Mark = number | null;
interface Marks {
  readonly importance: Mark;
  readonly satisfaction: Mark;
}

/** The six-factor survey: how much each factor matters to the client, and how satisfied they are. */
export function SurveyDialog({ survey, onClose }: SurveyDialogProps) {
  const t = useT();
  const [date, setDate] = useState(survey?.date ?? localToday());
  const [note, setNote] = useState(survey?.note ?? '');
  const [marks, setMarks] = useState<Readonly<Record<PurchaseFactor, Marks>>>(() =>
    marksOf(survey),
  );
  const factors = PURCHASE_FACTORS.flatMap((factor) => {
    const { importance, satisfaction } = marks[factor];
    return importance === null || satisfaction === null
      ? []
      : [{ factor, importance, satisfaction }];
  });
  const valid = factors.length > 0 && IsoDate.safeParse(date).success;

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!valid) return;
    const fields = { date, note, factors };
    const done = survey ? run('survey.edit', { id: survey.id, fields }) : run('survey.add', fields);
    if (done) onClose();
  }

  const field = (factor: PurchaseFactor, which: keyof Marks) => (
    <NumberInput
      size="xs"
      min={1}
      max={10}
      allowDecimal={false}
      clampBehavior="strict"
      aria-label={`${t(`account.factor.${factor}`)}: ${t(`account.survey.${which}`)}`}
      value={marks[factor][which] ?? ''}
      onChange={(value) =>
        setMarks({
          ...marks,
          [factor]: { ...marks[factor], [which]: typeof value === 'number' ? value : null },
        })
      }
    />
  );

  return (
    <Dialog title={t('account.survey.dialog')} onClose={onClose}>
      <form onSubmit={submit}>
        <DayInput
          size="sm"
          label={t('dialog.interaction.date')}
          required
          value={date}
          onDay={setDate}
        />
        <Table mt="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('account.survey.factor')}</Table.Th>
              <Table.Th>{t('account.survey.importance')}</Table.Th>
              <Table.Th>{t('account.survey.satisfaction')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {PURCHASE_FACTORS.map((factor) => (
              <Table.Tr key={factor}>
                <Table.Th scope="row" className={classes.factor ?? ''}>
                  {t(`account.factor.${factor}`)}
                </Table.Th>
                <Table.Td>{field(factor, 'importance')}</Table.Td>
                <Table.Td>{field(factor, 'satisfaction')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Caption>
            {factors.length === 0
              ? t('account.survey.marks')
              : `CSI ${satisfactionIndex({ factors }).toFixed(1)}`}
          </Table.Caption>
        </Table>
        <Textarea
          size="sm"
          label={t('domain.term.notes')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormButtons submit={t('ui.save')} onCancel={onClose} disabled={!valid} />
      </form>
    </Dialog>
  );
}

function marksOf(survey: Survey | null): Record<PurchaseFactor, Marks> {
  const known = new Map(survey?.factors.map((one) => [one.factor, one]));
  return Object.fromEntries(
    PURCHASE_FACTORS.map((factor) => {
      const { importance = null, satisfaction = null } = known.get(factor) ?? {};
      return [factor, { importance, satisfaction }];
    }),
  ) as Record<PurchaseFactor, Marks>;
}
