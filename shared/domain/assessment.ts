import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Id, IsoDate, line, prose } from './primitives.ts';
import { CoachStatus, Degree, Influence, Mode, TestAnswer } from './values.ts';

/** Attitude (支持 / 反对): −2 enemy … +2 advocate, null when not known. */
export const Attitude = z.int().min(-2).max(2).nullable();
export type Attitude = z.infer<typeof Attitude>;

/** What we hold of one person on one opportunity. Its id is `assessmentId(opportunityId, personId)`. */
export const Assessment = z.object({
  id: z.string().max(130),
  opportunityId: Id,
  personId: Id,
  /** Buying influences; the first is the primary one and gives the card its colour. */
  influences: z
    .array(Influence)
    .max(4)
    .refine((list) => new Set(list).size === list.length, 'an influence twice')
    .default([]),
  coach: CoachStatus.default('none'),
  /** The three tests of a coach: we have credibility with them … */
  coachCredibleToUs: TestAnswer.default('unknown'),
  /** … they have credibility with the buying influences … */
  coachCredibleToThem: TestAnswer.default('unknown'),
  /** … they want us to win. */
  coachWantsUs: TestAnswer.default('unknown'),
  degree: Degree.default('unknown'),
  attitude: Attitude.default(null),
  mode: Mode.default('unknown'),
  /** What the purchase must achieve for their work. */
  result: prose(2_000).default(''),
  /** What they gain personally. */
  win: prose(2_000).default(''),
  /** How sure we are of the above as a whole, per cent, who said it and when; a facet's own evidence goes before it. */
  confidence: z.int().min(0).max(100).nullable().default(null),
  evidenceDate: IsoDate.nullable().default(null),
  evidenceSource: line(200).default(''),
  influencesEvidence: Evidence.nullable().default(null),
  coachEvidence: Evidence.nullable().default(null),
  degreeEvidence: Evidence.nullable().default(null),
  attitudeEvidence: Evidence.nullable().default(null),
  modeEvidence: Evidence.nullable().default(null),
  /** A rival, or "doing nothing", they prefer; empty when none is known. */
  prefers: line(200).default(''),
});
export type Assessment = Readonly<z.infer<typeof Assessment>>;

/** The one id an assessment of this pair can have, so that two copies edited apart meet in one record. */
export function assessmentId(opportunityId: Id, personId: Id): string {
  return `${opportunityId}~${personId}`;
}

/** The assessment of somebody nobody has assessed: everything unknown. */
export function blankAssessment(opportunityId: Id, personId: Id): Assessment {
  return Assessment.parse({
    id: assessmentId(opportunityId, personId),
    opportunityId,
    personId,
  });
}
