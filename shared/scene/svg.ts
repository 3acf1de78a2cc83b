import { round } from './path.ts';
import { primitiveToSvgAttributes } from './svg-attributes.ts';
import { FONT_STACK, type Palette } from './tokens.ts';
import type {
  CardScene,
  ColorToken,
  MapScene,
  Primitive,
  ProposalScene,
  TieScene,
} from './types.ts';
import { element, escapeXml } from './xml.ts';

export interface SvgOptions {
  readonly palette: Palette;
  /** `@font-face` rules of the embedded font; none for writers that have the font by other means. */
  readonly fontCss?: string;
  /** Null for a transparent picture. */
  readonly background: ColorToken | null;
  /** Language of the texts, for readers aloud and for the choice of glyphs. */
  readonly lang: string;
  /** Size of the picture in pixels; that of the scene in map units unless given. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether titles and descriptions are in it for readers; a picture made of it has no use for them. */
  readonly described?: boolean;
}

/**
 * The scene as a self-contained SVG document: text as `<text>`, no scripts, no references out of the file, one group per
 * card with its person's id in `data-person` and its description as title. Well-formed for any text.
 */
export function sceneToSvg(scene: MapScene, options: SvgOptions): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${sceneToSvgElement(scene, options)}\n`;
}

/** The same as an element to stand in a document, HTML too. */
export function sceneToSvgElement(scene: MapScene, options: SvgOptions): string {
  const { palette, described = true } = options;
  const { x, y, width, height } = scene.bounds;
  const content = [
    element('title', {}, escapeXml(scene.title)),
    options.fontCss ? element('style', {}, escapeXml(options.fontCss)) : '',
    options.background === null
      ? ''
      : element('rect', { x, y, width, height, fill: palette[options.background] }),
    group({ class: 'lanes' }, scene.lanes, palette),
    group({ class: 'lines' }, scene.lines, palette),
    element(
      'g',
      { class: 'ties' },
      scene.ties.map((tie) => tieGroup(tie, palette, described)).join(''),
    ),
    group({ class: 'path' }, scene.path, palette),
    element(
      'g',
      { class: 'cards' },
      scene.cards.map((card) => cardGroup(card, palette, described)).join(''),
    ),
    scene.proposals.length === 0
      ? ''
      : element(
          'g',
          { class: 'proposals' },
          scene.proposals.map((one) => proposalGroup(one, palette, described)).join(''),
        ),
    group({ class: 'frame' }, scene.frame, palette),
  ].join('\n');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: round(options.size?.width ?? width),
    height: round(options.size?.height ?? height),
    viewBox: [x, y, width, height].join(' '),
    ...(options.size ? { preserveAspectRatio: 'none' } : {}),
    'xml:lang': options.lang,
    role: 'img',
    'font-family': FONT_STACK,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  };
  return element('svg', root, content);
}

/** A few primitives as an element to stand in a line of text: a badge, a bar. It says nothing that the text does not. */
export function sketchToSvgElement(
  primitives: readonly Primitive[],
  { width, height }: { readonly width: number; readonly height: number },
  palette: Palette,
): string {
  const box = { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  return element('svg', { ...box, 'font-family': FONT_STACK }, markup(primitives, palette));
}

function cardGroup(card: CardScene, palette: Palette, described: boolean): string {
  return placedGroup(card, { 'data-person': card.id }, palette, described);
}

function proposalGroup(proposal: ProposalScene, palette: Palette, described: boolean): string {
  return placedGroup(proposal, { 'data-proposal': proposal.id }, palette, described);
}

function placedGroup(
  { x, y, primitives, description }: CardScene | ProposalScene,
  id: Readonly<Record<string, string>>,
  palette: Palette,
  described: boolean,
): string {
  return element(
    'g',
    { transform: `translate(${round(x)} ${round(y)})`, ...id },
    (described ? element('title', {}, escapeXml(description)) : '') + markup(primitives, palette),
  );
}

function tieGroup(tie: TieScene, palette: Palette, described: boolean): string {
  return element(
    'g',
    { 'data-tie': tie.id },
    (described ? element('title', {}, escapeXml(tie.description)) : '') +
      markup(tie.primitives, palette),
  );
}

function group(
  attributes: Readonly<Record<string, string>>,
  primitives: readonly Primitive[],
  palette: Palette,
): string {
  return primitives.length === 0 ? '' : element('g', attributes, markup(primitives, palette));
}

function markup(primitives: readonly Primitive[], palette: Palette): string {
  let text = '';
  for (const primitive of primitives) {
    const svg = primitiveToSvgAttributes(primitive, palette);
    const attributes: Record<string, string | number> = {};
    for (const name in svg.attributes) attributes[xmlName(name)] = svg.attributes[name] ?? '';
    text += element(svg.tag, attributes, svg.text === undefined ? '' : escapeXml(svg.text));
  }
  return text;
}

const xmlNames = new Map<string, string>();

/** `stroke-width` for `strokeWidth`. */
function xmlName(name: string): string {
  let known = xmlNames.get(name);
  if (known === undefined) {
    known = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    xmlNames.set(name, known);
  }
  return known;
}
