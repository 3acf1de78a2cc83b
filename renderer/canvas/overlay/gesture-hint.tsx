import { useLayoutEffect, useRef } from 'react';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { titleOf } from '../../../shared/scene/proposal-card.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import type { Gesture } from '../canvas-state.ts';
import { useCanvasState, useController, useModel } from '../controller-context.ts';
import { toScreen } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import classes from './gesture-hint.module.css';

const ASIDE = 18;

/**
 * Says in words what letting go would do, beside the pointer and to screen readers. Rendered when the words change; it
 * follows the pointer past React.
 */
export function GestureHint() {
  const t = useT();
  const controller = useController();
  const model = useModel();
  const said = useCanvasState(({ gesture }) =>
    gesture && model ? JSON.stringify(hintOf(gesture, model, t)) : null,
  );
  const hint: Hint | null = said === null ? null : JSON.parse(said);
  const element = useRef<HTMLDivElement>(null);
  const shown = hint !== null;

  useLayoutEffect(() => {
    if (!shown) return;
    function follow(): void {
      const { gesture } = controller.state.getState();
      if (!element.current || !gesture || gesture.kind === 'marquee') return;
      const { x, y } = toScreen(controller.viewport, gesture.pointer);
      element.current.style.transform = `translate(${Math.round(x + ASIDE)}px, ${Math.round(y + ASIDE)}px)`;
    }
    follow();
    return controller.state.subscribe(follow);
  }, [controller, shown]);

  if (!hint) return null;
  return (
    <div
      ref={element}
      className={classes.hint}
      role="status"
      data-refused={hint.refused ? '' : undefined}
    >
      {hint.text}
    </div>
  );
}

interface Hint {
  readonly text: string;
  readonly refused: boolean;
}

function hintOf(gesture: Gesture, model: MapModel, t: Translate): Hint | null {
  const nameOf = (id: string) => {
    const person = model.records.people[id];
    return person ? personName(person, t) : '';
  };
  if (gesture.kind === 'connect') {
    if (gesture.overId === null)
      return { text: t(`canvas.connect.${gesture.line}`), refused: false };
    const name = nameOf(gesture.overId);
    if (!gesture.allowed)
      return {
        text: t('canvas.connect.noReport', { name, manager: nameOf(gesture.fromId) }),
        refused: true,
      };
    const key = gesture.line === 'report' ? 'canvas.connect.becomesReport' : 'canvas.connect.tieTo';
    return { text: t(key, { name, manager: nameOf(gesture.fromId) }), refused: false };
  }
  if (gesture.kind !== 'drag') return null;
  const { target } = gesture;
  if (target.kind === 'manager') {
    const name = nameOf(target.managerId);
    const key = target.allowed ? 'canvas.drop.manager' : 'canvas.drop.loop';
    return { text: t(key, { name }), refused: !target.allowed };
  }
  if (target.kind === 'seat') {
    const { place } = target;
    const proposal = model.scene.proposals.find(
      ({ id }) => place.kind === 'proposal' && id === place.proposalId,
    );
    const ghost =
      place.kind === 'ghost'
        ? nameOf(place.ghostId)
        : proposal
          ? titleOf(proposal.proposal, t)
          : '';
    return { text: t('ghost.drop', { name: nameOf(gesture.grabbed), ghost }), refused: false };
  }
  if (target.kind === 'cell') {
    const names = {
      layer: t(`scene.lane.${target.layer}`),
      name: t(`domain.function.${target.function}`),
    };
    return { text: t('canvas.drop.cell', names), refused: false };
  }
  if (target.kind === 'lane')
    return {
      text: t('canvas.drop.lane', { layer: t(`scene.lane.${target.layer}`) }),
      refused: false,
    };
  return gesture.copies ? { text: t('canvas.drop.copies'), refused: false } : null;
}
