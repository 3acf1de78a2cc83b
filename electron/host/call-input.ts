/** The input of a call; undefined when it is none. Wrapped, because an input may be anything. */
export type CallInput = { readonly value: unknown } | undefined;

/** Reads an input from its JSON, with the bytes of a file as its `data`, which it must not have besides. */
export function callInput(text: string, file?: Uint8Array): CallInput {
  const input = parse(text);
  if (input === undefined || file === undefined) return input;
  const { value } = input;
  const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isOpen || Object.hasOwn(value, 'data')) return undefined;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return { value: { ...value, data: bytes.toString('base64') } };
}

function parse(text: string): CallInput {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
