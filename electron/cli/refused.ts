import type { ErrorParams } from '../../shared/api/errors.ts';
import type { Refusal } from '../../shared/domain/records.ts';

/** A change that the rules of the map do not allow; `code` is a key below `refusal` in the catalogue. */
export class Refused extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor({ code, params }: Refusal) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
