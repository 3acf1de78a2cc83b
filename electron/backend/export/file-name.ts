/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// Path separators, what Windows forbids, controls, and characters that are not seen or reorder others.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
const MAX_BYTES = 150;

/**
 * A file name that every system accepts: `Account name 2025-03-12.svg`.
 *
 * @param date `YYYY-MM-DD`.
 * @param extension Without the dot.
 */
export function exportFileName(accountName: string, date: string, extension: string): string {
  const spaced = accountName.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim();
  const stem = shorten(spaced).replace(/^[.\s]+|[.\s]+$/gu, '') || 'Inroad';
  return `${RESERVED.test(stem) ? '_' : ''}${stem} ${date}.${extension}`;
}

function shorten(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_BYTES) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
