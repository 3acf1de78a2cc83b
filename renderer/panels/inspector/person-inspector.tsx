import { useOpportunityId, usePerson } from '../use-records.ts';
import { ActionsSection } from './actions-section.tsx';
import { AssessmentSection } from './assessment-section.tsx';
import { ContactDataSection } from './contact-data-section.tsx';
import { InteractionsSection } from './interactions-section.tsx';
import { MembersSection } from './members-section.tsx';
import { PersonHead } from './person-head.tsx';
import { PostSection } from './post-section.tsx';
import { RelationshipSection } from './relationship-section.tsx';
import { TiesSection } from './ties-section.tsx';

/** Everything we hold of one person, committee or ghost. */
export function PersonInspector({ personId }: { personId: string }) {
  const person = usePerson(personId);
  const opportunityId = useOpportunityId();
  if (!person) return null;
  return (
    <>
      <PersonHead person={person} />
      <PostSection person={person} />
      {person.kind === 'committee' && <MembersSection committee={person} />}
      {opportunityId && <AssessmentSection personId={personId} opportunityId={opportunityId} />}
      <RelationshipSection person={person} />
      {person.kind !== 'ghost' && <InteractionsSection personId={personId} />}
      <ActionsSection personId={personId} />
      <TiesSection personId={personId} />
      <ContactDataSection person={person} />
    </>
  );
}
