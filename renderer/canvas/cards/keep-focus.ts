import type { MouseEvent } from 'react';

/** A button on the map is pressed without taking the keyboard from the map. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
