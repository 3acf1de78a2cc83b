import { z } from 'zod';
import { assessmentId } from '../../domain/assessment.ts';
import { evidenceField, evidenceOf, saysFacet } from '../../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../../domain/evidence.ts';
import { TIE_KINDS } from '../../domain/tie.ts';
import { Degree, Influence, Layer, Mode } from '../../domain/values.ts';
import { followInfluences, setCoach } from '../coach.ts';
import type { Bench, DraftAssessment } from '../recipe.ts';
import { existing } from '../refuse.ts';
import type { Answer } from './answer.ts';
import { type Heard, hear } from './heard.ts';
import { namedPerson, type Place } from './named-person.ts';
import type { Ask } from './question.ts';
import { coverFunction, succeed } from './seats.ts';
import { valid } from './valid.ts';

/** How sure a clear yes of somebody who was asked makes us, per cent. */
const CONFIRMED = 95;
const YesNo = z.enum(['yes', 'no']);
const AttitudeText = z.enum(['-2', '-1', '0', '1', '2']);

/** Where somebody stands who is named in answer to "who …?" and is not on the map yet. */
const PLACES = {
  economic: { layer: 'decision', function: 'executive' },
  user: { layer: 'operational', function: 'user' },
  technical: { layer: 'management', function: 'technical' },
  rival: { layer: 'management', function: 'unknown' },
} as const satisfies Record<string, Place>;

type Change = (assessment: DraftAssessment) => void;
type Take = (bench: Bench, answer: Answer, heard: Heard) => void;

const TAKES: Readonly<Record<Ask, Take>> = {
  economic: somebodyHolds('economic'),
  user: somebodyHolds('user'),
  technical: somebodyHolds('technical'),
  rival: (bench, answer, heard) =>
    hear(bench, namedPerson(bench, answer, PLACES.rival), heard, sets({ attitude: -1 })),
  layer: (bench, answer) =>
    void namedPerson(bench, answer, {
      layer: valid(Layer, answer.subject, answer.ask),
      function: 'unknown',
    }),
  function: coverFunction,
  successor: succeed,
  coach: (bench, { ask, subject, value }, heard) => {
    if (valid(YesNo, value, ask) === 'no') return;
    hear(bench, subject, heard, (assessment) => setCoach(assessment, 'candidate'));
  },
  credibleToUs: about((value) => sets({ coachCredibleToUs: valid(YesNo, value, 'credibleToUs') })),
  credibleToThem: about((value) =>
    sets({ coachCredibleToThem: valid(YesNo, value, 'credibleToThem') }),
  ),
  wantsUs: about((value) => sets({ coachWantsUs: valid(YesNo, value, 'wantsUs') })),
  degree: about((value) => sets({ degree: valid(Degree, value, 'degree') })),
  attitude: about((value) => sets({ attitude: Number(valid(AttitudeText, value, 'attitude')) })),
  mode: about((value) => sets({ mode: valid(Mode, value, 'mode') })),
  win: about((win) => sets({ win })),
  result: about((result) => sets({ result })),
  role: about((value) => holds(valid(Influence, value, 'role'))),
  releases,
  theOne,
  stillTrue,
  introduce,
  changed: ({ draft }, { ask, value }, { date }) => {
    if (valid(YesNo, value, ask) === 'yes') draft.account.reorganizedOn = date;
    else draft.account.confirmedOn = date;
  },
};

/** Writes one answer to the map, with its date and source as evidence. */
export function takeAnswer(bench: Bench, answer: Answer, heard: Heard): void {
  TAKES[answer.ask](bench, answer, heard);
}

/** What an answer says of the person the question is about. */
function about(changeOf: (value: string) => Change): Take {
  return (bench, { subject, value }, heard) => hear(bench, subject, heard, changeOf(value));
}

function somebodyHolds(influence: 'economic' | 'user' | 'technical'): Take {
  return (bench, answer, heard) =>
    hear(bench, namedPerson(bench, answer, PLACES[influence]), heard, holds(influence));
}

function sets(fields: Partial<DraftAssessment>): Change {
  return (assessment) => {
    Object.assign(assessment, fields);
  };
}

function holds(influence: Influence): Change {
  return (assessment) => {
    if (!assessment.influences.includes(influence))
      assessment.influences = [...assessment.influences, influence];
    followInfluences(assessment);
  };
}

function without(influence: Influence): Change {
  return (assessment) => {
    assessment.influences = assessment.influences.filter((held) => held !== influence);
  };
}

/** Whether somebody alone can release the money: confirmed, or no Economic after all. */
function releases(bench: Bench, { ask, subject, value }: Answer, heard: Heard): void {
  const { source, date } = heard;
  const confirm: Change = (assessment) => {
    assessment.influencesEvidence = { source, date, confidence: CONFIRMED };
  };
  hear(bench, subject, heard, valid(YesNo, value, ask) === 'yes' ? confirm : without('economic'));
}

/** The one who releases it; the others of the same opportunity do not. */
function theOne(bench: Bench, { personId, value }: Answer, heard: Heard): void {
  const chosen = personId ?? value;
  existing(bench.before.people, chosen, 'person.not-found');
  for (const { opportunityId, personId: other, influences } of Object.values(
    bench.before.assessments,
  ))
    if (
      opportunityId === heard.opportunityId &&
      other !== chosen &&
      influences.includes('economic')
    )
      hear(bench, other, heard, without('economic'));
  hear(bench, chosen, heard, holds('economic'));
}

/** A second person confirms what we hold of somebody, or says it is wrong: then we are sure of nothing of it. */
function stillTrue(bench: Bench, { ask, subject, value }: Answer, heard: Heard): void {
  const isTrue = valid(YesNo, value, ask) === 'yes';
  const before = bench.before.assessments[assessmentId(heard.opportunityId, subject)];
  if (!before) return;
  const { source, date } = heard;
  hear(bench, subject, heard, (assessment) => {
    for (const facet of EVIDENCE_FACETS.filter((one) => saysFacet(before, one)))
      assessment[evidenceField(facet)] = {
        source,
        date,
        confidence: isTrue ? Math.max(CONFIRMED, evidenceOf(before, facet)?.confidence ?? 0) : 0,
      };
  });
}

/** Who can introduce us has influence on the one they introduce us to. */
function introduce(bench: Bench, { ask, subject, value }: Answer, heard: Heard): void {
  const fromId = heard.personIds.find((id) => id !== subject);
  if (valid(YesNo, value, ask) === 'no' || fromId === undefined) return;
  existing(bench.before.people, subject, 'person.not-found');
  const [kind] = TIE_KINDS;
  const known = Object.values(bench.draft.ties).some(
    (tie) => tie.kind === kind && tie.fromId === fromId && tie.toId === subject,
  );
  if (known) return;
  const id = bench.newId();
  bench.draft.ties[id] = { id, kind, fromId, toId: subject, strength: null, note: '' };
}
