import { Button, Progress } from '@mantine/core';
import { cancelResilience, isCurrent, isForeign, runResilience } from '../../store/resilience.ts';
import { useStore } from '../../store/use-store.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './resilience.module.css';

/** How far the analysis is, or that its result is out of date. */
export function RunState() {
  const t = useT();
  const progress = useStore((store) => store.resilience.progress);
  const current = useStore(isCurrent);
  const found = useStore((store) => store.resilience.found !== null && !isForeign(store));
  if (progress) {
    const { done, of } = progress;
    return (
      <div className={classes.run}>
        <Progress.Root size="sm" className={classes.runBar ?? ''}>
          <Progress.Section
            value={of === 0 ? 0 : (done / of) * 100}
            aria-label={t('resilience.runningLabel')}
          />
        </Progress.Root>
        <span className={classes.runText}>{of > 0 && t('resilience.running', { done, of })}</span>
        <Button size="compact-xs" variant="default" onClick={cancelResilience}>
          {t('resilience.cancel')}
        </Button>
        <Announcer text={t('resilience.runningLabel')} />
      </div>
    );
  }
  if (current) return null;
  return (
    <div className={classes.run} role="status">
      <span className={classes.runText}>{found && t('resilience.stale')}</span>
      <Button size="compact-xs" variant="default" onClick={runResilience}>
        {t(found ? 'resilience.again' : 'resilience.start')}
      </Button>
    </div>
  );
}
