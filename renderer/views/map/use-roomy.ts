import { useSyncExternalStore } from 'react';

/** In rem, so that large text counts like a small window. */
const ROOMY_REM = 56;

/** Whether the window has room for a panel beside the map. */
export function isRoomy(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth >= ROOMY_REM * rem;
}

export function useRoomy(): boolean {
  return useSyncExternalStore(onResize, isRoomy);
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
