/** How somebody who waits follows a file that is being made. */
export interface Follow {
  /** Its reason is what the promise rejects with; nothing is left of the file. */
  readonly signal: AbortSignal;
  /** How much is done, 0–1. */
  tell(share: number): void;
}
