import { dispatch } from '../../shared/api/dispatch.ts';
import type { Logger } from '../../shared/api/logger.ts';
import { callInput } from './call-input.ts';
import { type OpenBackend, openBackend } from './open-backend.ts';
import { type FromBackend, failureOf, type ToBackend } from './port-messages.ts';
import { refusalText } from './refusal-text.ts';

/** What is used of the port to the process that started this one. */
export interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: ToBackend }) => void): unknown;
  postMessage(message: FromBackend): void;
}

/**
 * Opens the database and answers the parent's calls until it says that it is over; then the database is closed and
 * the process ends. When the database cannot be opened the parent is told why, and ends the process.
 */
export function answerParent(port: ParentPort, file: string, logger: Logger): void {
  const backend = openFor(port, file, logger);
  if (backend === null) return;
  port.on('message', ({ data }) => {
    if (data.kind === 'close') {
      backend.close();
      process.exit(0);
    }
    const { id, method, text, file: bytes } = data;
    void answer(backend, method, text, bytes).then((reply) =>
      port.postMessage({ kind: 'reply', id, text: reply }),
    );
  });
  port.postMessage({ kind: 'ready' });
}

function openFor(port: ParentPort, file: string, logger: Logger): OpenBackend | null {
  try {
    return openBackend(file, logger);
  } catch (error) {
    port.postMessage({ kind: 'failed', failure: failureOf(error) });
    return null;
  }
}

/** The reply as JSON: whoever carries it on need not look into it. */
async function answer(
  { handlers, options }: OpenBackend,
  method: string,
  text: string,
  file: Uint8Array | undefined,
): Promise<string> {
  const input = callInput(text, file);
  if (input === undefined) return refusalText('request.refused', { status: 400 });
  return JSON.stringify(await dispatch(handlers, method, input.value, options));
}
