import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { ReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { PALETTES } from '../../shared/scene/tokens.ts';
import { selectedProposal } from '../store/proposals.ts';
import { useStore } from '../store/use-store.ts';
import { useT } from '../ui/use-t.ts';
import { registerCanvas } from './canvas-api.ts';
import { cardElementId } from './cards/card-flow-node.ts';
import { CardNode } from './cards/card-node.tsx';
import { useMountedCards } from './cards/mounted-cards.ts';
import { ProposalNode, proposalElementId, useProposalNodes } from './cards/proposal-node.tsx';
import { Controller } from './controller.ts';
import { ControllerContext } from './controller-context.ts';
import { flowLabels } from './flow-labels.ts';
import { followLayout } from './follow-layout.ts';
import { MAX_ZOOM, MIN_ZOOM, type Size } from './geometry/viewport.ts';
import { beginGesture } from './gestures/begin.ts';
import { attachClicks, type MenuRequest } from './gestures/clicks.ts';
import { attachHover } from './gestures/hover.ts';
import { attachKeys } from './gestures/keys.ts';
import { attachPointer } from './gestures/pointer.ts';
import classes from './map-canvas.module.css';
import { BranchFocus } from './overlay/branch-focus.tsx';
import { ColumnTitles } from './overlay/column-titles.tsx';
import { CurrentCard } from './overlay/current-card.tsx';
import { EmptyHint } from './overlay/empty-hint.tsx';
import { GestureHint } from './overlay/gesture-hint.tsx';
import { GestureLayer } from './overlay/gesture-layer.tsx';
import { LaneTitles } from './overlay/lane-titles.tsx';
import { Minimap } from './overlay/minimap.tsx';
import { TieMenu } from './overlay/tie-menu.tsx';
import { Painter } from './paint/painter.ts';
import { followView, startViewport } from './view-memory.ts';

const nodeTypes = { card: CardNode, proposal: ProposalNode };
const PAN_BUTTONS = [0, 1];
const HELP_ID = 'canvas-help';

interface MapFlowProps {
  readonly size: Size;
  readonly onContextMenu: ((request: MenuRequest) => void) | undefined;
}

/** React Flow for the viewport and the mounted cards, the painter below it, pointer and keys around it. */
export function MapFlow({ size, onContextMenu }: MapFlowProps) {
  const flow = useStoreApi();
  const [controller] = useState(() => new Controller(flow));
  return (
    <ControllerContext.Provider value={controller}>
      <Surface controller={controller} size={size} onContextMenu={onContextMenu} />
    </ControllerContext.Provider>
  );
}

function Surface({
  controller,
  size,
  onContextMenu,
}: MapFlowProps & { readonly controller: Controller }) {
  const t = useT();
  const scheme = useComputedColorScheme('light');
  const cards = useMountedCards();
  const proposals = useProposalNodes();
  const nodes = useMemo(() => [...cards, ...proposals], [cards, proposals]);
  const painter = useRef<HTMLCanvasElement>(null);
  const [start] = useState(() => startViewport(controller, size));
  const labels = useMemo(() => flowLabels(t), [t]);
  const current = useStore(({ view }) => view.selection.at(-1));
  const proposal = useStore(selectedProposal);
  const mounted = cards.some(({ id }) => id === current);

  useSurface(controller, onContextMenu);
  useEffect(() => {
    if (!painter.current) return;
    const started = new Painter(painter.current, controller, PALETTES[scheme]);
    return () => started.stop();
  }, [controller, scheme]);

  return (
    <ReactFlow
      className={classes.flow}
      data-canvas=""
      tabIndex={0}
      aria-label={t('canvas.label')}
      aria-describedby={HELP_ID}
      aria-activedescendant={
        proposal
          ? proposalElementId(proposal.id)
          : current && mounted
            ? cardElementId(current)
            : undefined
      }
      ariaLabelConfig={labels}
      colorMode={scheme}
      nodes={nodes}
      nodeTypes={nodeTypes}
      defaultViewport={start}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnDrag={PAN_BUTTONS}
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      zoomActivationKeyCode={null}
      proOptions={{ hideAttribution: true }}
    >
      <canvas ref={painter} className={classes.painter} />
      <LaneTitles />
      <ColumnTitles />
      <GestureLayer />
      <GestureHint />
      <TieMenu />
      <EmptyHint />
      <BranchFocus />
      <Minimap palette={PALETTES[scheme]} />
      <CurrentCard />
      <VisuallyHidden id={HELP_ID}>{t('canvas.help')}</VisuallyHidden>
    </ReactFlow>
  );
}

/** Pointer, keys and what others ask of the map, while it is on the screen. */
function useSurface(controller: Controller, onContextMenu: MapFlowProps['onContextMenu']): void {
  const menu = useRef(onContextMenu);
  useEffect(() => {
    menu.current = onContextMenu;
  });
  useEffect(() => {
    const { element } = controller;
    if (!element) throw new Error('the map has no element');
    const stops = [
      registerCanvas(controller),
      attachPointer(element, controller, (event, at) => beginGesture(controller, event, at)),
      attachHover(element, controller),
      attachClicks(element, controller, (request) => menu.current?.(request)),
      attachKeys(element, controller),
      followView(controller),
      followLayout(controller),
      controller.state.subscribe(({ gesture, pressed }, before) => {
        if (gesture?.kind !== before.gesture?.kind)
          element.dataset.gesture = gesture?.kind ?? 'none';
        element.toggleAttribute('data-busy', pressed || gesture !== null);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [controller]);
}
