import type { Influence } from '../../shared/domain/values.ts';
import { roleBadge, wantedBadge } from '../../shared/scene/glyphs.ts';
import { Glyph } from './glyph.tsx';
import { useT } from './use-t.ts';

const SIZE = 18;
const BOX = 22;

interface InfluenceBadgeProps {
  readonly influence: Influence;
  /** Outlined, as on a ghost that is expected to hold it. */
  readonly wanted?: boolean;
  /** The name stands beside it already. */
  readonly decorative?: boolean;
}

/** The badge of a buying influence, drawn as on the cards: letter, shape and colour. */
export function InfluenceBadge({ influence, wanted, decorative }: InfluenceBadgeProps) {
  const t = useT();
  const draw = wanted ? wantedBadge : roleBadge;
  return (
    <Glyph
      primitives={draw(influence, BOX / 2, BOX / 2, SIZE)}
      width={BOX}
      height={BOX}
      {...(decorative ? {} : { label: t(`domain.influence.${influence}`) })}
    />
  );
}
