import { RingProgress, Text } from '@mantine/core';
import { useT } from './use-t.ts';

interface ScoreRingProps {
  /** Coverage score 0–100, null while the map is not judged yet. */
  readonly score: number | null;
  /** Diameter in CSS px at the browser's usual text size. */
  readonly size: number;
}

/** Coverage score as a ring with its number. */
export function ScoreRing({ score, size }: ScoreRingProps) {
  const t = useT();
  const rounded = score === null ? null : Math.round(score);
  return (
    <RingProgress
      size={size}
      thickness={Math.max(3, Math.round(size / 12))}
      roundCaps
      role="img"
      aria-label={
        rounded === null ? t('ui.noScore') : `${t('domain.term.score')}: ${rounded} / 100`
      }
      sections={[{ value: rounded ?? 0, color: 'var(--mantine-primary-color-filled)' }]}
      label={
        <Text ta="center" fw={700} fz={size / 3.4} lh={1} component="span" display="block">
          {rounded ?? '–'}
        </Text>
      }
    />
  );
}
