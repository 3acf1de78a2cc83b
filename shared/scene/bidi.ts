// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the historic right-to-left scripts.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * Text that cannot reorder what stands beside it: right-to-left text is wrapped in Unicode isolates (U+2068, U+2069),
 * which SVG viewers, canvas and resvg all obey; other text comes back as it is. Source: UAX 9, 2.4.
 */
export function isolate(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text;
}

/** Whether any character of the text is of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
