import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './panel.module.css';

/** Which sections are closed, by name, while the window lives: a choice holds for everybody who is shown next. */
const closed = new Set<string>();

interface SectionProps {
  /** Names the section in the memory of what is closed. */
  readonly name: string;
  readonly title: ReactNode;
  /** Stands at the right end of the heading. */
  readonly aside?: ReactNode;
  readonly initiallyClosed?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel that can be closed. */
export function Section({ name, title, aside, initiallyClosed = false, children }: SectionProps) {
  const id = useId();
  const memory = initiallyClosed ? `opened ${name}` : name;
  const [open, setOpen] = useState(closed.has(memory) === initiallyClosed);
  function toggle(): void {
    if (!closed.delete(memory)) closed.add(memory);
    setOpen(!open);
  }
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>
          <UnstyledButton
            className={classes.sectionToggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={toggle}
          >
            <IconChevronRight className={classes.chevron} size="0.9rem" data-open={open} />
            {title}
          </UnstyledButton>
        </h2>
        {aside}
      </div>
      <Collapse id={id} expanded={open} transitionDuration={80}>
        <div className={classes.sectionBody}>{open && children}</div>
      </Collapse>
    </section>
  );
}
