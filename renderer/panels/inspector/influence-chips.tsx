import { UnstyledButton } from '@mantine/core';
import { INFLUENCES, type Influence } from '../../../shared/domain/values.ts';
import { InfluenceBadge } from '../../ui/influence-badge.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './inspector.module.css';

interface InfluenceChipsProps {
  /** Who of the selected holds it: all, some or nobody. */
  readonly held: (influence: Influence) => boolean | 'mixed';
  /** Place in the order of one person's influences, from 1; undefined when it has none. */
  readonly place?: (influence: Influence) => number | undefined;
  readonly onToggle: (influence: Influence) => void;
}

/** The four buying influences to tag people with. */
export function InfluenceChips({ held, place, onToggle }: InfluenceChipsProps) {
  const t = useT();
  return (
    <fieldset className={classes.chips} aria-label={t('domain.term.influence')}>
      {INFLUENCES.map((influence) => {
        const at = place?.(influence);
        return (
          <UnstyledButton
            key={influence}
            className={classes.chip}
            aria-pressed={held(influence)}
            onClick={() => onToggle(influence)}
          >
            <InfluenceBadge influence={influence} wanted={held(influence) === false} decorative />
            {t(`domain.influence.${influence}`)}
            {at !== undefined && <span className={classes.place}>{at}</span>}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}
