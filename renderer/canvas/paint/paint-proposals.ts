import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import { wrap } from '../../../shared/scene/text-fit.ts';
import { FONT_STACK, type Palette, SPACE } from '../../../shared/scene/tokens.ts';
import type { ProposalScene } from '../../../shared/scene/types.ts';
import { detailAt } from '../geometry/detail.ts';
import { LINE_HEIGHT, nameSizeAt } from './name-lines.ts';
import type { Paper } from './paper.ts';
import { pathOf } from './path-cache.ts';

const INSET = 12;

/** Ghosts that are proposed: dashed at every zoom, without a colour of their own. */
export function paintProposals(
  context: Paper,
  proposals: readonly ProposalScene[],
  zoom: number,
  palette: Palette,
): void {
  for (const proposal of proposals) {
    if (detailAt(zoom) === 'card') {
      context.translate(proposal.x, proposal.y);
      paintPrimitives(context, proposal.primitives, { palette, path: pathOf });
      context.translate(-proposal.x, -proposal.y);
    } else paintFar(context, proposal, zoom, palette);
  }
}

function paintFar(context: Paper, scene: ProposalScene, zoom: number, palette: Palette): void {
  const { x, y, width, height, proposal, label } = scene;
  context.beginPath();
  context.roundRect(x, y, width, height, SPACE.cardRadius);
  context.fillStyle = palette[`lane.${proposal.layer}`];
  context.fill();
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.25 / zoom;
  context.setLineDash([2 / zoom, 3 / zoom]);
  context.stroke();
  context.setLineDash([]);
  if (detailAt(zoom) === 'block') return;
  const size = nameSizeAt(zoom);
  const room = width - 2 * INSET;
  const most = Math.max(1, Math.floor((height - 6) / (size * LINE_HEIGHT)));
  const lines = wrap(label, size, 600, room, most);
  const middle = y + height / 2 + size * 0.36;
  context.font = `600 ${size}px ${FONT_STACK}`;
  context.textAlign = 'left';
  context.fillStyle = palette['ink.secondary'];
  for (const [i, line] of lines.entries())
    context.fillText(
      line,
      x + INSET,
      middle + (i - (lines.length - 1) / 2) * size * LINE_HEIGHT,
      room,
    );
}
