import type { Handlers } from '../../../shared/api/contract.ts';
import type { Turns } from '../jobs/turns.ts';

type AnyHandler = (input: never) => unknown;

/** They are asked while work goes on, or take turns by themselves in the midst of their work. */
const FREE: readonly string[] = [
  'job.progress',
  'job.cancel',
  'import.preview',
  'import.problems',
  'import.run',
  'archive.write',
  'archive.preview',
  'archive.add',
  'archive.merge',
  'backup.list',
  'backup.make',
  'backup.restore',
  'backup.restoreAccount',
  'backup.delete',
];

/** The same handlers, each waiting while a long change stands half written. */
export function withTurns(handlers: Handlers, turns: Turns): Handlers {
  const entries = Object.entries(handlers as Record<string, AnyHandler>);
  return Object.fromEntries(
    entries.map(([method, handler]) => [
      method,
      FREE.includes(method) ? handler : (input: never) => turns.shared(() => handler(input)),
    ]),
  ) as unknown as Handlers;
}
