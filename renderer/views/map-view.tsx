import { Splitter } from '@mantine/core';
import type { SplitterPaneSize } from '@mantine/hooks';
import { useState } from 'react';
import { MapCanvas } from '../canvas/map-canvas.tsx';
import { CompareLegend } from '../panels/history/compare-legend.tsx';
import { CompareNote } from '../panels/history/compare-note.tsx';
import { Legend } from '../panels/lens/legend.tsx';
import { PathNote } from '../panels/lens/path-note.tsx';
import { RightPanel } from '../panels/right-panel.tsx';
import { useStore } from '../store/use-store.ts';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { useT } from '../ui/use-t.ts';
import { useContextMenu } from './map/context-menu.tsx';
import classes from './map/map-view.module.css';
import { Outline } from './map/outline.tsx';
import { Toolbar } from './map/toolbar.tsx';
import { TopBar } from './map/top-bar.tsx';
import { isRoomy, useRoomy } from './map/use-roomy.ts';

/**
 * The open account: the map in the middle, the outline left of it, inspector and gaps right of it. In a small
 * window, or with large text, the panels lie over the map instead of beside it; the map itself stays mounted.
 */
export function MapView() {
  const t = useT();
  const roomy = useRoomy();
  const [outlineShown, setOutlineShown] = useState(false);
  const [panelShown, setPanelShown] = usePanelShown();
  const [outlineSize, setOutlineSize] = useState<SplitterPaneSize>('16rem');
  const [panelSize, setPanelSize] = useState<SplitterPaneSize>('22.5rem');
  const marks = useStore((store) => store.comparing?.marks);
  const contextMenu = useContextMenu();
  const outlineBeside = roomy && outlineShown;
  const panelBeside = roomy && panelShown;

  // Panels that lie over the map would hide one another.
  function toggleOutline(): void {
    setOutlineShown(!outlineShown);
    if (!roomy) setPanelShown(false);
  }

  function togglePanel(): void {
    setPanelShown(!panelShown);
    if (!roomy) setOutlineShown(false);
  }

  function resize([outline, , panel]: SplitterPaneSize[]): void {
    if (outlineBeside && outline !== undefined) setOutlineSize(outline);
    if (panelBeside && panel !== undefined) setPanelSize(panel);
  }

  return (
    <div className={classes.screen}>
      <TopBar />
      <div className={classes.panes}>
        <Splitter
          className={classes.splitter}
          classNames={{ handle: classes.handle ?? '' }}
          mod={{ outline: outlineBeside, panel: panelBeside }}
          lineSize={1}
          withHandle={false}
          step="1rem"
          sizes={[outlineBeside ? outlineSize : '0rem', 100, panelBeside ? panelSize : '0rem']}
          onSizeChange={resize}
        >
          <Splitter.Pane defaultSize="0rem" min={outlineBeside ? '10rem' : '0rem'} max="28rem">
            {outlineBeside && <Outline />}
          </Splitter.Pane>
          <Splitter.Pane defaultSize={100}>
            <main className={classes.map} aria-label={t('view.map.title')}>
              <Toolbar
                outlineShown={outlineShown}
                panelShown={panelShown}
                onToggleOutline={toggleOutline}
                onTogglePanel={togglePanel}
              />
              <div className={classes.canvas}>
                <FailureBoundary>
                  <MapCanvas onContextMenu={contextMenu.open} />
                  {marks ? <CompareLegend marks={marks} /> : <Legend initiallyOpen={roomy} />}
                  <PathNote />
                  <CompareNote />
                </FailureBoundary>
              </div>
            </main>
          </Splitter.Pane>
          <Splitter.Pane defaultSize="0rem" min={panelBeside ? '17rem' : '0rem'} max="40rem">
            {panelBeside && <Panel />}
          </Splitter.Pane>
        </Splitter>
        {contextMenu.menu}
        {!roomy && outlineShown && (
          <div className={classes.overLeft}>
            <Outline />
          </div>
        )}
        {!roomy && panelShown && (
          <div className={classes.overRight}>
            <Panel />
          </div>
        )}
      </div>
    </div>
  );
}

function Panel() {
  return (
    <FailureBoundary>
      <RightPanel />
    </FailureBoundary>
  );
}

/** Whether the right panel is shown; asking for a panel or a gap shows it. */
function usePanelShown() {
  const asked = useStore((store) => `${store.view.rightPanel} ${store.view.focusedGapId}`);
  const [seen, setSeen] = useState(asked);
  const [shown, setShown] = useState(isRoomy);
  if (asked !== seen) {
    setSeen(asked);
    setShown(true);
  }
  return [shown, setShown] as const;
}
