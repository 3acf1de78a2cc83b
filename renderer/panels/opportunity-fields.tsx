import { Chip, Group, Input } from '@mantine/core';
import type { CommandArgs } from '../../shared/commands/index.ts';
import { OPPORTUNITY_STATUSES, type Opportunity } from '../../shared/domain/opportunity.ts';
import { COVERED_FUNCTIONS, FUNCTIONS } from '../../shared/domain/values.ts';
import { run } from '../store/commands.ts';
import { ChoiceSelect } from '../ui/choice.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LineField, ProseField } from '../ui/text-fields.tsx';
import { useT } from '../ui/use-t.ts';

const STEPS = ['unknown', '0', '1', '2', '3', '4', '5', '6', '7', '8'] as const;
/** Stage of the buying process that each step belongs to (DOMAIN.md 5). */
const STAGE_OF_STEP = { 1: '1', 2: '2', 3: '2', 4: '3', 5: '4', 6: '4', 7: '5', 8: '6' } as const;

interface OpportunityFieldsProps {
  readonly opportunity: Opportunity;
  readonly className?: string | undefined;
}

/** One sale: how far it is, and which functions take no part. */
export function OpportunityFields({ opportunity, className = '' }: OpportunityFieldsProps) {
  const t = useT();
  const edit = (fields: CommandArgs<'opportunity.edit'>['fields'], gesture?: string) =>
    run('opportunity.edit', { id: opportunity.id, fields }, gesture ? { gesture } : {});
  const listed = FUNCTIONS.filter(
    (value) =>
      (COVERED_FUNCTIONS as readonly string[]).includes(value) ||
      opportunity.notInvolved.includes(value),
  );

  return (
    <>
      <LineField
        className={className}
        label={t('panel.opportunity.name')}
        maxLength={200}
        value={opportunity.name}
        onCommit={(name, gesture) => name.trim() !== '' && edit({ name }, gesture)}
      />
      <ChoiceSelect
        className={className}
        label={t('domain.term.status')}
        value={opportunity.status}
        options={OPPORTUNITY_STATUSES.map((value) => ({
          value,
          label: t(`domain.opportunityStatus.${value}`),
        }))}
        onChoose={(status) => edit({ status })}
      />
      <ChoiceSelect
        className={className}
        label={t('domain.term.step')}
        value={STEPS.find((value) => value === String(opportunity.buyingStep)) ?? 'unknown'}
        options={STEPS.map((value) => {
          const stage = STAGE_OF_STEP[Number(value) as keyof typeof STAGE_OF_STEP];
          const number = value === 'unknown' || value === '0' ? '' : `${value} · `;
          return {
            value,
            label: `${number}${t(`domain.step.${value}`)}`,
            ...(stage ? { help: t(`domain.process.${stage}`) } : {}),
          };
        })}
        onChoose={(value) => edit({ buyingStep: value === 'unknown' ? null : Number(value) })}
      />
      <DateField
        className={className}
        label={t('domain.term.bidDue')}
        value={opportunity.bidDue}
        onCommit={(bidDue, gesture) => edit({ bidDue }, gesture)}
      />
      <LineField
        className={className}
        label={t('domain.term.amount')}
        maxLength={80}
        value={opportunity.amount}
        onCommit={(amount, gesture) => edit({ amount }, gesture)}
      />
      <Input.Wrapper
        className={className}
        label={t('panel.opportunity.notInvolved')}
        labelElement="div"
        description={t('panel.opportunity.notInvolvedHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <Chip.Group
          multiple
          value={[...opportunity.notInvolved]}
          onChange={(chosen) =>
            edit({ notInvolved: FUNCTIONS.filter((value) => chosen.includes(value)) })
          }
        >
          <Group gap={4} role="group" aria-label={t('panel.opportunity.notInvolved')}>
            {listed.map((value) => (
              <Chip key={value} value={value} size="xs" variant="light">
                {t(`domain.function.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <ProseField
        className={className}
        label={t('domain.term.notes')}
        minRows={1}
        maxLength={20_000}
        value={opportunity.notes}
        onCommit={(notes, gesture) => edit({ notes }, gesture)}
      />
    </>
  );
}
