import { messageKey } from '../../shared/i18n/messages.ts';
import { fitSelection, fitView, zoomIn, zoomOut, zoomTo100 } from '../canvas/canvas-api.ts';
import { run } from '../store/commands.ts';
import { layOutAnew } from '../store/documents.ts';
import { ACCOUNT_SCREENS } from '../store/screens.ts';
import { setRightPanel, setScreen } from '../store/view.ts';
import { type Action, onMap, withPeople } from './action.ts';

const screenActions: readonly Action[] = ACCOUNT_SCREENS.map((screen) => ({
  id: `view.screen.${screen}`,
  group: 'view',
  labelKey: messageKey(`action.view.screen.${screen}`),
  enabled: onMap,
  checked: ({ view }) => view.screen === screen,
  perform: () => setScreen(screen),
}));

export const viewActions: readonly Action[] = [
  ...screenActions,
  {
    id: 'view.fit',
    group: 'view',
    labelKey: 'action.view.fit',
    shortcuts: ['shift+1'],
    enabled: onMap,
    perform: () => fitView(),
  },
  {
    id: 'view.fitSelection',
    group: 'view',
    labelKey: 'action.view.fitSelection',
    shortcuts: ['shift+2'],
    enabled: withPeople,
    perform: () => fitSelection(),
  },
  {
    id: 'view.actualSize',
    group: 'view',
    labelKey: 'action.view.actualSize',
    shortcuts: ['mod+0'],
    enabled: onMap,
    perform: () => zoomTo100(),
  },
  {
    id: 'view.zoomIn',
    group: 'view',
    labelKey: 'action.view.zoomIn',
    shortcuts: ['mod+=', 'mod++'],
    enabled: onMap,
    perform: () => zoomIn(),
  },
  {
    id: 'view.zoomOut',
    group: 'view',
    labelKey: 'action.view.zoomOut',
    shortcuts: ['mod+-'],
    enabled: onMap,
    perform: () => zoomOut(),
  },
  {
    id: 'view.tidy',
    group: 'view',
    labelKey: 'action.view.tidy',
    shortcuts: ['mod+shift+L'],
    enabled: onMap,
    perform: () => {
      tidy();
    },
  },
  {
    id: 'view.inspector',
    group: 'view',
    labelKey: 'action.view.inspector',
    shortcuts: ['mod+shift+I'],
    enabled: onMap,
    perform: () => setRightPanel('inspector'),
  },
  {
    id: 'view.gaps',
    group: 'view',
    labelKey: 'action.view.gaps',
    shortcuts: ['mod+shift+G'],
    enabled: onMap,
    perform: () => setRightPanel('gaps'),
  },
  {
    id: 'view.resilience',
    group: 'view',
    labelKey: 'resilience.action',
    enabled: onMap,
    perform: () => setRightPanel('resilience'),
  },
];

/** Takes back every manual place and divides the map anew. */
function tidy(): void {
  if (!run('layout.tidy', { scope: 'all' })) return;
  layOutAnew();
  fitView();
}
