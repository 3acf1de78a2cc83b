import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { proposalLabel } from '../../../shared/scene/proposal-card.ts';
import { centerOn, revealProposal } from '../../canvas/canvas-api.ts';
import { selectedProposal, shownProposals } from '../../store/proposals.ts';
import { useStore } from '../../store/use-store.ts';
import { select, selectProposal } from '../../store/view.ts';
import { isComposing } from '../../ui/composing.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './outline.module.css';
import { OutlineItem } from './outline-item.tsx';
import { managersOf, type OutlineRow, outlineRows, withProposals } from './outline-rows.ts';
import { outlineStep } from './outline-step.ts';
import { TypeAhead } from './outline-type-ahead.ts';

const ROW_REM = 1.875;
const NOBODY: Readonly<Record<string, Person>> = {};

/** The reporting structure as a tree with the proposed ghosts, bound to the same selection as the map. */
export function Outline() {
  const t = useT();
  const people = useStore((store) => store.open?.records.people ?? NOBODY);
  const proposals = useStore(shownProposals);
  const selectedId = useStore(
    (store) => store.view.selection.at(-1) ?? selectedProposal(store)?.id ?? null,
  );
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => withProposals(outlineRows(people, collapsed), people, proposals),
    [people, collapsed, proposals],
  );
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === (activeId ?? selectedId)),
  );
  const [typeAhead] = useState(() => new TypeAhead());
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rootFontSize(),
    overscan: 8,
    // The active row stays mounted, because the tree points at it by its id.
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const from = Math.max(0, startIndex - 8);
      const to = Math.min(count - 1, endIndex + 8);
      const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (active >= count || (active >= from && active <= to)) return shown;
      return active < from ? [active, ...shown] : [...shown, active];
    },
  });

  useEffect(() => {
    if (!selectedId) return;
    setActiveId(selectedId);
    setCollapsed((before) => without(before, managersOf(people, selectedId)));
  }, [selectedId, people]);

  useEffect(() => {
    if (active < rows.length) virtual.scrollToIndex(active);
  }, [active, rows.length, virtual]);

  function toggle(id: string): void {
    setCollapsed((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  function choose({ id, proposal }: OutlineRow, add: boolean): void {
    setActiveId(id);
    if (proposal) {
      selectProposal(id);
      revealProposal(id);
      return;
    }
    select([id], add ? 'toggle' : 'replace');
    centerOn([id]);
  }

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows.find((one) => one.id === id);
    if (!row) return;
    if (event.target.closest('[data-toggle="true"]')) toggle(row.id);
    else choose(row, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const row = rows[active];
    if (!row) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(row, event.ctrlKey || event.metaKey);
      return;
    }
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typeTo(event);
      return;
    }
    const step = outlineStep(rows, active, event.key);
    if (!step) return;
    event.preventDefault();
    if (step.toggle) toggle(row.id);
    const next = rows[step.to];
    if (next) setActiveId(next.id);
  }

  function typeTo(event: KeyboardEvent): void {
    const names = rows.map(({ id, proposal }) => {
      if (proposal) return proposalLabel(proposal, t);
      return people[id] ? personName(people[id], t) : '';
    });
    const to = typeAhead.next(event.key, active, event.timeStamp, names);
    const next = to === null ? undefined : rows[to];
    if (!next) return;
    event.preventDefault();
    setActiveId(next.id);
  }

  const activeRow = rows[active];
  return (
    <nav className={classes.outline} aria-label={t('view.outline.title')}>
      <Text component="h2" size="xs" fw={600} c="dimmed" className={classes.title}>
        {t('view.outline.title')}
      </Text>
      {rows.length === 0 && (
        <Text size="xs" c="dimmed" px="sm">
          {t('view.outline.empty')}
        </Text>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        role="tree"
        aria-label={t('view.outline.title')}
        aria-multiselectable
        tabIndex={0}
        {...(activeRow ? { 'aria-activedescendant': `outline-${activeRow.id}` } : {})}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            return (
              row && (
                <OutlineItem
                  key={row.id}
                  row={row}
                  active={index === active}
                  top={start}
                  height={size}
                />
              )
            );
          })}
        </div>
      </div>
    </nav>
  );
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The same set when none of the ids is in it, so that nothing is drawn anew. */
function without(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (!ids.some((id) => set.has(id))) return set;
  const after = new Set(set);
  for (const id of ids) after.delete(id);
  return after;
}
