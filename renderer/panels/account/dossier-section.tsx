import { Accordion, Progress } from '@mantine/core';
import {
  blankDossierItem,
  DOSSIER_ITEMS,
  type DossierItem,
  type DossierItemId,
} from '../../../shared/domain/dossier.ts';
import { run } from '../../store/commands.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LineField, ProseField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { useCollection } from '../use-records.ts';
import classes from './account.module.css';

const STEPS = ['0', '25', '50', '75', '100'] as const;

/** The eight data to collect of an account (客户资料), each with where it is from and how complete it is. */
export function DossierSection() {
  const t = useT();
  const items = useCollection('dossier');
  const itemOf = (id: DossierItemId) => items[id] ?? blankDossierItem(id);
  const whole =
    DOSSIER_ITEMS.reduce((sum, id) => sum + itemOf(id).completeness, 0) / DOSSIER_ITEMS.length;
  return (
    <Section
      name="dossier"
      title={t('account.dossier.title')}
      initiallyClosed
      aside={
        <span className={classes.share}>{t('rule.percent', { value: Math.round(whole) })}</span>
      }
    >
      <Accordion
        variant="default"
        chevronPosition="left"
        classNames={{ content: classes.item ?? '' }}
      >
        {DOSSIER_ITEMS.map((id) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>
              <span className={classes.control}>
                {t(`account.dossier.${id}`)}
                <Progress
                  className={classes.bar ?? ''}
                  size="xs"
                  value={itemOf(id).completeness}
                  aria-label={t('account.dossier.completeness')}
                />
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <ItemFields item={itemOf(id)} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function ItemFields({ item }: { readonly item: DossierItem }) {
  const t = useT();
  const edit = (fields: Partial<Omit<DossierItem, 'id'>>, gesture?: string) =>
    run('dossier.edit', { id: item.id, fields }, gesture ? { gesture } : {});
  return (
    <>
      <ProseField
        label={t('domain.term.notes')}
        maxLength={20_000}
        value={item.notes}
        onCommit={(notes, gesture) => edit({ notes }, gesture)}
      />
      <LineField
        className={panel.field}
        label={t('account.dossier.source')}
        maxLength={200}
        value={item.source}
        onCommit={(source, gesture) => edit({ source }, gesture)}
      />
      <DateField
        className={panel.field}
        label={t('account.dossier.date')}
        value={item.date}
        onCommit={(date, gesture) => edit({ date }, gesture)}
      />
      <ChoiceBar
        label={t('account.dossier.completeness')}
        value={STEPS.find((step) => step === String(item.completeness)) ?? null}
        options={STEPS.map((value) => ({ value, label: t('rule.percent', { value }) }))}
        onChoose={(value) => edit({ completeness: Number(value) })}
      />
    </>
  );
}
