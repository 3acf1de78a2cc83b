import { Badge } from '@mantine/core';
import classes from './count-badge.module.css';

interface CountBadgeProps {
  readonly count: number;
  /** What is counted, for those who hear it without what stands beside it. */
  readonly label?: string;
}

/** A small number beside a title; it is never cut. */
export function CountBadge({ count, label }: CountBadgeProps) {
  return (
    <Badge
      size="sm"
      variant="light"
      color="gray"
      circle={count < 10}
      classNames={{ root: classes.root ?? '', label: classes.label ?? '' }}
      aria-label={label}
    >
      {count}
    </Badge>
  );
}
