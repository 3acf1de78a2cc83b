import type { ReactNode } from 'react';
import classes from './import.module.css';

interface ScrollFrameProps {
  readonly label: string;
  /** Whether rows are still to come. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls; the keyboard reaches it, so that it can scroll without a pointer. */
export function ScrollFrame({ label, busy = false, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus (WCAG 2.1.1)
    <section className={classes.tableFrame} tabIndex={0} aria-label={label} aria-busy={busy}>
      {children}
    </section>
  );
}
