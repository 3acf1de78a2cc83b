/** Colours by name; `shared/scene/tokens.ts` gives their values in the light and the dark theme. */
export type ColorToken = string;

interface Paint {
  readonly fill?: ColorToken;
  readonly stroke?: ColorToken;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** Drawing primitives in absolute map units (CSS px at zoom 1), origin top left, y downwards. Each writer (SVG, canvas, DOM, later PDF and PPTX) draws exactly these. */
export type Primitive =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
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
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: 400 | 600 | 700;
      readonly fill: ColorToken;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly italic?: boolean;
      readonly strike?: boolean;
    };

/** One card: where it stands and what it draws, in coordinates relative to its own top left corner. */
export interface CardScene {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Colour of the primary influence for the far levels of detail. */
  readonly dot: ColorToken;
  readonly primitives: readonly Primitive[];
  /** Full description for screen readers and SVG titles. */
  readonly description: string;
}

/** The whole map as data. The screen and every export draw this. */
export interface MapScene {
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly lanes: readonly Primitive[];
  readonly lines: readonly Primitive[];
  readonly ties: readonly { readonly id: string; readonly primitives: readonly Primitive[] }[];
  readonly cards: readonly CardScene[];
  /** Title, date and legend; drawn around the map in exports only. */
  readonly frame: readonly Primitive[];
}
