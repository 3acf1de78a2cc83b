import { Button, Text } from '@mantine/core';
import { STAGES } from '../../../shared/domain/values.ts';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { openDialog } from '../../store/view.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { LineField, ProseField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import { DossierSection } from '../account/dossier-section.tsx';
import { MapStateSection } from '../account/map-state-section.tsx';
import { SurveySection } from '../account/survey-section.tsx';
import { OpportunityFields } from '../opportunity-fields.tsx';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { HowTo } from './how-to.tsx';
import classes from './inspector.module.css';
import { TeamSection } from './team-section.tsx';

/** Shown while nobody is selected: the account, the opportunity, our team, and what to do next. */
export function AccountSummary() {
  const t = useT();
  const account = useStore((store) => store.open?.records.account);
  const opportunity = useStore((store) =>
    store.view.opportunityId
      ? store.open?.records.opportunities[store.view.opportunityId]
      : undefined,
  );
  if (!account) return null;
  return (
    <>
      <HowTo />
      <Section name="opportunity" title={t('domain.term.opportunity')}>
        {opportunity ? (
          <OpportunityFields opportunity={opportunity} className={panel.field} />
        ) : (
          <>
            <Text className={panel.hint}>{t('panel.account.noOpportunity')}</Text>
            <Button
              size="xs"
              variant="light"
              onClick={() => openDialog({ name: 'opportunity', opportunityId: null })}
            >
              {t('view.map.addOpportunity')}
            </Button>
          </>
        )}
      </Section>
      <TeamSection />
      <Section name="account" title={t('domain.term.account')}>
        <LineField
          className={panel.field}
          label={t('domain.term.industry')}
          maxLength={120}
          value={account.industry}
          onCommit={(industry, gesture) =>
            run('account.edit', { fields: { industry } }, { gesture })
          }
        />
        <ChoiceSelect
          className={panel.field}
          label={t('panel.account.stage')}
          value={account.stage}
          options={STAGES.map((value) => ({ value, label: t(`domain.stage.${value}`) }))}
          onChoose={(stage) => run('account.edit', { fields: { stage } })}
        />
        <ProseField
          className={panel.field}
          label={t('domain.term.notes')}
          maxLength={20_000}
          value={account.notes}
          onCommit={(notes, gesture) => run('account.edit', { fields: { notes } }, { gesture })}
        />
      </Section>
      <MapStateSection account={account} />
      <DossierSection />
      <SurveySection />
      <div className={classes.spring} />
    </>
  );
}
