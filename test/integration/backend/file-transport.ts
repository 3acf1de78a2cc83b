import type { Transport } from '../../../shared/api/client.ts';

/** A transport as the page has one: an input's `data` may be a file, which the backend gets as base64. */
export function withFiles(transport: Transport): Transport {
  return async (method, input) => {
    const { data } = (input ?? {}) as { readonly data?: unknown };
    if (!(data instanceof Blob)) return transport(method, input);
    const bytes = Buffer.from(await data.arrayBuffer());
    return transport(method, { ...(input as object), data: bytes.toString('base64') });
  };
}
