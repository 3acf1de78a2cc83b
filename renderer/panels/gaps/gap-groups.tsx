import { type Gap, SEVERITIES } from '../../../shared/domain/gap.ts';
import { SeverityBadge } from '../../ui/severity-mark.tsx';
import { GapCard } from './gap-card.tsx';
import classes from './gaps.module.css';

/** Gaps under the heading of their severity. */
export function GapGroups({ gaps }: { gaps: readonly Gap[] }) {
  return SEVERITIES.map((severity) => {
    const ofIt = gaps.filter((gap) => gap.severity === severity);
    if (ofIt.length === 0) return null;
    return (
      <div key={severity}>
        <h3 className={classes.groupTitle}>
          <SeverityBadge severity={severity} />
          <span className={classes.groupCount}>{ofIt.length}</span>
        </h3>
        {ofIt.map((gap) => (
          <GapCard key={gap.id} gap={gap} />
        ))}
      </div>
    );
  });
}
