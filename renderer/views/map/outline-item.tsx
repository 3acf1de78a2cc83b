import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { proposalLabel, titleOf } from '../../../shared/scene/proposal-card.ts';
import { useStore } from '../../store/use-store.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './outline.module.css';
import type { OutlineRow } from './outline-rows.ts';

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly active: boolean;
  readonly top: number;
  readonly height: number;
}

// The tree's own element has the focus, the keys and the clicks.
export const OutlineItem = memo(function OutlineItem({
  row,
  active,
  top,
  height,
}: OutlineItemProps) {
  const t = useT();
  const person = useStore((store) => store.open?.records.people[row.id]);
  const selected = useStore(({ view }) =>
    row.proposal ? view.selectedProposalId === row.id : view.selection.includes(row.id),
  );
  if (!person && !row.proposal) return null;
  return (
    <div
      id={`outline-${row.id}`}
      className={classes.item}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      {...(row.reports > 0 ? { 'aria-expanded': row.expanded } : {})}
      data-row={row.id}
      data-active={active}
      data-kind={person?.kind ?? 'proposal'}
      data-status={person?.status}
      style={{
        height,
        transform: `translateY(${top}px)`,
        paddingInlineStart: `${0.375 + (row.level - 1) * 0.875}rem`,
      }}
    >
      <span
        className={classes.chevron}
        aria-hidden
        data-expanded={row.expanded}
        data-leaf={row.reports === 0 && !row.proposal}
        data-toggle={row.reports > 0}
      >
        {row.proposal ? <IconPlus size="0.85rem" /> : <IconChevronRight size="0.85rem" />}
      </span>
      {row.proposal && (
        <>
          <span className={classes.name}>{proposalLabel(row.proposal, t)}</span>
          <span className={classes.post}>{titleOf(row.proposal, t)}</span>
        </>
      )}
      {person && <span className={classes.name}>{personName(person, t)}</span>}
      {person?.name && person.title && <span className={classes.post}>{person.title}</span>}
    </div>
  );
});
