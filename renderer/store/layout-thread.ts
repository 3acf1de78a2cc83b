import type { LayoutOptions } from '../../shared/layout/layout-map.ts';
import type { LayoutCard, MapLayout } from '../../shared/layout/types.ts';
import { inSteps } from './in-steps.ts';
import type { LayoutReply, LayoutRequest } from './layout-worker.ts';
import { packCards } from './packed-cards.ts';
import { type PackedLayout, unpackLayout } from './packed-layout.ts';

interface Waiting {
  resolve(layout: PackedLayout): void;
  reject(reason: unknown): void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let last = 0;

/** The same as `layoutMap`, in another thread, which is started when it is first needed and kept. */
export async function layoutInThread(
  cards: readonly LayoutCard[],
  options: LayoutOptions,
): Promise<MapLayout> {
  const packed = await inSteps(packCards(cards));
  thread ??= start();
  last += 1;
  const request: LayoutRequest = { number: last, cards: packed, options };
  thread.postMessage(request);
  const { promise, resolve, reject } = Promise.withResolvers<PackedLayout>();
  waiting.set(request.number, { resolve, reject });
  return inSteps(unpackLayout(await promise));
}

function start(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
    waiting.get(data.number)?.resolve(data.layout);
    waiting.delete(data.number);
  });
  started.addEventListener('error', ({ message }) => {
    thread = null;
    started.terminate();
    for (const { reject } of waiting.values()) reject(new Error(`layout: ${message}`));
    waiting.clear();
  });
  return started;
}
