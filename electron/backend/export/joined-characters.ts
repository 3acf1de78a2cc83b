/** Zero-width joiner and non-joiner: they say how the letters beside them look. */
const JOINER = 0x200d;
const NON_JOINER = 0x200c;
/** Asks for the picture of the character before. */
const PICTURE_SELECTOR = 0xfe0f;
/** Makes a key of the digit before. */
const KEYCAP = 0x20e3;
const KEYCAP_BASE = /[0-9#*]/;
/** Tags spell the region whose flag it is. */
const TAG = /[\u{e0020}-\u{e007f}]/u;
const PICTURE = /\p{Emoji_Presentation}/u;
const EMOJI = /\p{Emoji}/u;

/** Whether characters are obeyed instead of drawn: controls, formats, variation selectors. */
export function isInvisible(code: number): boolean {
  return /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u.test(String.fromCodePoint(code));
}

/** Of the characters that are used, those which say how letters join. */
export function joinersAmong(codes: ReadonlySet<number>): number[] {
  return [NON_JOINER, JOINER].filter((code) => codes.has(code));
}

/**
 * Of the characters that are used, those a font of emoji needs to draw sequences as one picture (families, skin tones,
 * flags, keys), also where another font has the single ones. Source: UTS 51, 1.4.
 */
export function emojiAmong(codes: ReadonlySet<number>): number[] {
  const asked = codes.has(PICTURE_SELECTOR) || codes.has(JOINER);
  const keys = codes.has(KEYCAP);
  const parts = [...codes].filter((code) => {
    const character = String.fromCodePoint(code);
    if (KEYCAP_BASE.test(character)) return keys;
    return PICTURE.test(character) || (asked && EMOJI.test(character)) || TAG.test(character);
  });
  const pictures = parts.some((code) => !isInvisible(code)) || keys;
  if (!pictures) return [];
  const links = [JOINER, PICTURE_SELECTOR, KEYCAP].filter((code) => codes.has(code));
  return [...parts, ...links];
}

/** Whether a user-perceived character is to be a picture where a font has one. Source: UTS 51, 2. */
export function isPicture(grapheme: string): boolean {
  return PICTURE.test(grapheme) || /[\ufe0f\u20e3]/.test(grapheme);
}
