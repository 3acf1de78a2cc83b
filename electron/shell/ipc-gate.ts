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
  const [method, text, file] = args;
  if (!isOurPage(event)) return refused(403);
  if (args.length < 2 || typeof method !== 'string' || typeof text !== 'string') {
    return refused(400);
  }
  if (args.length > 3 || (args.length === 3 && !(file instanceof Uint8Array))) return refused(400);
  const bytes = file instanceof Uint8Array ? file : undefined;
  const size = Buffer.byteLength(text) + sizeAsText(bytes);
  if (size > maxBytesOf(method)) return refused(413);
  const input = withFile(parse(text), bytes);
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

/** As base64, in which the contract carries bytes: a method's cap means the same on every transport. */
function sizeAsText(bytes: Uint8Array | undefined): number {
  return bytes === undefined ? 0 : Math.ceil(bytes.length / 3) * 4;
}

type Input = { readonly value: unknown } | undefined;

/** The bytes of a file as the `data` of the input, which must not have one besides. */
function withFile(input: Input, bytes: Uint8Array | undefined): Input {
  if (input === undefined || bytes === undefined) return input;
  const { value } = input;
  const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isOpen || Object.hasOwn(value, 'data')) return undefined;
  return { value: { ...value, data: Buffer.from(bytes).toString('base64') } };
}

function parse(text: string): Input {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function refused(status: number): Reply {
  return { ok: false, error: { code: 'request.refused', params: { status } } };
}
