import { Account } from '../../../shared/domain/account.ts';
import { Assessment, assessmentId } from '../../../shared/domain/assessment.ts';
import type { Gap, Severity } from '../../../shared/domain/gap.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { Person } from '../../../shared/domain/person.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { TeamMember } from '../../../shared/domain/team-member.ts';
import { Tie } from '../../../shared/domain/tie.ts';

const AT = '2025-03-01T08:00:00.000Z';
export const OPPORTUNITY = 'deal';

type Fields<T> = Partial<T>;

interface Parts {
  readonly people: Readonly<Record<string, Fields<Person>>>;
  readonly assessments?: Readonly<Record<string, Fields<Assessment>>>;
  readonly ties?: Readonly<Record<string, Fields<Tie>>>;
  readonly team?: Readonly<Record<string, Fields<TeamMember>>>;
  readonly name?: string;
}

/** Records from what matters to a test; assessments by person id. */
export function recordsOf(parts: Parts): AccountRecords {
  return {
    ...emptyRecords(Account.parse({ id: 'acc', name: parts.name ?? 'Acme', createdAt: AT })),
    people: mapped(parts.people, (id, fields) =>
      Person.parse({ id, layer: 'management', ...fields }),
    ),
    opportunities: {
      [OPPORTUNITY]: Opportunity.parse({ id: OPPORTUNITY, name: 'The deal', createdAt: AT }),
    },
    assessments: Object.fromEntries(
      Object.entries(parts.assessments ?? {}).map(([personId, fields]) => {
        const id = assessmentId(OPPORTUNITY, personId);
        const ids = { id, opportunityId: OPPORTUNITY, personId };
        return [id, Assessment.parse({ ...ids, ...fields })];
      }),
    ),
    ties: mapped(parts.ties ?? {}, (id, fields) => Tie.parse({ id, ...fields })),
    teamMembers: mapped(parts.team ?? {}, (id, fields) => TeamMember.parse({ id, ...fields })),
  };
}

function mapped<F, T>(
  fields: Readonly<Record<string, F>>,
  make: (id: string, fields: F) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, make(id, value)]));
}

export function gapOf(personId: string, severity: Severity, status: Gap['status'] = 'open'): Gap {
  return {
    id: `${personId}-${severity}`,
    rule: 'contact.never',
    severity,
    subjects: [{ kind: 'person', id: personId }],
    values: {},
    opportunityId: OPPORTUNITY,
    status,
    opened: AT,
    changed: AT,
    closed: null,
    reopened: 0,
    waiver: null,
  };
}

/** Something of everything a map can show. */
export function variedRecords(): AccountRecords {
  return recordsOf({
    people: {
      boss: {
        name: 'Margaret Ashworth',
        title: 'Chief Executive',
        layer: 'decision',
        reach: 'met',
      },
      cfo: { name: '林雅婷', title: '首席财务官', managerId: 'boss', ownerId: 'us' },
      board: { kind: 'committee', name: 'Board', memberIds: ['boss', 'cfo'], layer: 'decision' },
      seat: { kind: 'ghost', title: 'Chief Information Officer', wantedInfluence: 'economic' },
      gone: { name: 'Bernard Cole', status: 'left', managerId: 'cfo' },
      unknown: { title: 'Head of Sourcing', department: 'Procurement', layer: 'operational' },
      rtl: { name: 'أحمد بن سليمان', layer: 'operational', managerId: 'unknown' },
    },
    assessments: {
      boss: { influences: ['economic'], degree: 'high', attitude: 2 },
      cfo: { influences: ['technical', 'coach'], coach: 'confirmed', attitude: -1 },
    },
    ties: {
      t1: { kind: 'influences', fromId: 'cfo', toId: 'boss', strength: 3 },
      t2: { kind: 'conflicts', fromId: 'gone', toId: 'unknown' },
    },
    team: { us: { name: 'Lena Weiss' } },
  });
}
