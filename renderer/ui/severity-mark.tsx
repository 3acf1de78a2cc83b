import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleDotFilled,
  IconInfoSquareRoundedFilled,
} from '@tabler/icons-react';
import type { Severity } from '../../shared/domain/gap.ts';
import classes from './severity-mark.module.css';
import { useT } from './use-t.ts';

/** A shape of its own for every severity, so that colour is never alone. */
const SHAPES = {
  critical: IconAlertOctagonFilled,
  high: IconAlertTriangleFilled,
  medium: IconInfoSquareRoundedFilled,
  low: IconCircleDotFilled,
} as const satisfies Record<Severity, unknown>;

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Shown after the icon; without it the icon carries the severity's name. */
  readonly label?: string | number;
}

export function SeverityMark({ severity, label }: SeverityMarkProps) {
  const t = useT();
  const Shape = SHAPES[severity];
  const name = t(`severity.${severity}`);
  return (
    <span className={classes.mark} data-severity={severity} title={name}>
      <Shape size="1.05em" aria-hidden={label === name} aria-label={name} role="img" />
      {label !== undefined && <span>{label}</span>}
    </span>
  );
}

/** Icon and name of a severity. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const t = useT();
  return <SeverityMark severity={severity} label={t(`severity.${severity}`)} />;
}
