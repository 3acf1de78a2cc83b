import { Badge, Progress, UnstyledButton } from '@mantine/core';
import { IconRouteOff } from '@tabler/icons-react';
import { memo } from 'react';
import type { Finding } from '../../../shared/domain/gap.ts';
import { describeGap } from '../../../shared/rules/describe.ts';
import type { Absence } from '../../../shared/rules/resilience.ts';
import { centerOn } from '../../canvas/canvas-api.ts';
import { storeApi, useStore } from '../../store/use-store.ts';
import { select } from '../../store/view.ts';
import { personName } from '../../ui/person-name.ts';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './resilience.module.css';

/** Gaps that are told at once; the others unfold. */
const TOLD = 3;

interface AbsenceRowProps {
  readonly absence: Absence;
  /** Total of the score as things are. */
  readonly score: number;
}

/** One person and what falls without them. A click selects them, or the people one of ours looks after. */
export const AbsenceRow = memo(function AbsenceRow({ absence, score }: AbsenceRowProps) {
  const t = useT();
  const { id, side, drop, pathLost, opened, fragile } = absence;
  const person = useStore((store) => store.open?.records.people[id]);
  const member = useStore((store) => store.open?.records.teamMembers[id]);
  const name = side === 'ours' ? member?.name : person && personName(person, t);
  if (name === undefined) return null;
  const title = (side === 'ours' ? member : person)?.title ?? '';
  return (
    <li className={classes.row} data-fragile={fragile}>
      <UnstyledButton className={classes.rowHead} onClick={() => show(absence)}>
        <span className={classes.name}>{name}</span>
        {title !== '' && title !== name && <span className={classes.role}>{title}</span>}
      </UnstyledButton>
      {drop > 0 && (
        <div className={classes.falls}>
          <Progress.Root size={8} className={classes.bar ?? ''}>
            <Progress.Section
              color="red"
              value={(drop / score) * 100}
              aria-label={t('resilience.dropLabel', { drop, score })}
            />
          </Progress.Root>
          <span className={classes.drop}>{t('resilience.drop', { drop })}</span>
        </div>
      )}
      {pathLost && (
        <Badge
          variant="outline"
          color="red"
          size="sm"
          className={classes.badge ?? ''}
          leftSection={<IconRouteOff size="0.8rem" aria-hidden />}
        >
          {t('resilience.pathLost')}
        </Badge>
      )}
      <Opened findings={opened} />
    </li>
  );
});

function Opened({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useT();
  if (findings.length === 0) return null;
  const n = findings.length;
  const more = findings.slice(TOLD);
  return (
    <>
      <p className={classes.opens}>
        {n === 1 ? t('resilience.opensOne') : t('resilience.opens', { n })}
      </p>
      <Gaps findings={findings.slice(0, TOLD)} />
      {more.length > 0 && (
        <details className={classes.more}>
          <summary>{t('resilience.more', { n: more.length })}</summary>
          <Gaps findings={more} />
        </details>
      )}
    </>
  );
}

function Gaps({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useT();
  const { open } = storeApi.getState();
  if (!open) return null;
  return (
    <ul className={classes.gaps}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.subjects.map(({ id }) => id).join()}`}>
          <SeverityMark severity={finding.severity} />
          <span>{describeGap(t, finding, open.records).title}</span>
        </li>
      ))}
    </ul>
  );
}

function show({ side, id }: Absence): void {
  const people = storeApi.getState().open?.records.people ?? {};
  const ids =
    side === 'theirs'
      ? [id]
      : Object.values(people)
          .filter(({ ownerId }) => ownerId === id)
          .map((person) => person.id);
  if (ids.length === 0) return;
  select(ids);
  centerOn(ids);
}
