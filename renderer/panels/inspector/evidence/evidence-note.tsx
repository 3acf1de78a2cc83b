import { Popover, UnstyledButton } from '@mantine/core';
import { IconFlag3Filled } from '@tabler/icons-react';
import type { Assessment } from '../../../../shared/domain/assessment.ts';
import {
  evidenceField,
  evidenceOf,
  saysFacet,
} from '../../../../shared/domain/assessment-evidence.ts';
import type { Evidence, EvidenceFacet } from '../../../../shared/domain/evidence.ts';
import { addDays } from '../../../../shared/domain/primitives.ts';
import { withThresholds } from '../../../../shared/rules/thresholds.ts';
import { useStore } from '../../../store/use-store.ts';
import { formatDay, localToday } from '../../../ui/format.ts';
import { useLang, useT } from '../../../ui/use-t.ts';
import type { AssessmentEdit } from '../edits.ts';
import classes from './evidence.module.css';
import { EvidenceFields } from './evidence-fields.tsx';

interface EvidenceNoteProps {
  readonly assessment: Assessment;
  readonly facet: EvidenceFacet;
  readonly onEdit: AssessmentEdit;
}

/** Who said it, when, and how sure, under the field it is about; opens to be changed. */
export function EvidenceNote({ assessment, facet, onEdit }: EvidenceNoteProps) {
  const t = useT();
  const text = useEvidenceText();
  const isDoubtful = useIsDoubtful();
  if (!saysFacet(assessment, facet)) return null;
  const evidence = evidenceOf(assessment, facet);
  const flagged = evidence !== null && isDoubtful(evidence);
  const said = evidence ? text(evidence) : t('panel.evidence.none');
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={280}>
      <Popover.Target>
        <UnstyledButton
          className={classes.note}
          aria-label={t('panel.evidence.edit', {
            facet: t(`panel.evidence.facet.${facet}`),
            evidence: said,
          })}
        >
          {flagged && <IconFlag3Filled className={classes.flag} size="0.75rem" aria-hidden />}
          {said}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <EvidenceFields
          title={t(`panel.evidence.facet.${facet}`)}
          evidence={evidence}
          onCommit={(changes, gesture) =>
            onEdit(
              {
                [evidenceField(facet)]: {
                  source: '',
                  date: localToday(),
                  confidence: null,
                  ...evidence,
                  ...changes,
                },
              },
              gesture,
            )
          }
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function useEvidenceText(): (evidence: Evidence) => string {
  const t = useT();
  const lang = useLang();
  return ({ source, date, confidence }) =>
    [
      formatDay(date, lang),
      source,
      confidence === null ? '' : t('rule.percent', { value: confidence }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
}

/** Past its shelf life, or less sure than what counts as confirmed. */
function useIsDoubtful(): (evidence: Evidence) => boolean {
  const changes = useStore((store) => store.settings.thresholds);
  const { evidenceDays, confirmedConfidence } = withThresholds(changes);
  const oldest = addDays(localToday(), -evidenceDays);
  return ({ date, confidence }) =>
    date < oldest || (confidence !== null && confidence < confirmedConfidence);
}
