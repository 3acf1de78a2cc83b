import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The parts of a zip file as text, by name. */
export async function zipParts(zip: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const file = await fromBufferPromise(Buffer.from(zip));
  for await (const entry of file.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await file.openReadStreamPromise(entry);
    parts.set(entry.fileName, (await buffer(stream)).toString('utf8'));
  }
  return parts;
}
