/** block: a rectangle in the colour of the primary influence; name: that with the name; card: everything. */
export type Detail = 'block' | 'name' | 'card';

/** From this zoom the whole card is drawn and can be read. */
export const READING_ZOOM = 0.45;
const NAME_ZOOM = 0.19;

export function detailAt(zoom: number): Detail {
  if (zoom >= READING_ZOOM) return 'card';
  return zoom >= NAME_ZOOM ? 'name' : 'block';
}
