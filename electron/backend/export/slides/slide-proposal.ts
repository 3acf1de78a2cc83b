import type { Translate } from '../../../../shared/i18n/messages.ts';
import { measure } from '../../../../shared/scene/font-metrics.ts';
import { wantedBadge } from '../../../../shared/scene/glyphs.ts';
import { plusSign, proposalLabel, titleOf } from '../../../../shared/scene/proposal-card.ts';
import { truncate } from '../../../../shared/scene/text-fit.ts';
import type { ProposalScene } from '../../../../shared/scene/types.ts';
import type { Detail, SlideCard } from './slide-card.ts';

const SIGN = 6;
const BADGE = 14;
const LEFT = 22;
const EDGE = 7;
const LABELS = [11, 10, 9, 8.6];
const TITLE = 9.5;

/** A proposed ghost on a slide, at 0, 0: dashed, with a plus sign, as on the map. */
export function slideProposal(
  { proposal, width, height }: ProposalScene,
  detail: Detail,
  t: Translate,
): SlideCard {
  const room = width - LEFT - EDGE;
  const label = proposalLabel(proposal, t);
  const size = LABELS.find((one) => measure(label, one, 700) <= room) ?? 8.6;
  const heading = { text: truncate(label, size, 700, room), size, weight: 700 } as const;
  const title = { text: truncate(titleOf(proposal, t), TITLE, 400, room), size: TITLE } as const;
  const cy = detail === 'names' ? height / 2 : 11;
  return {
    behind: [],
    shape: {
      ...{ x: 0, y: 0, width, height, radius: 4, name: label },
      fill: `lane.${proposal.layer}`,
      stroke: 'accent',
      strokeWidth: 1.25,
      dash: [2, 4],
      lines: [
        { ...heading, fill: 'ink.secondary' },
        ...(detail === 'names' ? [] : [{ ...title, weight: 400, fill: 'ink.muted' } as const]),
      ],
      inset: { left: LEFT, top: detail === 'names' ? 4 : 3 },
      lineHeight: 13.5,
    },
    upon: [
      ...plusSign(EDGE + SIGN, cy, SIGN),
      ...(detail === 'full' && proposal.wantedInfluence
        ? wantedBadge(proposal.wantedInfluence, EDGE + SIGN, cy + SIGN + 3 + BADGE / 2, BADGE)
        : []),
    ],
  };
}
