import { startTransition, useEffect, useState } from 'react';

/**
 * How many of a list to draw: a step at first, then a step more in each frame, so that a long one holds nothing up.
 */
export function useGradual(total: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setDrawn((before) => before + step)),
    );
    return () => cancelAnimationFrame(frame);
  }, [drawn, total, step]);
  return Math.min(drawn, total);
}
