import { AppError } from '../../../shared/api/errors.ts';
import { damaged, tooLarge } from './errors.ts';

// The age format, version 1, with a passphrase. Source: age-encryption.org/v1, "The scrypt recipient type".
const MAGIC = 'age-encryption.org/';
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/;
const HEAD_BYTES = 200;

/** Work that guessing a passphrase costs, as a power of two: about a second and 256 MiB, what `age` itself takes. */
export const WORK = 18;

/** Whether the bytes begin as a locked file does. */
export function isLocked(bytes: Uint8Array): boolean {
  return head(bytes).startsWith(MAGIC);
}

/**
 * Locks bytes with a passphrase, as `age --passphrase` does.
 *
 * @param work Power of two; tests take less.
 */
export async function lock(
  bytes: Uint8Array,
  passphrase: string,
  work: number = WORK,
): Promise<Uint8Array> {
  // Only locked files need the library, which takes as long to load as all else together.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(plain(passphrase));
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(bytes);
}

/**
 * Opens what `lock` made.
 *
 * @throws {AppError} `archive.passphrase-wrong`; `archive.damaged` for bytes that are not as they were written;
 *   `archive.newer`; `archive.too-large` for a file that asks for more work than ours do.
 */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const start = head(bytes);
  if (!start.startsWith(`${MAGIC}v1\n`))
    throw new AppError('archive.newer', { found: start.split('\n')[0] ?? '', known: 'age v1' });
  const work = Number(HEAD.exec(start)?.[1] ?? 0);
  if (work === 0) throw damaged('age');
  if (work > WORK) throw tooLarge('work', work, WORK);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plain(passphrase));
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    // The library has no error codes; this is how it says that the passphrase opens nothing.
    if (cause instanceof Error && cause.message.startsWith('no identity matched'))
      throw new AppError('archive.passphrase-wrong', {}, { cause });
    throw damaged('age', cause);
  }
}

/** The same passphrase from any keyboard: systems differ in how they compose letters. */
function plain(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
}
