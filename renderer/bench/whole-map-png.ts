import { PALETTES } from '../../shared/scene/tokens.ts';
import type { MapModel } from '../canvas/model.ts';
import { unlimited } from '../canvas/paint/budget.ts';
import { NO_MARKS, paintMap } from '../canvas/paint/paint-map.ts';

/** The same for every target of the harness. */
const MAX_SIDE = 8192;

/** The whole map as a PNG by the painter of the screen: 1:1 unless a side would be too long. */
export function wholeMapPng(model: MapModel): Promise<Blob> {
  const { bounds } = model.index.layout;
  const zoom = Math.min(1, MAX_SIDE / bounds.width, MAX_SIDE / bounds.height);
  const size = { width: Math.ceil(bounds.width * zoom), height: Math.ceil(bounds.height * zoom) };
  const canvas = new OffscreenCanvas(size.width, size.height);
  // It is read back as a whole, and nobody sees it before.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  const viewport = { x: -bounds.x * zoom, y: -bounds.y * zoom, zoom };
  const view = { viewport, size, ratio: 1, palette: PALETTES.light };
  paintMap(context, model, view, NO_MARKS, unlimited);
  return canvas.convertToBlob({ type: 'image/png' });
}
