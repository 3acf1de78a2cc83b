import { useMemo } from 'react';
import { type Assessment, assessmentId, blankAssessment } from '../../shared/domain/assessment.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Collection, RecordOf } from '../../shared/domain/records.ts';
import { useStore } from '../store/use-store.ts';

const EMPTY = {};

/** One collection of the open account; changes only when one of its records does. */
export function useCollection<C extends Collection>(
  collection: C,
): Readonly<Record<string, RecordOf[C]>> {
  return useStore(
    (store) =>
      (store.open?.records[collection] as Readonly<Record<string, RecordOf[C]>> | undefined) ??
      EMPTY,
  );
}

export function usePerson(personId: string): Person | undefined {
  return useStore((store) => store.open?.records.people[personId]);
}

/** What we hold of somebody on the opportunity on screen; everything unknown where nobody has assessed them. */
export function useAssessment(opportunityId: string, personId: string): Assessment {
  const stored = useStore(
    (store) => store.open?.records.assessments[assessmentId(opportunityId, personId)],
  );
  const blank = useMemo(() => blankAssessment(opportunityId, personId), [opportunityId, personId]);
  return stored ?? blank;
}

export function useOpportunityId(): string | null {
  return useStore((store) => store.view.opportunityId);
}
