import { assessmentId } from '../../../shared/domain/assessment.ts';
import type { Id } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { INFLUENCES, type Influence } from '../../../shared/domain/values.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { measure } from '../../../shared/scene/font-metrics.ts';
import { roleBadge } from '../../../shared/scene/glyphs.ts';
import { SPACE, TYPE } from '../../../shared/scene/tokens.ts';
import type { CardScene, MapScene, Primitive } from '../../../shared/scene/types.ts';

// Where the frame puts its second line, which a client's map leaves empty (see `drawFrame`).
const LINE = { y: 40, readingWidth: 1600, most: 2.5 } as const;
const SHEETS = 8;

/** The map with a badge for each influence on the cards, and nothing else of what we hold of people. */
export function withRoleCodes(
  scene: MapScene,
  records: AccountRecords,
  opportunityId: Id | null,
  t: Translate,
): MapScene {
  if (opportunityId === null) return scene;
  const rolesOf = (id: Id) =>
    records.assessments[assessmentId(opportunityId, id)]?.influences ?? [];
  const used = new Set(scene.cards.flatMap(({ id }) => rolesOf(id)));
  if (used.size === 0) return scene;
  return {
    ...scene,
    cards: scene.cards.map((card) => withBadges(card, rolesOf(card.id), t)),
    frame: [
      ...scene.frame,
      ...explained(
        scene,
        INFLUENCES.filter((role) => used.has(role)),
        t,
      ),
    ],
  };
}

function withBadges(card: CardScene, roles: readonly Influence[], t: Translate): CardScene {
  if (roles.length === 0) return card;
  const right = card.width - SPACE.card - (card.kind === 'committee' ? SHEETS : 0);
  const cy = card.height - SPACE.badge / 2 - (card.kind === 'committee' ? SHEETS : 0) - 6;
  const step = SPACE.badge + SPACE.badgeGap;
  const badges = roles.flatMap((role, i) =>
    roleBadge(role, right - SPACE.badge / 2 - (roles.length - 1 - i) * step, cy, SPACE.badge),
  );
  const said = t('scene.say.pair', {
    term: t('domain.term.influence'),
    value: roles.map((role) => t(`domain.influence.${role}`)).join(t('scene.say.comma')),
  });
  // Spread would lose what a card gets on demand.
  const { id, kind, x, y, width, height, dot, faded, label, gap, departed } = card;
  return {
    ...{ id, kind, x, y, width, height, dot, faded, label, gap, departed },
    primitives: [...card.primitives, ...badges],
    description: `${card.description}${t('scene.say.stop')}${said}`,
  };
}

function explained(scene: MapScene, roles: readonly Influence[], t: Translate): Primitive[] {
  const { bounds } = scene;
  const width = bounds.width - 2 * SPACE.page;
  const zoom = Math.min(Math.max(1, width / LINE.readingWidth), LINE.most);
  const size = TYPE.subtitle * zoom;
  const cy = bounds.y + SPACE.page + LINE.y * zoom;
  let x = bounds.x + SPACE.page;
  return roles.flatMap((role) => {
    const text = t(`domain.influence.${role}`);
    const badge = SPACE.badge * zoom;
    const from = x;
    x += badge + 6 * zoom + measure(text, size, 400) + 20 * zoom;
    return [
      ...roleBadge(role, from + badge / 2, cy, badge),
      {
        kind: 'text',
        x: from + badge + 6 * zoom,
        y: cy + size * 0.36,
        text,
        size,
        weight: 400,
        fill: 'ink.secondary',
      } as const,
    ];
  });
}
