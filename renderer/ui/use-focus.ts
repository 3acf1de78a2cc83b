import { type RefObject, useEffect, useRef } from 'react';

/** What has the keyboard as soon as it is shown: the next step of a dialog that is open already. */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
