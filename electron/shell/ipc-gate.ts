import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import type { DispatchOptions } from '../../shared/api/dispatch.ts';
import { AppError } from '../../shared/api/errors.ts';
import type { Reply } from '../../shared/api/reply.ts';
import { callInput } from '../host/call-input.ts';
import { maxBytesOf } from '../host/max-bytes.ts';
import { refusalText } from '../host/refusal-text.ts';
import { CALL_CHANNEL } from './methods.ts';
import { APP_ORIGIN } from './origin.ts';

/** Something the page may ask of the shell itself, beside the backend's methods. */
export interface ShellMethod<Schema extends z.ZodType = z.ZodType> {
  readonly input: Schema;
  run(input: z.output<Schema>): unknown;
}

/** One entry of a gate's shell table, its schema and its function tied together. */
export function shellMethod<Schema extends z.ZodType>(
  input: Schema,
  run: (input: z.output<Schema>) => unknown,
): ShellMethod {
  return { input, run: (value) => run(value as z.output<Schema>) };
}

export interface Gate {
  /** Hands a call to the backend: input and reply are JSON, of which nothing is read here. */
  forward(method: string, text: string, file?: Uint8Array): Promise<string>;
  readonly shell: Readonly<Record<string, ShellMethod>>;
  readonly options: DispatchOptions;
}

/** Opens the one channel of the page. The only use of `ipcMain` in the program. */
export function openGate(ipcMain: IpcMain, gate: Gate): void {
  ipcMain.handle(CALL_CHANNEL, (event, ...args) => answer(event, args, gate));
}

/** Lets through what our own page asks in the right form and size; the rest is refused before anybody reads it. */
async function answer(
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
  gate: Gate,
): Promise<string> {
  const [method, text, file] = args;
  if (!isOurPage(event)) return refused(403);
  if (args.length < 2 || typeof method !== 'string' || typeof text !== 'string') {
    return refused(400);
  }
  if (args.length > 3 || (args.length === 3 && !(file instanceof Uint8Array))) return refused(400);
  const bytes = file instanceof Uint8Array ? file : undefined;
  const size = Buffer.byteLength(text) + sizeAsText(bytes);
  if (size > maxBytesOf(method)) return refused(413);
  const shell = Object.hasOwn(gate.shell, method) ? gate.shell[method] : undefined;
  return shell
    ? callShell(method, shell, text, bytes, gate.options)
    : gate.forward(method, text, bytes);
}

/** The top frame of one of our windows, showing our own page. A frame that has gone away is null. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}

async function callShell(
  method: string,
  shell: ShellMethod,
  text: string,
  file: Uint8Array | undefined,
  { logger, newId }: DispatchOptions,
): Promise<string> {
  const input = callInput(text, file);
  const parsed = input && shell.input.safeParse(input.value);
  if (!parsed?.success) return refused(400);
  try {
    return replyText({ ok: true, value: (await shell.run(parsed.data)) ?? null });
  } catch (error) {
    if (error instanceof AppError) return refusalText(error.code, error.params);
    const id = newId();
    logger.error('shell.bug', { id, method, name: error instanceof Error ? error.name : '' });
    return replyText({ ok: false, error: { code: 'internal', params: { id }, id } });
  }
}

/** As base64, in which the contract carries bytes: a method's cap means the same on every transport. */
function sizeAsText(bytes: Uint8Array | undefined): number {
  return bytes === undefined ? 0 : Math.ceil(bytes.length / 3) * 4;
}

function refused(status: number): string {
  return refusalText('request.refused', { status });
}

function replyText(reply: Reply): string {
  return JSON.stringify(reply);
}
