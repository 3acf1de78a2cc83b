import { z } from 'zod';
import { Assessment, assessmentId, blankAssessment } from '../domain/assessment.ts';
import { Id } from '../domain/primitives.ts';
import { CoachStatus, Influence } from '../domain/values.ts';
import { assign, editable, Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing } from './refuse.ts';

type DraftAssessment = Bench['draft']['assessments'][string];
const Target = z.strictObject({ personIds: Ids, opportunityId: Id });

const ACTIVE: readonly CoachStatus[] = ['candidate', 'developing', 'confirmed'];

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
      'prefers',
    ]),
  }),
  (bench, { personIds, opportunityId, fields }) => {
    for (const assessment of open(bench, personIds, opportunityId)) {
      const { influences, coach } = fields;
      assign(assessment, { ...fields, influences: influences && [...influences] });
      if (coach !== undefined) setCoach(assessment, coach);
      else if (influences !== undefined) followInfluences(assessment);
    }
  },
);

/** Adds an influence as the last one, or takes it away when all of the people have it. */
export const assessmentToggleInfluence = recipe(
  'assessment.toggleInfluence',
  Target.extend({ influence: Influence }),
  (bench, { personIds, opportunityId, influence }) => {
    const assessments = open(bench, personIds, opportunityId);
    const on = !assessments.every(({ influences }) => influences.includes(influence));
    for (const assessment of assessments) {
      const others = assessment.influences.filter((held) => held !== influence);
      if (!on) assessment.influences = others;
      else if (others.length === assessment.influences.length)
        assessment.influences = [...others, influence];
      followInfluences(assessment);
    }
  },
);

/** Sets the coach status (教练状态), and with it the influence `coach`. */
export const assessmentSetCoach = recipe(
  'assessment.setCoach',
  Target.extend({ coach: CoachStatus }),
  (bench, { personIds, opportunityId, coach }) => {
    for (const assessment of open(bench, personIds, opportunityId)) setCoach(assessment, coach);
  },
);

/** Makes an influence the primary one, adding it if the person does not hold it. */
export const assessmentMakePrimary = recipe(
  'assessment.makePrimary',
  Target.extend({ influence: Influence }),
  (bench, { personIds, opportunityId, influence }) => {
    for (const assessment of open(bench, personIds, opportunityId)) {
      const others = assessment.influences.filter((held) => held !== influence);
      assessment.influences = [influence, ...others];
      followInfluences(assessment);
    }
  },
);

function open(
  { draft, before }: Bench,
  personIds: readonly string[],
  opportunityId: string,
): DraftAssessment[] {
  existing(before.opportunities, opportunityId, 'opportunity.not-found');
  return personIds.map((personId) => {
    existing(before.people, personId, 'person.not-found');
    const id = assessmentId(opportunityId, personId);
    draft.assessments[id] ??= { ...blankAssessment(opportunityId, personId), influences: [] };
    return existing(draft.assessments, id, 'person.not-found');
  });
}

function setCoach(assessment: DraftAssessment, coach: CoachStatus): void {
  assessment.coach = coach;
  const held = assessment.influences.includes('coach');
  if (ACTIVE.includes(coach) && !held) assessment.influences = [...assessment.influences, 'coach'];
  if (!ACTIVE.includes(coach) && held)
    assessment.influences = assessment.influences.filter((influence) => influence !== 'coach');
}

function followInfluences(assessment: DraftAssessment): void {
  const active = ACTIVE.includes(assessment.coach);
  if (assessment.influences.includes('coach') === active) return;
  assessment.coach = active ? 'none' : 'candidate';
}
