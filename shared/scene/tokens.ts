/**
 * Design tokens of the map: the one place that says how it looks. `test/unit/scene/tokens.test.ts` holds the colours to
 * their contrast (text 4.5:1, marks 3:1) and the role colours apart for colour-blind people.
 */
const light = {
  /** Behind the map, and behind everything in an export. */
  canvas: '#ffffff',
  'lane.decision': '#eef1f7',
  'lane.management': '#f4f6fa',
  'lane.operational': '#f9fafc',
  'lane.edge': '#d8dee8',
  surface: '#ffffff',
  'surface.sheet': '#f1f3f8',
  'surface.departed': '#f3f4f7',
  'surface.avatar': '#e7ebf3',
  border: '#b9c2d0',
  'border.strong': '#6b7789',
  ink: '#151c28',
  'ink.secondary': '#414d5f',
  'ink.muted': '#5b6779',
  'ink.on-dark': '#ffffff',
  'ink.on-light': '#151a22',
  line: '#7c889b',
  /** What is selected, focused or under way on the screen. */
  accent: '#30578c',
  meter: '#414d5f',
  'meter.edge': '#7c889b',
  'role.economic': '#5b1272',
  'role.economic.ink': '#ffffff',
  'role.economic.tint': '#efe6f3',
  'role.user': '#1169d6',
  'role.user.ink': '#ffffff',
  'role.user.tint': '#e3eefb',
  'role.technical': '#11603a',
  'role.technical.ink': '#ffffff',
  'role.technical.tint': '#e3f0e8',
  'role.coach': '#b87b14',
  'role.coach.ink': '#151a22',
  'role.coach.tint': '#faf2e2',
  'role.none': '#7c889b',
  'attitude.for': '#0d6e7a',
  'attitude.against': '#b8371f',
  'attitude.neutral': '#5b6779',
  'severity.critical': '#b3123a',
  'severity.high': '#c2410c',
  'severity.medium': '#8a6100',
  'severity.low': '#5b6779',
  'severity.ink': '#ffffff',
  'tie.influences': '#3c5a9a',
  'tie.allies': '#0d6e7a',
  'tie.conflicts': '#b8371f',
  'tie.dotted': '#5b6779',
  // What a lens colours cards by: two directions around a middle, steps of one hue, kinds; and what stands out or fades.
  'lens.for.strong': '#0b4560',
  'lens.for': '#2a8fa3',
  'lens.neutral': '#5b5f6e',
  'lens.against': '#dd6530',
  'lens.against.strong': '#8f1d0c',
  'lens.step1': '#867ed0',
  'lens.step2': '#655ab8',
  'lens.step3': '#43378f',
  'lens.step4': '#1e1655',
  'lens.kind1': '#1f6a96',
  'lens.kind2': '#f73d62',
  'lens.kind3': '#214502',
  'lens.kind4': '#c059e9',
  'lens.kind5': '#8c541f',
  'lens.kind6': '#0e0e63',
  'lens.kind7': '#460011',
  'lens.kind8': '#6a1488',
  // What a comparison marks cards with.
  'change.joined': '#146c43',
  'change.left': '#5b6779',
  'change.moved': '#6b3fa0',
  'change.warmer': '#a8480a',
  'change.colder': '#1763b5',
  'change.changed': '#6b5d1c',
  'change.ink': '#ffffff',
  faded: '#d9dee7',
  mark: '#151c28',
  'mark.halo': '#ffd21f',
} as const;

export type ColorToken = keyof typeof light;
/** A value for every colour: `#rrggbb`, or on screen a CSS variable. */
export type Palette = Readonly<Record<ColorToken, string>>;
export type Theme = 'light' | 'dark';

const dark: Palette = {
  canvas: '#11161e',
  'lane.decision': '#1c2430',
  'lane.management': '#181f29',
  'lane.operational': '#141a23',
  'lane.edge': '#2c3644',
  surface: '#263040',
  'surface.sheet': '#1f2835',
  'surface.departed': '#1d2530',
  'surface.avatar': '#3a4659',
  border: '#4b586d',
  'border.strong': '#93a1b6',
  ink: '#f1f4f9',
  'ink.secondary': '#c3cddb',
  'ink.muted': '#a5b1c3',
  'ink.on-dark': '#ffffff',
  'ink.on-light': '#151a22',
  line: '#7d8ba1',
  accent: '#93afd5',
  meter: '#c3cddb',
  'meter.edge': '#8896ab',
  'role.economic': '#f2689f',
  'role.economic.ink': '#151a22',
  'role.economic.tint': '#3d2c3f',
  'role.user': '#2fa4ff',
  'role.user.ink': '#151a22',
  'role.user.tint': '#233a55',
  'role.technical': '#98f0e0',
  'role.technical.ink': '#151a22',
  'role.technical.tint': '#294649',
  'role.coach': '#ffb936',
  'role.coach.ink': '#151a22',
  'role.coach.tint': '#443b2c',
  'role.none': '#8896ab',
  'attitude.for': '#5fd0dc',
  'attitude.against': '#ff9a80',
  'attitude.neutral': '#a5b1c3',
  'severity.critical': '#ff8098',
  'severity.high': '#ff9d5c',
  'severity.medium': '#f0c95a',
  'severity.low': '#a5b1c3',
  'severity.ink': '#151a22',
  'tie.influences': '#9db8f5',
  'tie.allies': '#5fd0dc',
  'tie.conflicts': '#ff9a80',
  'tie.dotted': '#a5b1c3',
  'lens.for.strong': '#1b8fc0',
  'lens.for': '#6fcfe6',
  'lens.neutral': '#f1eef8',
  'lens.against': '#ffa97f',
  'lens.against.strong': '#f5492b',
  'lens.step1': '#7f77cc',
  'lens.step2': '#a59df0',
  'lens.step3': '#c9c4ff',
  'lens.step4': '#f3f2ff',
  'lens.kind1': '#46fbfb',
  'lens.kind2': '#f84331',
  'lens.kind3': '#8aec41',
  'lens.kind4': '#f770ef',
  'lens.kind5': '#d0a92d',
  'lens.kind6': '#9260da',
  'lens.kind7': '#319751',
  'lens.kind8': '#c8b6d0',
  'change.joined': '#5fd394',
  'change.left': '#a5b1c3',
  'change.moved': '#c3a5ff',
  'change.warmer': '#ffa45c',
  'change.colder': '#6fb7ff',
  'change.changed': '#d8c878',
  'change.ink': '#151a22',
  faded: '#2c3644',
  mark: '#ffe46b',
  'mark.halo': '#5c4a00',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark };
export const COLOR_TOKENS = Object.keys(light) as readonly ColorToken[];

export const FONT_FAMILY = 'Noto Sans SC';
/** Fonts of the same make for what it lacks, as CSS and the fonts themselves call them. */
export const SCRIPT_FAMILIES = {
  hebrew: 'Noto Sans Hebrew',
  arabic: 'Noto Sans Arabic',
  emoji: 'Noto Emoji',
} as const;
/** As CSS, for writers whose readers may lack the font. */
export const FONT_STACK = `${[FONT_FAMILY, 'Noto Sans', ...Object.values(SCRIPT_FAMILIES)].map((name) => `'${name}'`).join(', ')}, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'Segoe UI', Arial, sans-serif`;
/** Tangent of the slant that stands for italics, which the font does not have. */
export const ITALIC_SLANT = 0.18;

/** Type scale in map units, and the weight of what is emphasized. */
export const TYPE = {
  strong: 700,
  headline: 24,
  subtitle: 13,
  lane: 14,
  name: 13,
  body: 11,
  small: 10,
  badge: 10,
} as const;

/** Spacing and sizes in map units (CSS px at zoom 1). */
export const SPACE = {
  /** Inner margin of a card. */
  card: 12,
  /** Coloured strip that carries the role badges. */
  spine: 30,
  badge: 18,
  badgeGap: 3,
  /** From the top of a card to its first badge. */
  badgeMargin: 8,
  cardRadius: 8,
  lineRadius: 8,
  /** What the lanes are wider at the left than in the layout, for their names. */
  laneGutter: 72,
  /** Around map, title and legend in an export. */
  page: 32,
} as const;

/** Sizes of cards by kind; constant, so that typing never moves a neighbour. */
export const CARD_SIZES = {
  person: { width: 208, height: 88 },
  committee: { width: 244, height: 116 },
  ghost: { width: 208, height: 88 },
} as const;

/** CSS variable that carries a colour on screen. */
export function cssVariable(token: ColorToken): string {
  return `--map-${token.replaceAll('.', '-')}`;
}

/** The palette whose colours are CSS variables, so that a change of theme redraws nothing. */
export const CSS_PALETTE: Palette = Object.fromEntries(
  COLOR_TOKENS.map((token) => [token, `var(${cssVariable(token)})`]),
) as Record<ColorToken, string>;

/** Declarations of the colours of a theme: `--map-ink:#151c28;…`. */
export function cssDeclarations(theme: Theme): string {
  return COLOR_TOKENS.map((token) => `${cssVariable(token)}:${PALETTES[theme][token]};`).join('');
}
