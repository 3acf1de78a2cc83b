import type { Method } from '../../shared/api/contract.ts';

/** Channels between page and shell; there are no others. */
export const CALL_CHANNEL = 'inroad:call';
export const EVENT_CHANNEL = 'inroad:event';

/**
 * What the page may ask for. Spelled out, because preload runs in the sandbox and must not carry the contract's
 * schemas along; the compiler holds it to the contract.
 */
const METHOD_TABLE: Readonly<Record<Method, true>> = {
  'app.info': true,
  'settings.get': true,
  'settings.set': true,
  'account.list': true,
  'account.create': true,
  'account.createSample': true,
  'account.duplicate': true,
  'account.delete': true,
  'account.open': true,
  'account.apply': true,
  'account.applyStep': true,
  'account.updates': true,
  'gap.list': true,
  'resilience.run': true,
  'job.progress': true,
  'job.cancel': true,
  'score.history': true,
  'snapshot.list': true,
  'snapshot.create': true,
  'snapshot.rename': true,
  'snapshot.delete': true,
  'snapshot.restore': true,
  'history.at': true,
  'search.people': true,
  'import.prepare': true,
  'import.preview': true,
  'import.problems': true,
  'import.run': true,
  'import.presets': true,
  'import.savePreset': true,
  'import.deletePreset': true,
  'export.render': true,
  'archive.write': true,
  'archive.preview': true,
  'archive.add': true,
  'archive.merge': true,
  'backup.list': true,
  'backup.make': true,
  'backup.restore': true,
  'backup.restoreAccount': true,
  'backup.delete': true,
  'check.run': true,
};
export const METHODS: readonly string[] = Object.keys(METHOD_TABLE);

/** Events the shell sends to the page. */
export type ShellEvent =
  | { readonly kind: 'menu'; readonly actionId: string }
  | { readonly kind: 'open-file'; readonly fileName: string; readonly data: string };
