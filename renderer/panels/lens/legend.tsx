import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { filterSize } from '../../../shared/scene/lens.ts';
import { OVER_MAP } from '../../canvas/over-map.ts';
import { clearFilter } from '../../store/lens.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './legend.module.css';
import { LegendEntry } from './legend-entry.tsx';
import { SignLegend } from './sign-legend.tsx';
import { useSeen } from './use-seen.ts';

/** What the colours on the map mean and how many cards have each; lies over the map, at the bottom left. */
export function Legend({ initiallyOpen }: { readonly initiallyOpen: boolean }) {
  const t = useT();
  // Counting very many people waits until the map itself is drawn.
  const seen = useDeferredValue(useSeen());
  const [open, setOpen] = useState(initiallyOpen);
  const [signs, setSigns] = useState(false);
  if (!seen || seen.view.all === 0) return null;
  const { view, input } = seen;
  // While hits or a path are pointed out, the filter waits.
  const filtered = filterSize(input.lens) > 0 && !input.only;
  const narrowed = view.entries.some(({ asked }) => asked);
  return (
    <section className={classes.legend} aria-label={t('lens.legend')} {...{ [OVER_MAP]: 'legend' }}>
      <Heading open={open} onToggle={() => setOpen(!open)}>
        {t(`lens.field.${view.field}`)}
      </Heading>
      {open && (
        <div className={classes.body}>
          <ul className={classes.entries}>
            {view.entries.map((entry) => (
              <LegendEntry key={entry.value} entry={entry} faded={narrowed && !entry.asked} />
            ))}
          </ul>
          <Heading open={signs} onToggle={() => setSigns(!signs)}>
            {t('lens.signs')}
          </Heading>
          {signs && <SignLegend seen={seen} />}
        </div>
      )}
      {(filtered || view.shown < view.all) && (
        <div className={classes.shown}>
          <span>{t('lens.shown', { n: view.shown, all: view.all })}</span>
          {filtered && (
            <Button size="compact-xs" variant="subtle" onClick={clearFilter}>
              {t('lens.clear')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Heading(props: {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}) {
  return (
    <UnstyledButton className={classes.heading} aria-expanded={props.open} onClick={props.onToggle}>
      <span>{props.children}</span>
      <IconChevronDown size="0.9rem" className={classes.chevron} data-open={props.open} />
    </UnstyledButton>
  );
}
