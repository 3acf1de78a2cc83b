import {
  type ColorField,
  DEFAULT_LENS,
  type Lens,
  type LensField,
  toggleFilter,
} from '../../shared/scene/lens.ts';
import { rememberView } from './documents.ts';
import { storeApi } from './store.ts';
import { patchView } from './view.ts';

/** Looks at the map in another way, also the next time this account is opened. */
function setLens(lens: Lens): void {
  patchView({ lens });
  rememberView({ lens });
}

function currentLens(): Lens {
  return storeApi.getState().view.lens;
}

/** Colours the cards by a field; the heat, which has colours of its own, ends. */
export function setColorBy(colorBy: ColorField): void {
  setLens({ ...currentLens(), colorBy, heat: false });
}

export function setHeat(heat: boolean): void {
  setLens({ ...currentLens(), heat });
}

/** Lets the cards with a value of a field stand out, or no longer. */
export function toggleLensValue(field: LensField, value: string): void {
  setLens(toggleFilter(currentLens(), field, value));
}

export function clearFilter(): void {
  setLens({ ...currentLens(), filter: {} });
}

export function clearLens(): void {
  setLens(DEFAULT_LENS);
}
