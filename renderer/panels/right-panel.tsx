import { Tabs } from '@mantine/core';
import { useStore } from '../store/use-store.ts';
import { setRightPanel } from '../store/view.ts';
import { CountBadge } from '../ui/count-badge.tsx';
import { useT } from '../ui/use-t.ts';
import { GapsPanel } from './gaps/gaps-panel.tsx';
import { useAssessed } from './gaps/use-assessed.ts';
import { HistoryPanel } from './history/history-panel.tsx';
import { LivingOnly } from './history/living-only.tsx';
import { Inspector } from './inspector/inspector.tsx';
import classes from './panel.module.css';
import { ResiliencePanel } from './resilience/resilience-panel.tsx';

const PANELS = ['inspector', 'gaps', 'history'] as const;

/** Right of the map: what is selected, what is missing, and what was. */
export function RightPanel() {
  const t = useT();
  const shown = useStore((store) => store.view.rightPanel);
  if (shown === 'resilience')
    return (
      <aside className={classes.panel} aria-label={t('panel.title')}>
        <LivingOnly>
          <ResiliencePanel />
        </LivingOnly>
      </aside>
    );
  return (
    <aside className={classes.panel} aria-label={t('panel.title')}>
      <Tabs
        className={classes.tabs}
        value={shown}
        onChange={(value) => setRightPanel(PANELS.find((panel) => panel === value) ?? 'inspector')}
        keepMounted={false}
      >
        <Tabs.List grow>
          <Tabs.Tab value="inspector">{t('panel.inspector')}</Tabs.Tab>
          <Tabs.Tab value="gaps" rightSection={<OpenGapCount />}>
            {t('panel.gaps.title')}
          </Tabs.Tab>
          <Tabs.Tab value="history">{t('history.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="inspector" className={classes.tabPanel}>
          <LivingOnly>
            <Inspector />
          </LivingOnly>
        </Tabs.Panel>
        <Tabs.Panel value="gaps" className={classes.tabPanel}>
          <LivingOnly>
            <GapsPanel />
          </LivingOnly>
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes.tabPanel}>
          <HistoryPanel />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function OpenGapCount() {
  const t = useT();
  const open = useAssessed()?.gaps.filter(({ status }) => status === 'open').length ?? 0;
  if (open === 0) return null;
  return <CountBadge count={open} label={t('panel.gaps.openCount', { n: open })} />;
}
