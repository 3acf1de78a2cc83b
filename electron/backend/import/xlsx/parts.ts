import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/api/errors.ts';
import { tooManyIn, workbookTooLarge } from '../limits.ts';

const MAX_ENTRIES = 2_000;
const MAX_INFLATED = 64 * 1024 * 1024;

/** The parts of a workbook, which is a zip archive; bytes are counted while they inflate. */
export interface Parts {
  has(path: string): boolean;
  /**
   * Inflates a part piece by piece until `take` returns true, or to its end. Throws
   * `import.workbook-damaged` for one that is not there.
   */
  read(path: string, take: (bytes: Buffer) => unknown, end: () => void): Promise<void>;
}

/**
 * Opens the archive and reads its directory. Sizes and checksums that do not hold, names that lead elsewhere and
 * encrypted parts are refused.
 *
 * @throws {AppError} `import.workbook-damaged`, `import.workbook-parts` over 2,000 parts, `import.workbook-too-large` over
 *   64 MiB inflated.
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await orDamaged('zip', () =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    }),
  );
  const entries = await orDamaged('zip', () => directory(zip));
  let inflated = 0;
  return {
    has: (path) => entries.has(path),
    read: (path, take, end) =>
      orDamaged(path, async () => {
        const entry = entries.get(path);
        if (!entry) throw damaged(path);
        let sum = 0;
        const stream: Readable = await zip.openReadStreamPromise(entry);
        for await (const piece of stream as AsyncIterable<Buffer>) {
          inflated += piece.length;
          if (inflated > MAX_INFLATED) throw workbookTooLarge(MAX_INFLATED);
          sum = crc32(piece, sum);
          if (take(piece) === true) return;
        }
        if (sum !== entry.crc32) throw damaged(path);
        end();
      }),
  };
}

async function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw tooManyIn('import.workbook-parts', MAX_ENTRIES);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > MAX_INFLATED) throw workbookTooLarge(MAX_INFLATED);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** The refusal of a workbook that cannot be read, with the part where that showed. */
export function damaged(part: string, cause?: unknown): AppError {
  return new AppError('import.workbook-damaged', { part: part.slice(0, 200) }, { cause });
}

/** The zip library, zlib and the XML parser report damage by plain errors. */
async function orDamaged<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(part, error);
  }
}
