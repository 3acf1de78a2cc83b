import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Survey, satisfactionIndex } from '../../../shared/domain/survey.ts';
import { run } from '../../store/commands.ts';
import { formatDay } from '../../ui/format.ts';
import { RowButtons } from '../../ui/row-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';
import { useCollection } from '../use-records.ts';
import { SurveyDialog } from './survey-dialog.tsx';

/** How satisfied the client was, survey by survey; the trend matters. */
export function SurveySection() {
  const t = useT();
  const lang = useLang();
  const all = useCollection('surveys');
  const [editing, setEditing] = useState<Survey | 'new' | null>(null);
  const surveys = Object.values(all).sort((a, b) => b.date.localeCompare(a.date));
  return (
    <Section
      name="surveys"
      title={t('account.survey.title')}
      initiallyClosed
      aside={
        <SectionButton
          icon={IconPlus}
          label={t('account.survey.add')}
          onClick={() => setEditing('new')}
        />
      }
    >
      {surveys.length === 0 && <Text className={panel.hint}>{t('account.survey.empty')}</Text>}
      <ul className={panel.list}>
        {surveys.map((survey, place) => (
          <li key={survey.id} className={panel.listItem}>
            <div className={panel.listText}>
              {formatDay(survey.date, lang)} · CSI {satisfactionIndex(survey).toFixed(1)}
              <Trend now={survey} before={surveys[place + 1]} />
            </div>
            <RowButtons
              edit={t('account.survey.edit')}
              onEdit={() => setEditing(survey)}
              remove={t('account.survey.delete')}
              onRemove={() => run('survey.delete', { ids: [survey.id] })}
            />
          </li>
        ))}
      </ul>
      {editing && (
        <SurveyDialog
          survey={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function Trend({ now, before }: { readonly now: Survey; readonly before: Survey | undefined }) {
  if (!before) return null;
  const change = satisfactionIndex(now) - satisfactionIndex(before);
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  return (
    <Text span size="xs" c="dimmed">
      {` (${sign}${Math.abs(change).toFixed(1)})`}
    </Text>
  );
}
