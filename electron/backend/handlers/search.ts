import { searchPeople } from '../db/search.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Finding people, in one account or in all. */
export function searchHandlers({ database: { db } }: HandlerDeps): HandlerGroup<'search.people'> {
  return {
    'search.people': ({ text, accountId }) => ({ hits: searchPeople(db, text, accountId) }),
  };
}
