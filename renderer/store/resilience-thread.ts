import type { Resilience, ResilienceProgress } from '../../shared/rules/resilience.ts';
import type { ResilienceReply, ResilienceRequest } from './resilience-worker.ts';

interface Listener {
  onProgress(progress: ResilienceProgress): void;
  onResult(result: Resilience): void;
  onFailure(reason: Error): void;
}

/** The same as `resilience`, in a thread of its own. Returns what ends it; after that nobody is told anything. */
export function resilienceInThread(request: ResilienceRequest, listener: Listener): () => void {
  const thread = new Worker(new URL('./resilience-worker.ts', import.meta.url), { type: 'module' });
  const end = () => thread.terminate();
  thread.addEventListener('message', ({ data }: MessageEvent<ResilienceReply>) => {
    if ('progress' in data) {
      listener.onProgress(data.progress);
      return;
    }
    end();
    listener.onResult(data.result);
  });
  thread.addEventListener('error', ({ message }) => {
    end();
    listener.onFailure(new Error(`resilience: ${message}`));
  });
  thread.postMessage(request);
  return end;
}
