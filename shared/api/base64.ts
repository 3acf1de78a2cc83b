import { Base64 } from 'js-base64';

/** Base64 of bytes, as the contract carries them. */
export function toBase64(bytes: Uint8Array): string {
  return Base64.fromUint8Array(bytes);
}

/** Bytes of a base64 text that the contract's schema has accepted. */
export function fromBase64(text: string): Uint8Array {
  return Base64.toUint8Array(text);
}
