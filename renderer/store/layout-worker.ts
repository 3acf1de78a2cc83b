import { type LayoutOptions, layoutMap } from '../../shared/layout/layout-map.ts';
import { type PackedCards, unpackCards } from './packed-cards.ts';
import { type PackedLayout, packLayout } from './packed-layout.ts';

export interface LayoutRequest {
  readonly number: number;
  readonly cards: PackedCards;
  readonly options: LayoutOptions;
}

export interface LayoutReply {
  readonly number: number;
  readonly layout: PackedLayout;
}

/** Runs in a thread of its own. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const layout = packLayout(layoutMap(unpackCards(data.cards), data.options));
  const reply: LayoutReply = { number: data.number, layout };
  const transfer = [layout.points.buffer, layout.lineEnds.buffer, layout.lineStops.buffer];
  self.postMessage(reply, { transfer });
});
