import { UnstyledButton } from '@mantine/core';
import type { LensEntry } from '../../../shared/scene/lens-view.ts';
import { toggleLensValue } from '../../store/lens.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './legend.module.css';
import { LensSample } from './lens-sample.tsx';

interface LegendEntryProps {
  readonly entry: LensEntry;
  /** Whether the filter asks for other values and not for this. */
  readonly faded: boolean;
}

/** A value with its colour and count; pressed, its cards stand out. */
export function LegendEntry({ entry, faded }: LegendEntryProps) {
  const t = useT();
  return (
    <li>
      <UnstyledButton
        className={classes.entry}
        aria-pressed={entry.asked}
        title={t('lens.filterHint')}
        data-faded={faded || undefined}
        onClick={() => toggleLensValue(entry.field, entry.value)}
      >
        <LensSample entry={entry} />
        <span className={classes.label}>{entry.label}</span>
        <span className={classes.count}>{entry.count}</span>
      </UnstyledButton>
    </li>
  );
}
