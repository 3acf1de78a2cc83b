import type { CSSProperties } from 'react';

/** Gives style sheets below it `--px`: one px of the screen in map units, whatever the zoom. */
export function screenPx(zoom: number): CSSProperties {
  return { '--px': `${1 / zoom}px` } as CSSProperties;
}
