import { checkDatabase } from '../check/check.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Compares what is stored with what the log says, and makes it anew. */
export function checkHandlers(deps: HandlerDeps): HandlerGroup<'check.run'> {
  return { 'check.run': ({ rebuild }) => checkDatabase(deps, rebuild) };
}
