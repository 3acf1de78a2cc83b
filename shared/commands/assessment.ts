import { z } from 'zod';
import { Assessment, assessmentId } from '../domain/assessment.ts';
import { evidenceField } from '../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../domain/evidence.ts';
import { Id } from '../domain/primitives.ts';
import { CoachStatus, Influence } from '../domain/values.ts';
import { assign, editable, Ids } from './args.ts';
import { followInfluences, setCoach } from './coach.ts';
import { draftAssessment } from './draft-assessment.ts';
import { followEvidence } from './evidence.ts';
import { type Bench, type DraftAssessment, recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const Target = z.strictObject({ personIds: Ids, opportunityId: Id });

/**
 * Changes what we hold of people on an opportunity. The influence `coach` and the coach status say the same thing: if
 * both are given the status decides, else the one that is given.
 */
export const assessmentEdit = recipe(
  'assessment.edit',
  Target.extend({
    fields: editable(Assessment, [
      'influences',
      'coach',
      'coachCredibleToUs',
      'coachCredibleToThem',
      'coachWantsUs',
      'degree',
      'attitude',
      'mode',
      'result',
      'win',
      'confidence',
      'evidenceDate',
      'evidenceSource',
      'influencesEvidence',
      'coachEvidence',
      'degreeEvidence',
      'attitudeEvidence',
      'modeEvidence',
      'prefers',
    ]),
  }),
  (bench, { personIds, opportunityId, fields }) => {
    const { influences, coach } = fields;
    changeEach(bench, personIds, opportunityId, fields, (assessment) => {
      assign(assessment, { ...fields, influences: influences && [...influences] });
      if (coach !== undefined) setCoach(assessment, coach);
      else if (influences !== undefined) followInfluences(assessment);
    });
  },
);

/** Adds an influence as the last one, or takes it away when all of the people have it. */
export const assessmentToggleInfluence = recipe(
  'assessment.toggleInfluence',
  Target.extend({ influence: Influence }),
  (bench, { personIds, opportunityId, influence }) => {
    const { assessments } = bench.before;
    const on = !personIds.every((personId) =>
      assessments[assessmentId(opportunityId, personId)]?.influences.includes(influence),
    );
    changeEach(bench, personIds, opportunityId, {}, (assessment) => {
      const others = assessment.influences.filter((held) => held !== influence);
      if (!on) assessment.influences = others;
      else if (others.length === assessment.influences.length)
        assessment.influences = [...others, influence];
      followInfluences(assessment);
    });
  },
);

/** Sets the coach status (教练状态), and with it the influence `coach`. */
export const assessmentSetCoach = recipe(
  'assessment.setCoach',
  Target.extend({ coach: CoachStatus }),
  (bench, { personIds, opportunityId, coach }) => {
    changeEach(bench, personIds, opportunityId, {}, (assessment) => setCoach(assessment, coach));
  },
);

/** Makes an influence the primary one, adding it if the person does not hold it. */
export const assessmentMakePrimary = recipe(
  'assessment.makePrimary',
  Target.extend({ influence: Influence }),
  (bench, { personIds, opportunityId, influence }) => {
    changeEach(bench, personIds, opportunityId, {}, (assessment) => {
      const others = assessment.influences.filter((held) => held !== influence);
      assessment.influences = [influence, ...others];
      followInfluences(assessment);
    });
  },
);

/** Has somebody hold an influence after those they hold already; a coach begins as a candidate. */
export function giveInfluence(
  bench: Bench,
  personId: string,
  opportunityId: string,
  influence: Influence,
): void {
  changeEach(bench, [personId], opportunityId, {}, (assessment) => {
    if (assessment.influences.includes(influence)) return;
    assessment.influences = [...assessment.influences, influence];
    followInfluences(assessment);
  });
}

/** Changes what we hold of each of the people, and its evidence with it. */
function changeEach(
  bench: Bench,
  personIds: readonly string[],
  opportunityId: string,
  given: Parameters<typeof followEvidence>[2],
  change: (assessment: DraftAssessment) => void,
): void {
  existing(bench.before.opportunities, opportunityId, 'opportunity.not-found');
  for (const personId of personIds) {
    const { assessment, earlier } = draftAssessment(bench, opportunityId, personId);
    change(assessment);
    followEvidence(assessment, earlier, given, bench.context.today);
  }
}

/**
 * Confirms that what we hold of people is still true today: the assessment as a whole and each facet that has evidence
 * of its own. Nothing is confirmed of whom we hold nothing.
 */
export const assessmentConfirm = recipe(
  'assessment.confirm',
  Target,
  ({ draft, before, context }, { personIds, opportunityId }) => {
    existing(before.opportunities, opportunityId, 'opportunity.not-found');
    for (const personId of personIds) {
      existing(before.people, personId, 'person.not-found');
      const assessment = draft.assessments[assessmentId(opportunityId, personId)];
      if (!assessment) continue;
      assessment.evidenceDate = context.today;
      for (const facet of EVIDENCE_FACETS) {
        const own = assessment[evidenceField(facet)];
        if (own !== null) assessment[evidenceField(facet)] = { ...own, date: context.today };
      }
    }
  },
);
