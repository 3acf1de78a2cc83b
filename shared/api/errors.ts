/**
 * Every error a user can meet, by code. The text is `error.<code>` in `shared/i18n`, its placeholders are the
 * params. A code that is not here is a bug.
 */
export const ERROR_CODES = [
  'request.unknown-method',
  'request.invalid',
  'request.too-large',
  'request.refused',
  'account.not-found',
  'account.ambiguous',
  'account.name-taken',
  'account.name-mismatch',
  'account.update-invalid',
  'opportunity.not-found',
  'opportunity.ambiguous',
  'opportunity.none',
  'person.not-found',
  'person.ambiguous',
  'team-member.not-found',
  'gap.not-found',
  'snapshot.not-found',
  'snapshot.name-taken',
  'history.before-first',
  'history.future',
  'history.no-such-change',
  'command.refused',
  'job.cancelled',
  'job.taken',
  'import.no-file',
  'import.folder',
  'import.denied',
  'import.unread',
  'import.unreadable',
  'import.too-large',
  'import.encoding',
  'import.no-rows',
  'import.mapping',
  'import.workbook-damaged',
  'import.workbook-old',
  'import.workbook-locked',
  'import.other-format',
  'import.gave-up',
  'import.preset-not-found',
  'clipboard.write',
  'export.format',
  'export.too-large',
  'export.full',
  'export.denied',
  'export.folder',
  'export.write',
  'export.no-dates',
  'export.not-for-audience',
  'archive.not-one',
  'archive.damaged',
  'archive.newer',
  'archive.too-large',
  'archive.passphrase-needed',
  'archive.passphrase-wrong',
  'archive.passphrase-file',
  'archive.gave-up',
  'archive.other-account',
  'backup.full',
  'backup.read-only',
  'backup.failed',
  'backup.not-found',
  'backup.damaged',
  'backup.foreign',
  'backup.newer',
  'database.missing',
  'database.not-ours',
  'database.damaged',
  'database.newer',
  'database.locked',
  'database.read-only',
  'database.full',
  'database.migration',
  'database.open',
  'runtime.too-old',
  'backend.stopped',
  'host.unreachable',
  'host.session',
  'host.not-built',
  'host.port',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A failure a user can be told about: a code and the values its text names. Everything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
