import { Button, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { FRAGILE_RADIUS, fragileSign } from '../../../shared/scene/fragile-mark.ts';
import { cancelResilience, isCurrent, isForeign, runResilience } from '../../store/resilience.ts';
import { storeApi, useStore } from '../../store/use-store.ts';
import { setRightPanel } from '../../store/view.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { useT } from '../../ui/use-t.ts';
import { useAssessed } from '../gaps/use-assessed.ts';
import panel from '../panel.module.css';
import { AbsenceList } from './absence-list.tsx';
import classes from './resilience.module.css';
import { RunState } from './run-state.tsx';

/** "Who could sink us?": everybody taken away in turn, ranked by what falls. */
export function ResiliencePanel() {
  const t = useT();
  return (
    <section className={classes.panel} aria-labelledby="resilience-title">
      <header className={classes.head}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowLeft size="0.9rem" aria-hidden />}
          onClick={() => setRightPanel('gaps')}
        >
          {t('resilience.back')}
        </Button>
        <h2 id="resilience-title" className={classes.title}>
          {t('resilience.question')}
        </h2>
      </header>
      <Body />
    </section>
  );
}

function Body() {
  const t = useT();
  const opportunityId = useStore((store) => store.view.opportunityId);
  const started = useAssessed()?.started ?? false;
  useEffect(() => {
    // What was found stays while nothing has changed; else it is looked for anew.
    if (opportunityId !== null && started && !isCurrent(storeApi.getState())) runResilience();
    return cancelResilience;
  }, [opportunityId, started]);
  if (opportunityId === null) return <Hint text={t('resilience.noOpportunity')} />;
  if (!started) return <Hint text={t('resilience.notStarted')} />;
  return (
    <>
      <p className={classes.about}>{t('resilience.about')}</p>
      <RunState />
      <Found />
    </>
  );
}

function Found() {
  const t = useT();
  const found = useStore((store) => (isForeign(store) ? null : store.resilience.found));
  const running = useStore((store) => store.resilience.progress !== null);
  if (!found) return running ? null : <Hint text={t('resilience.cancelled')} />;
  const { result, fragile } = found;
  return (
    <>
      <p className={classes.about}>
        {t('resilience.checked', result.people)}
        <br />
        {t(result.path ? 'resilience.path.there' : 'resilience.path.none')}
      </p>
      {result.absences.length === 0 && <Hint text={t('resilience.firm')} />}
      {fragile.size > 0 && (
        <p className={classes.legend}>
          <Glyph
            primitives={fragileSign(FRAGILE_RADIUS, FRAGILE_RADIUS)}
            width={2 * FRAGILE_RADIUS}
            height={2 * FRAGILE_RADIUS}
          />
          {t('resilience.onMap')}
        </p>
      )}
      <AbsenceList side="theirs" result={result} />
      <AbsenceList side="ours" result={result} />
    </>
  );
}

function Hint({ text }: { readonly text: string }) {
  return (
    <Text className={panel.hint} p="md">
      {text}
    </Text>
  );
}
