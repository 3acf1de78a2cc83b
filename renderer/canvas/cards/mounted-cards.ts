import { useMemo, useRef } from 'react';
import { useStore } from '../../store/use-store.ts';
import { useCanvasState, useModel } from '../controller-context.ts';
import { mountedIds } from '../geometry/mounted.ts';
import type { CardFlowNode } from './card-flow-node.ts';

/** The cards that are React Flow nodes now: in use, or in view and readable. Unchanged ones stay the same objects. */
export function useMountedCards(): CardFlowNode[] {
  const model = useModel();
  const inView = useCanvasState((state) => state.inView);
  const hoveredId = useCanvasState((state) => state.hoveredId);
  const selection = useStore(({ view }) => view.selection);
  const renamingId = useStore(({ view }) => view.renamingId);
  const previous = useRef<ReadonlyMap<string, CardFlowNode>>(new Map());

  return useMemo(() => {
    const inUse = [renamingId, selection.at(-1), hoveredId, ...selection];
    const wanted = inUse.filter((id) => typeof id === 'string');
    const nodes = new Map<string, CardFlowNode>();
    for (const id of mountedIds(wanted, inView)) {
      const card = model?.cardOf(id);
      if (!card) continue;
      const made = nodeOf(id, card, id === selection.at(-1));
      const kept = previous.current.get(id);
      nodes.set(id, kept && sameNode(kept, made) ? kept : made);
    }
    previous.current = nodes;
    return [...nodes.values()];
  }, [model, inView, hoveredId, selection, renamingId]);
}

interface CardOnMap {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gap: string | null;
  readonly label: string;
  readonly description: string;
}

function nodeOf(id: string, card: CardOnMap, current: boolean): CardFlowNode {
  const { x, y, width, height } = card;
  return {
    id,
    type: 'card',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    // What the current card offers lies above its neighbours.
    zIndex: current ? 2 : 0,
    // The card inside carries name and role.
    ariaRole: 'presentation',
    domAttributes: { 'aria-roledescription': undefined },
    data: { gaps: card.gap !== null, label: card.label, description: card.description },
  };
}

function sameNode(a: CardFlowNode, b: CardFlowNode): boolean {
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.zIndex === b.zIndex &&
    a.height === b.height &&
    a.data.gaps === b.data.gaps &&
    a.data.label === b.data.label &&
    a.data.description === b.data.description
  );
}
