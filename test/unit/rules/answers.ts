import {
  type Assessment,
  assessmentId,
  blankAssessment,
} from '../../../shared/domain/assessment.ts';
import { DOSSIER_ITEMS, DossierItem } from '../../../shared/domain/dossier.ts';
import type { Finding, RuleId } from '../../../shared/domain/gap.ts';
import { Interaction } from '../../../shared/domain/interaction.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { IsoDate } from '../../../shared/domain/primitives.ts';
import type { AccountRecords, Collection, RecordOf } from '../../../shared/domain/records.ts';
import { Survey } from '../../../shared/domain/survey.ts';
import { TeamMember } from '../../../shared/domain/team-member.ts';
import {
  type BuyingFunction,
  COVERED_FUNCTIONS,
  type Influence,
  LAYERS,
  type Layer,
} from '../../../shared/domain/values.ts';
import { DEAL } from '../../fixtures/records.ts';

/** The records with what somebody would enter about a gap of `deal` to answer it. */
export function answer(records: AccountRecords, finding: Finding, date: IsoDate): AccountRecords {
  const entering = new Entering(records, date);
  ANSWERS[finding.rule](
    entering,
    finding.subjects.map(({ id }) => id),
  );
  return entering.records;
}

class Entering {
  records: AccountRecords;
  readonly date: IsoDate;

  constructor(records: AccountRecords, date: IsoDate) {
    this.records = records;
    this.date = date;
  }

  put<C extends Collection>(collection: C, record: RecordOf[C]): void {
    const all = { ...this.records[collection], [record.id]: record };
    this.records = { ...this.records, [collection]: all };
  }

  assess(personId: string, fields: Partial<Assessment>): void {
    const old = this.records.assessments[assessmentId(DEAL, personId)];
    this.put('assessments', { ...(old ?? blankAssessment(DEAL, personId)), ...fields });
  }

  setPerson(id: string, fields: Partial<Person>): void {
    const person = this.records.people[id];
    if (person) this.put('people', { ...person, ...fields });
  }

  meet(id: string, fields: Partial<Person> = {}): void {
    this.put('people', Person.parse({ id, name: id, layer: 'operational', ...fields }));
    this.visit([id]);
  }

  /** Everybody of ours is of the highest rank. */
  visit(personIds: string[], ours = 'ours'): void {
    this.put('teamMembers', TeamMember.parse({ id: ours, name: ours, rank: 1 }));
    const visit = { date: this.date, kind: 'visit', personIds, teamMemberIds: [ours] };
    this.put('interactions', Interaction.parse({ id: `visit-${personIds.join('-')}`, ...visit }));
  }

  /** What is held on the opportunity. */
  held(): Assessment[] {
    return Object.values(this.records.assessments).filter((one) => one.opportunityId === DEAL);
  }
}

const ANSWERS: Record<RuleId, (entering: Entering, ids: readonly string[]) => void> = {
  'economic.missing': findHolder('economic'),
  'economic.several': (all) => {
    for (const { personId } of all.held()) all.assess(personId, { influences: [] });
  },
  'economic.misplaced': (all) => {
    for (const { personId } of all.held()) all.assess(personId, { confidence: 100 });
  },
  'user.missing': findHolder('user'),
  'user.single': findHolder('user'),
  'technical.missing': findHolder('technical'),
  'coach.missing': findHolder('coach'),
  'coach.unproven': each((all, id) =>
    all.assess(id, {
      coachCredibleToUs: 'yes',
      coachCredibleToThem: 'yes',
      coachWantsUs: 'yes',
    }),
  ),
  'coach.lost': findHolder('coach'),
  'layer.empty': each((all, layer) => all.meet('new', { layer: layer as Layer })),
  'layer.unreached': each((all, layer) => all.meet('new', { layer: layer as Layer })),
  'function.empty': each((all, name) => all.meet('new', { function: name as BuyingFunction })),
  'rank.mismatch': each((all, id) => all.visit([id])),
  'owner.missing': each((all, id) => {
    all.put('teamMembers', TeamMember.parse({ id: 'ours', name: 'Ours' }));
    all.setPerson(id, { ownerId: 'ours' });
  }),
  'contact.never': each((all, id) => all.visit([id])),
  'contact.stale': each((all, id) => all.visit([id])),
  newcomer: each((all, id) => all.assess(id, { evidenceDate: all.date })),
  reorganization: (all) => {
    const account = { ...all.records.account, confirmedOn: all.date };
    all.records = { ...all.records, account };
  },
  'departed.holder': each((all, id) => {
    all.assess(id, { influences: [], coach: 'none' });
    all.setPerson(id, { ownerId: null });
    for (const person of Object.values(all.records.people))
      if (person.managerId === id) all.setPerson(person.id, { managerId: null });
  }),
  'assessment.incomplete': each((all, id) =>
    all.assess(id, {
      degree: 'low',
      attitude: 0,
      mode: 'growth',
      result: 'Less waiting',
      win: 'Home on time',
    }),
  ),
  'assessment.unsure': each((all, id) =>
    all.assess(id, {
      confidence: 100,
      evidenceDate: all.date,
      influencesEvidence: null,
      coachEvidence: null,
      degreeEvidence: null,
      attitudeEvidence: null,
      modeEvidence: null,
    }),
  ),
  'assessment.contradiction': each((all, id) => all.assess(id, { mode: 'growth' })),
  'opponent.powerful': each((all, id) => all.assess(id, { attitude: 1, prefers: '' })),
  'mode.closed': each((all, id) => all.assess(id, { mode: 'trouble' })),
  'majority.missing': (all) => {
    for (const { personId } of all.held()) all.assess(personId, { attitude: 1 });
  },
  'opposition.unseen': (all) => {
    all.meet('new');
    all.assess('new', { prefers: 'Rival' });
  },
  'path.missing': each((all, id) => all.visit([id])),
  'win.missing': each((all, id) => all.assess(id, { result: 'Faster', win: 'Promotion' })),
  'thread.single': (all) => {
    for (const id of ['new1', 'new2']) {
      all.meet(id);
      all.assess(id, { attitude: 2 });
    }
  },
  'resilience.fragile': secondWay,
  'reporting.loop': (all, [id = '']) => all.setPerson(id, { managerId: null }),
  'actions.overdue': (all, [id = '']) => {
    const action = all.records.actions[id];
    if (action) all.put('actions', { ...action, status: 'done' });
  },
  'bid.open-bases': (all) => {
    const deal = all.records.opportunities[DEAL];
    if (deal) all.put('opportunities', { ...deal, buyingStep: null, bidDue: null });
  },
  'feedback.missing': findHolder('user'),
  'csi.overdue': (all) => {
    const factors = [{ factor: 'price', importance: 5, satisfaction: 10 }];
    all.put('surveys', Survey.parse({ id: 'zz', date: all.date, factors }));
  },
  'dossier.thin': (all) => {
    for (const id of DOSSIER_ITEMS) all.put('dossier', DossierItem.parse({ id, notes: 'Noted' }));
  },
};

function each(enter: (entering: Entering, id: string) => void) {
  return (entering: Entering, ids: readonly string[]) => {
    for (const id of ids) enter(entering, id);
  };
}

function findHolder(influence: Influence) {
  return (all: Entering) => {
    all.meet('new');
    all.assess('new', { influences: [influence] });
  };
}

/** Whoever goes, others who are met by several of ours hold everything on every layer and in every function. */
function secondWay(all: Entering): void {
  for (const layer of LAYERS) {
    for (const name of COVERED_FUNCTIONS) {
      const id = `${layer}-${name}`;
      all.meet(id, { layer, function: name });
      all.visit([id, id], 'others');
      all.assess(id, {
        influences: ['economic', 'user', 'technical', 'coach'],
        evidenceDate: all.date,
      });
    }
  }
}
