/** The part of fontkit 2 that is used; the package brings no types. */
declare module 'fontkit' {
  export function create(font: Uint8Array): Font;

  export interface Font {
    readonly postscriptName: string;
    layout(text: string, features: readonly string[]): LaidOut;
    createSubset(): Subset;
  }

  /** Glyphs in the order in which they stand from left to right, and where; in font units. */
  export interface LaidOut {
    readonly glyphs: readonly {
      readonly id: number;
      readonly codePoints: readonly number[];
      readonly advanceWidth: number;
    }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly yAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }

  export interface Subset {
    /** Numbers that its glyphs have in the font, in the order of their numbers in the subset. */
    readonly glyphs: number[];
    includeGlyph(glyph: number): number;
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    // A font that lays out text itself; the types of pdfkit do not know that it takes one.
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
