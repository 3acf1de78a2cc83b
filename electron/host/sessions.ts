import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const CODE_LIFE_MS = 30_000;
const MAX_CODES = 8;

/** One-time codes in, one token out: who holds a code within its 30 seconds gets the token of this run, once. */
export interface Sessions {
  newCode(): string;
  /** The token, or null when the code is unknown, used or too old. */
  swap(code: string): string | null;
  holdsToken(candidate: string): boolean;
}

/**
 * Sessions of one run of the host: 256 random bits each for the token and every code, compared in constant time.
 *
 * @param now  Milliseconds of a clock that never goes back.
 */
export function createSessions(now: () => number = () => performance.now()): Sessions {
  const token = randomSecret();
  let codes: { readonly code: string; readonly until: number }[] = [];

  return {
    newCode() {
      const code = randomSecret();
      codes = [...codes.slice(1 - MAX_CODES), { code, until: now() + CODE_LIFE_MS }];
      return code;
    },
    swap(code) {
      const valid = codes.filter((entry) => now() <= entry.until);
      codes = valid.filter((entry) => !sameSecret(entry.code, code));
      return codes.length < valid.length ? token : null;
    },
    holdsToken: (candidate) => sameSecret(token, candidate),
  };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Equal length for `timingSafeEqual`, whatever was sent. */
function sameSecret(secret: string, candidate: string): boolean {
  return timingSafeEqual(digest(secret), digest(candidate));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
