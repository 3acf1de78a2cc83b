import type { EvidenceFacet } from '../../../shared/domain/evidence.ts';
import { DEGREES, MODES } from '../../../shared/domain/values.ts';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { attitudeOf, attitudeOptions, attitudeValue } from '../../ui/attitudes.ts';
import { ChoiceBar, ChoiceSelect } from '../../ui/choice.tsx';
import { LineField, ProseField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { useAssessment } from '../use-records.ts';
import { CoachFields } from './coach-fields.tsx';
import { type AssessmentEdit, editAssessments } from './edits.ts';
import { EvidenceNote } from './evidence/evidence-note.tsx';
import { WholeEvidence } from './evidence/whole-evidence.tsx';
import { GAIN_GUIDE, MODE_GUIDE } from './guide/guide.ts';
import { WhichIsIt } from './guide/which-is-it.tsx';
import { InfluenceChips } from './influence-chips.tsx';

interface AssessmentSectionProps {
  readonly personId: string;
  readonly opportunityId: string;
}

/** What we hold of somebody for the opportunity on screen. */
export function AssessmentSection({ personId, opportunityId }: AssessmentSectionProps) {
  const t = useT();
  const assessment = useAssessment(opportunityId, personId);
  const opportunity = useStore((store) => store.open?.records.opportunities[opportunityId]?.name);
  const { influences, degree, attitude, mode } = assessment;
  const edit: AssessmentEdit = (changes, gesture) =>
    editAssessments(opportunityId, [personId], changes, gesture);

  const note = (facet: EvidenceFacet) => (
    <EvidenceNote assessment={assessment} facet={facet} onEdit={edit} />
  );

  return (
    <Section
      name="assessment"
      title={t('panel.assessment.title', { opportunity: opportunity ?? '' })}
    >
      <InfluenceChips
        held={(influence) => influences.includes(influence)}
        place={(influence) =>
          influences.length > 1 && influences.includes(influence)
            ? influences.indexOf(influence) + 1
            : undefined
        }
        onToggle={(influence) =>
          run('assessment.toggleInfluence', { opportunityId, personIds: [personId], influence })
        }
      />
      {influences.length > 1 && (
        <ChoiceSelect
          className={panel.field}
          label={t('panel.assessment.primary')}
          value={influences[0] ?? null}
          options={influences.map((value) => ({ value, label: t(`domain.influence.${value}`) }))}
          onChoose={(influence) =>
            run('assessment.makePrimary', { opportunityId, personIds: [personId], influence })
          }
        />
      )}
      {note('influences')}
      <CoachFields assessment={assessment} onEdit={edit} />
      {note('coach')}
      <ChoiceBar
        className={panel.field}
        label={t('domain.term.degree')}
        value={degree}
        options={DEGREES.map((value) => ({
          value,
          label: t(`domain.degree.${value}`),
          ...(value === 'unknown' ? { short: '?' } : {}),
        }))}
        onChoose={(value) => edit({ degree: value })}
      />
      {note('degree')}
      <ChoiceBar
        className={panel.field}
        label={t('domain.term.attitude')}
        value={attitudeValue(attitude)}
        options={attitudeOptions(t)}
        description={
          attitudeOptions(t).find(({ value }) => value === attitudeValue(attitude))?.label
        }
        onChoose={(value) => edit({ attitude: attitudeOf(value) })}
      />
      {note('attitude')}
      <ChoiceSelect
        className={panel.field}
        label={t('domain.term.mode')}
        description={mode === 'unknown' ? undefined : t(`panel.mode.${mode}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={mode}
        options={MODES.map((value) => ({
          value,
          label: t(`domain.mode.${value}`),
          help: t(`panel.mode.${value}`),
        }))}
        onChoose={(value) => edit({ mode: value })}
      />
      {note('mode')}
      <WhichIsIt
        about={t('domain.term.mode')}
        guide={MODE_GUIDE}
        describe={(answer) => ({
          name: t(`domain.mode.${answer}`),
          help: t(`panel.mode.${answer}`),
        })}
        onAnswer={(answer) => edit({ mode: answer })}
      />
      <ProseField
        className={panel.field}
        label={t('domain.term.result')}
        placeholder={t('panel.assessment.resultHint')}
        minRows={1}
        maxLength={2_000}
        value={assessment.result}
        onCommit={(result, gesture) => edit({ result }, gesture)}
      />
      <ProseField
        className={panel.field}
        label={t('domain.term.win')}
        placeholder={t('panel.assessment.winHint')}
        minRows={1}
        maxLength={2_000}
        value={assessment.win}
        onCommit={(win, gesture) => edit({ win }, gesture)}
      />
      <WhichIsIt
        about={`${t('domain.term.result')} / ${t('domain.term.win')}`}
        guide={GAIN_GUIDE}
        describe={(answer) => ({
          name: t(`panel.guide.gain.answer.${answer}`),
          help: t(`panel.guide.gain.help.${answer}`),
        })}
      />
      <LineField
        className={panel.field}
        label={t('domain.term.prefers')}
        placeholder={t('panel.assessment.prefersHint')}
        maxLength={200}
        value={assessment.prefers}
        onCommit={(prefers, gesture) => edit({ prefers }, gesture)}
      />
      <WholeEvidence assessment={assessment} onEdit={edit} />
    </Section>
  );
}
