/**
 * document.invalid: the bytes are no update of an account. document.newer: written by a later version of Inroad,
 * `params` {found, known}. document.broken: an earlier update failed half-way, open the document anew from its log.
 */
export type DocumentErrorCode = 'document.invalid' | 'document.newer' | 'document.broken';

/** Why bytes were refused. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: DocumentErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'DocumentError';
    this.code = code;
    this.params = params;
  }
}
