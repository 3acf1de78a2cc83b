import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode, ErrorParams } from '../../shared/api/errors.ts';
import type { Reply } from '../../shared/api/reply.ts';
import { newNonce, securityHeaders } from './csp.ts';
import type { SiteFile } from './site.ts';

/** Milliseconds without progress after which an answer that nobody reads is given up. */
const STALLED_MS = 15_000;

/** Sends one of the page's files; HEAD gets the headers of the same answer. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
): Promise<void> {
  const nonce = newNonce();
  const bytes = await file.read(nonce);
  start(response, 200, nonce, file.mime, bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  start(response, status, newNonce(), 'application/json; charset=utf-8', bytes.length);
  response.end(bytes);
}

/** Answers with the status that fits a reply of the backend. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const status = reply.ok ? 200 : reply.error.code === 'internal' ? 500 : 422;
  sendJson(response, status, reply);
}

/** Refuses, says no more than it must, and ends the connection: what is left of the request is not read. */
export function refuse(response: ServerResponse, status: number, params: ErrorParams = {}): void {
  response.setHeader('Connection', 'close');
  const reply: Reply = {
    ok: false,
    error: { code: codeOf(status), params: { status, ...params } },
  };
  sendJson(response, status, reply);
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'host.session';
  if (status === 413) return 'request.too-large';
  return 'request.refused';
}

function start(
  response: ServerResponse,
  status: number,
  nonce: string,
  mime: string,
  length: number,
): void {
  response.socket?.setTimeout(STALLED_MS);
  response.writeHead(status, {
    ...securityHeaders(nonce),
    'Content-Type': mime,
    'Content-Length': length,
  });
}
