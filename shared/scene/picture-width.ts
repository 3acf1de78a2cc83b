/** Advance of an emoji, in thousandths of an em. */
const PICTURE = 1270;
const JOINER = 0x200d;
const SELECTOR = 0xfe0f;
const DIGIT = 555;
const COPYRIGHT = 0xa9;
const REGISTERED = 0xae;
const WIDE = 1000;

/**
 * Width in thousandths of an em of the character beyond U+FFFF whose first half stands at `index`: emoji that make one
 * picture with what stands before them (families, skin tones, flags) count once, ideographs one em.
 */
export function pairWidth(text: string, index: number): number {
  const high = text.charCodeAt(index);
  // Tags, and selectors of variants of ideographs.
  if (high === 0xdb40) return 0;
  if (high < 0xd83c || high > 0xd83e) return WIDE;
  const low = text.charCodeAt(index + 1);
  if (high === 0xd83c && low >= 0xdde6 && low <= 0xddff) return PICTURE / 2;
  const tone = high === 0xd83c && low >= 0xdffb && low <= 0xdfff;
  const joined = isJoinedPicture(text, index) || (tone && isPictureEnd(text, index - 1));
  return joined ? 0 : PICTURE;
}

/**
 * What a selector adds to the character before it by making a picture of it: a heart, a sign.
 *
 * @param before Width of that character, in thousandths of an em.
 */
export function selectorWidth(text: string, index: number, before: number): number {
  const unit = text.charCodeAt(index - 1);
  const sign = unit === COPYRIGHT || unit === REGISTERED || (unit >= 0x2000 && unit <= 0x3299);
  return text.charCodeAt(index) === SELECTOR && sign && before > 0 ? PICTURE - before : 0;
}

/** What a key's frame adds to the digit it stands behind. */
export function keyWidth(text: string, index: number): number {
  const base = text.charAt(index - 1) === '\ufe0f' ? index - 2 : index - 1;
  return /[0-9#*]/.test(text.charAt(base)) ? PICTURE - DIGIT : 0;
}

/** Whether the character at `index` is one picture with what stands before it. */
export function isJoinedPicture(text: string, index: number): boolean {
  return text.charCodeAt(index - 1) === JOINER && isPictureEnd(text, index - 2);
}

function isPictureEnd(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === SELECTOR || (unit >= 0xdc00 && unit <= 0xdfff) || isSymbol(unit);
}

/** Arrows, signs and dingbats. */
function isSymbol(unit: number): boolean {
  return unit >= 0x2190 && unit < 0x2e80;
}
