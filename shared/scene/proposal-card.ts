import type { Translate } from '../i18n/messages.ts';
import type { BesideBox } from '../layout/beside.ts';
import type { GhostProposal } from '../rules/propose-ghosts.ts';
import { isolate } from './bidi.ts';
import { FIRST_BASELINE } from './card-body.ts';
import { wantedBadge } from './glyphs.ts';
import { wrap } from './text-fit.ts';
import { CARD_SIZES, SPACE, TYPE } from './tokens.ts';
import type { Primitive, ProposalScene } from './types.ts';

/** Size of a proposal's card, map units; in a narrow column of the grid it is narrower. */
export const PROPOSAL_SIZE = CARD_SIZES.ghost;
const PLUS = 9;

/** Draws those that were given a place, each where it was placed. */
export function proposalScenes(
  proposals: readonly GhostProposal[],
  boxes: readonly BesideBox[],
  t: Translate,
): ProposalScene[] {
  const places = new Map(boxes.map((box) => [box.id, box]));
  return proposals.flatMap((proposal) => {
    const box = places.get(proposal.id);
    return box ? [proposalScene(proposal, box, t)] : [];
  });
}

/** Draws a proposal where it was placed: dashed and light, with a plus sign, so that nobody takes it for a person. */
export function proposalScene(
  proposal: GhostProposal,
  { x, y, width, height }: BesideBox,
  t: Translate,
): ProposalScene {
  const label = proposalLabel(proposal, t);
  return {
    ...{ id: proposal.id, x, y, width, height, proposal, label },
    primitives: drawProposal(proposal, label, { width, height }, t),
    description: [
      t('ghost.say.proposed', { what: whatOf(proposal, t) }),
      titleOf(proposal, t),
      t(`scene.lane.${proposal.layer}`),
      t(`domain.function.${proposal.function}`),
    ].join(t('scene.say.stop')),
  };
}

/** What is asked for, for example `Proposed: Economic?`. */
export function proposalLabel(proposal: GhostProposal, t: Translate): string {
  return t('ghost.proposed', { what: whatOf(proposal, t) });
}

/** The title that somebody like that is likely to have. */
export function titleOf({ likelyTitle }: GhostProposal, t: Translate): string {
  return t(`ghost.title.${likelyTitle}`);
}

function whatOf({ rule, layer, function: name, wantedInfluence }: GhostProposal, t: Translate) {
  if (wantedInfluence) return t(`domain.influence.${wantedInfluence}`);
  return rule === 'layer.empty' ? t(`scene.lane.${layer}`) : t(`domain.function.${name}`);
}

function drawProposal(
  proposal: GhostProposal,
  label: string,
  { width, height }: { readonly width: number; readonly height: number },
  t: Translate,
): Primitive[] {
  const left = SPACE.spine + 9;
  const room = width - left - SPACE.card;
  const heading = wrap(label, TYPE.name - 1, TYPE.strong, room, 2);
  const below = FIRST_BASELINE + 14 * heading.length + 2;
  return [
    {
      kind: 'rect',
      x: 0.75,
      y: 0.75,
      width: width - 1.5,
      height: height - 1.5,
      radius: SPACE.cardRadius,
      fill: `lane.${proposal.layer}`,
      stroke: 'accent',
      strokeWidth: 1.25,
      dash: [2, 4],
    },
    ...plusSign(SPACE.spine / 2 + 3, SPACE.badgeMargin + PLUS, PLUS),
    ...(proposal.wantedInfluence
      ? wantedBadge(
          proposal.wantedInfluence,
          SPACE.spine / 2 + 3,
          2 * SPACE.badgeMargin + 3 * PLUS,
          SPACE.badge,
        )
      : []),
    ...heading.map((text, i) => line(text, left, FIRST_BASELINE + 14 * i, true)),
    ...wrap(titleOf(proposal, t), TYPE.body, 400, room, 2).map((text, i) =>
      line(text, left, below + 13.5 * i, false),
    ),
  ];
}

function line(text: string, x: number, y: number, strong: boolean): Primitive {
  return {
    kind: 'text',
    x,
    y,
    text: isolate(text),
    size: strong ? TYPE.name - 1 : TYPE.body,
    weight: strong ? TYPE.strong : 400,
    fill: strong ? 'ink.secondary' : 'ink.muted',
  };
}

/** The sign of something that can be added, in a circle around (`cx`, `cy`). */
export function plusSign(cx: number, cy: number, radius: number): Primitive[] {
  const reach = radius * 0.45;
  const arm = { kind: 'polyline', stroke: 'accent', strokeWidth: radius / 5 } as const;
  return [
    { kind: 'circle', cx, cy, r: radius, stroke: 'accent', strokeWidth: radius / 7 },
    { ...arm, points: [cx - reach, cy, cx + reach, cy] },
    { ...arm, points: [cx, cy - reach, cx, cy + reach] },
  ];
}
