import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import type { Handlers } from '../../shared/api/contract.ts';
import { type DispatchOptions, dispatch } from '../../shared/api/dispatch.ts';
import type { Reply } from '../../shared/api/reply.ts';
import { maxBytesOf } from '../host/max-bytes.ts';
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
  readonly handlers: Handlers;
  readonly shell: Readonly<Record<string, ShellMethod>>;
  readonly options: DispatchOptions;
}

/** Opens the one channel of the page. The only use of `ipcMain` in the program. */
export function openGate(ipcMain: IpcMain, gate: Gate): void {
  ipcMain.handle(CALL_CHANNEL, (event, ...args) => answer(event, args, gate));
}

async function answer(
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
  gate: Gate,
): Promise<Reply> {
  const [method, text] = args;
  if (!isOurPage(event)) return refused(403);
  if (args.length !== 2 || typeof method !== 'string' || typeof text !== 'string') {
    return refused(400);
  }
  const maxBytes = maxBytesOf(method);
  if (Buffer.byteLength(text) > maxBytes) return refused(413);
  const input = parse(text);
  if (input === undefined) return refused(400);
  const shell = Object.hasOwn(gate.shell, method) ? gate.shell[method] : undefined;
  return shell
    ? callShell(method, shell, input.value, gate.options)
    : dispatch(gate.handlers, method, input.value, gate.options);
}

/** The top frame of one of our windows, showing our own page. A frame that has gone away is null. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}

async function callShell(
  method: string,
  { input, run }: ShellMethod,
  raw: unknown,
  { logger, newId }: DispatchOptions,
): Promise<Reply> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return refused(400);
  try {
    return { ok: true, value: (await run(parsed.data)) ?? null };
  } catch (error) {
    const id = newId();
    logger.error('shell.bug', { id, method, name: error instanceof Error ? error.name : '' });
    return { ok: false, error: { code: 'internal', params: { id }, id } };
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function refused(status: number): Reply {
  return { ok: false, error: { code: 'request.refused', params: { status } } };
}
