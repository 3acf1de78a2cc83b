import { Button, Collapse, Text, UnstyledButton } from '@mantine/core';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Gap } from '../../../shared/domain/gap.ts';
import { centerOn, revealProposal } from '../../canvas/canvas-api.ts';
import { run } from '../../store/commands.ts';
import { shownProposals } from '../../store/proposals.ts';
import { storeApi, useStore } from '../../store/use-store.ts';
import { focusGap, select, selectProposal } from '../../store/view.ts';
import { formatDay } from '../../ui/format.ts';
import { PersonChip } from '../../ui/person-chip.tsx';
import { SeverityBadge } from '../../ui/severity-mark.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { GapActions } from './gap-actions.tsx';
import classes from './gaps.module.css';
import { PlaceGhost } from './place-ghost.tsx';
import { useGapText } from './use-gap-text.ts';
import { WaiveDialog } from './waive-dialog.tsx';

/** One gap: what, why, what to do, who. A click shows its people on the map. */
export const GapCard = memo(function GapCard({ gap }: { gap: Gap }) {
  const t = useT();
  const texts = useGapText(gap);
  const focused = useStore((store) => store.view.focusedGapId === gap.id);
  const [waiving, setWaiving] = useState(false);
  const bodyId = useId();
  const card = useRef<HTMLElement>(null);
  const people = gap.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id);

  useEffect(() => {
    if (focused) card.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);

  function show(): void {
    focusGap(focused ? null : gap.id);
    if (focused) return;
    if (people.length === 0) {
      showProposal(gap.id);
      return;
    }
    select(people);
    focusGap(gap.id);
    centerOn(people);
  }

  if (!texts) return null;
  return (
    <article
      ref={card}
      className={classes.card}
      data-severity={gap.severity}
      data-status={gap.status}
      data-focused={focused}
    >
      <UnstyledButton
        className={classes.cardHead}
        aria-expanded={focused}
        aria-controls={bodyId}
        onClick={show}
      >
        <SeverityBadge severity={gap.severity} />
        <span className={classes.cardTitle}>{texts.title}</span>
      </UnstyledButton>
      {people.length > 0 && (
        <div className={classes.people}>
          {people.map((id) => (
            <PersonChip key={id} personId={id} />
          ))}
        </div>
      )}
      <Text className={classes.next}>
        <strong>{t('panel.gaps.next')}</strong> {texts.nextStep}
      </Text>
      <PlaceGhost gap={gap} />
      <Collapse id={bodyId} expanded={focused} transitionDuration={80}>
        {focused && (
          <>
            <Text className={classes.why}>
              <strong>{t('panel.gaps.why')}</strong> {texts.reason}
            </Text>
            <GapHistory gap={gap} source={texts.source} />
            <GapActions gap={gap} texts={texts} personIds={people} />
            {gap.status === 'open' ? (
              <Button size="compact-xs" variant="default" onClick={() => setWaiving(true)}>
                {t('panel.gaps.waive')}
              </Button>
            ) : (
              gap.waiver && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => run('waiver.delete', { ids: gap.waiver ? [gap.waiver.id] : [] })}
                >
                  {t('panel.gaps.unwaive')}
                </Button>
              )
            )}
          </>
        )}
      </Collapse>
      {waiving && <WaiveDialog gap={gap} title={texts.title} onClose={() => setWaiving(false)} />}
    </article>
  );
});

/** A gap that misses somebody leads to the ghost that is proposed for it. */
function showProposal(gapId: string): void {
  const proposal = shownProposals(storeApi.getState()).find(({ gapIds }) => gapIds.includes(gapId));
  if (!proposal) return;
  selectProposal(proposal.id);
  revealProposal(proposal.id);
}

function GapHistory({ gap, source }: { gap: Gap; source: string }) {
  const t = useT();
  const lang = useLang();
  return (
    <Text className={classes.history}>
      {t('panel.gaps.opened', { date: formatDay(gap.opened, lang) })}
      {gap.reopened > 0 && ` · ${t('panel.gaps.reopened', { n: gap.reopened })}`}
      <br />
      {t('panel.gaps.source', { source })}
      {gap.waiver && (
        <>
          <br />
          {t('panel.gaps.waivedBy', {
            by: gap.waiver.by || t('panel.gaps.somebody'),
            date: formatDay(gap.waiver.date, lang),
            reason: gap.waiver.reason,
          })}
          {gap.waiver.until &&
            ` · ${t('panel.gaps.until', { date: formatDay(gap.waiver.until, lang) })}`}
        </>
      )}
    </Text>
  );
}
