import type { Id } from '../domain/primitives.ts';
import type { Translate } from '../i18n/messages.ts';
import { measure } from './font-metrics.ts';
import { SPACE, TYPE } from './tokens.ts';
import type { CardScene, MapScene, Primitive } from './types.ts';

const CHIP = { left: 12, height: 18, padding: 7 } as const;
const SHEET = 3;

/**
 * The map with a sign at each card whose branch is folded: further sheets below the card, and how many people they
 * stand for, as on screen.
 *
 * @param folded Number of people by the person above them (`hiddenBelow`).
 */
export function withFolds(
  scene: MapScene,
  folded: ReadonlyMap<Id, number>,
  t: Translate,
): MapScene {
  if (folded.size === 0) return scene;
  const cards = scene.cards.map((card) => {
    const people = folded.get(card.id);
    return people === undefined ? card : foldedCard(card, people, t);
  });
  return { ...scene, cards };
}

function foldedCard(card: CardScene, people: number, t: Translate): CardScene {
  // Spread would lose what a card gets on demand.
  const { id, kind, x, y, width, height, dot, faded, label, gap, departed } = card;
  return {
    ...{ id, kind, x, y, width, height, dot, faded, label, gap, departed },
    primitives: [...sheets(card), ...card.primitives, ...foldChip(people, card.height)],
    description: `${card.description}${t('scene.say.stop')}${t('export.folded', { count: people })}`,
  };
}

function sheets({ width, height }: CardScene): Primitive[] {
  return [2, 1].map((i) => ({
    kind: 'rect',
    x: i * SHEET,
    y: i * SHEET,
    width,
    height,
    radius: SPACE.cardRadius,
    fill: 'surface',
    stroke: 'border.strong',
    strokeWidth: 1,
  }));
}

/** `+12` on the lower edge of a card of this height. */
export function foldChip(people: number, cardHeight: number): Primitive[] {
  const text = `+${people}`;
  const width = measure(text, TYPE.body, TYPE.strong) + 2 * CHIP.padding;
  return [
    {
      kind: 'rect',
      x: CHIP.left,
      y: cardHeight - CHIP.height / 2,
      width,
      height: CHIP.height,
      radius: CHIP.height / 2,
      fill: 'surface',
      stroke: 'border.strong',
      strokeWidth: 1,
    },
    {
      kind: 'text',
      x: CHIP.left + width / 2,
      y: cardHeight + TYPE.body * 0.36,
      text,
      size: TYPE.body,
      weight: TYPE.strong,
      fill: 'ink',
      anchor: 'middle',
    },
  ];
}
