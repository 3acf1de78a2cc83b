import type { Severity } from '../domain/gap.ts';
import type { PersonKind } from '../domain/person.ts';
import type { GhostProposal } from '../rules/propose-ghosts.ts';
import type { ColorToken } from './tokens.ts';

export type { ColorToken };

/** Box in map units, origin top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Paint {
  readonly fill?: ColorToken;
  readonly stroke?: ColorToken;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export type FontWeight = 400 | 600 | 700;

export interface TextPrimitive {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: ColorToken;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
}

/**
 * Drawing primitives in map units (CSS px at zoom 1), origin top left, y downwards. Each writer (SVG, canvas, DOM, later
 * PDF and PPTX) draws exactly these, with round joins and caps.
 */
export type Primitive =
  | ({ readonly kind: 'rect'; readonly radius?: number } & Box & Paint)
  | ({
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
    } & Paint)
  | ({ readonly kind: 'path'; readonly d: string } & Paint)
  | ({
      readonly kind: 'polyline';
      readonly points: readonly number[];
      readonly radius?: number;
    } & Paint)
  | TextPrimitive;

/** One card: where it stands and what it draws, in coordinates relative to its own top left corner. */
export interface CardScene extends Box {
  readonly id: string;
  readonly kind: PersonKind;
  /** Colour of the primary influence, or what a lens makes of it, for the far levels of detail. */
  readonly dot: ColorToken;
  /** Does not stand out, because a lens asks for others. */
  readonly faded: boolean;
  /** What the card is called: name, else title, else a word for "not known". For the middle level of detail. */
  readonly label: string;
  /** Worst open gap, null without one. */
  readonly gap: Severity | null;
  /** Left the client, or the post is abolished. */
  readonly departed: boolean;
  /** Drawn on first use and kept while the records it shows stay the same. */
  readonly primitives: readonly Primitive[];
  /** Of these, what stays above frames that the screen draws around a card: marks on its edges. */
  readonly edgeMarks?: readonly Primitive[];
  /** Full description for screen readers and SVG titles. */
  readonly description: string;
}

/** A tie as drawn, in map units. */
export interface TieScene {
  readonly id: string;
  readonly primitives: readonly Primitive[];
  readonly description: string;
}

/** A ghost that is proposed, as drawn: no card of anybody. */
export interface ProposalScene extends Box {
  readonly id: string;
  readonly proposal: GhostProposal;
  /** What is asked for, for example `Proposed: Economic?`. */
  readonly label: string;
  /** In coordinates relative to its own top left corner. */
  readonly primitives: readonly Primitive[];
  /** For screen readers. */
  readonly description: string;
}

/**
 * The whole map as data. The screen and every export draw this, in the order lanes, lines, ties, path, cards, proposals,
 * frame.
 */
export interface MapScene {
  /** Of everything drawn, the frame included. */
  readonly bounds: Box;
  /** One line that names the map, for readers that list documents. */
  readonly title: string;
  readonly lanes: readonly Primitive[];
  readonly lines: readonly Primitive[];
  readonly ties: readonly TieScene[];
  /** A way that is pointed out; empty without one. */
  readonly path: readonly Primitive[];
  readonly cards: readonly CardScene[];
  readonly proposals: readonly ProposalScene[];
  /** Title, date and legend; drawn around the map in exports only. */
  readonly frame: readonly Primitive[];
}
