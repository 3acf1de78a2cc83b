import type { IncomingMessage } from 'node:http';

/** A body that will not be taken: `status` is the answer. */
export class BodyRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`body refused with ${status}`);
    this.status = status;
  }
}

/**
 * The request's body as JSON. Counts the bytes that arrive, whatever was announced, and stops reading at the cap.
 *
 * @param maxBytes  Largest body, in bytes.
 * @throws {BodyRefused} 413 too large, 400 not UTF-8 or not JSON.
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new BodyRefused(413);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyRefused(413);
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text);
  } catch {
    throw new BodyRefused(400);
  }
}
