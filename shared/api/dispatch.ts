import type { z } from 'zod';
import { contract, type Handlers, type Method } from './contract.ts';
import type { ContractEntry } from './contract-entry.ts';
import { AppError } from './errors.ts';
import type { Logger } from './logger.ts';
import type { Reply } from './reply.ts';

/** What `dispatch` needs besides the handlers. */
export interface DispatchOptions {
  /** Bugs are logged with their stack under `api.bug`; nobody else sees it. */
  readonly logger: Logger;
  /** Fresh id that ties the answer of a bug to its log entry. */
  readonly newId: () => string;
  /** Also hold the answer to the contract; a breach is a bug. Tests switch this on. */
  readonly checkOutput?: boolean;
}

/**
 * The one gate to the backend for every face. Never throws.
 *
 * @param method    Name as the caller gave it; unknown ones give `request.unknown-method`.
 * @param rawInput  Anything; what the contract does not accept gives `request.invalid` with the path and the reason.
 * @returns         The value, the `AppError` the handler threw, or `internal` with an id for everything else.
 */
export async function dispatch(
  handlers: Handlers,
  method: string,
  rawInput: unknown,
  options: DispatchOptions,
): Promise<Reply> {
  if (!isMethod(method)) {
    return refusal(new AppError('request.unknown-method', { method: method.slice(0, 80) }));
  }
  const input = contract[method].input.safeParse(rawInput);
  if (!input.success) return refusal(invalidInput(method, input.error));
  try {
    const handler = handlers[method] as (input: unknown) => unknown;
    const value = await handler(input.data);
    return { ok: true, value: options.checkOutput ? checked(method, value) : value };
  } catch (error) {
    return error instanceof AppError ? refusal(error) : bug(method, error, options);
  }
}

function isMethod(method: string): method is Method {
  return Object.hasOwn(contract, method);
}

function checked(method: Method, value: unknown): unknown {
  const entry: ContractEntry = contract[method];
  const output = entry.output.safeParse(value);
  if (!output.success)
    throw new Error(`${method} answers against its contract`, { cause: output.error });
  return value;
}

function invalidInput(method: Method, error: z.ZodError): AppError {
  const issue = error.issues[0];
  return new AppError('request.invalid', {
    method,
    path: issue?.path.map(String).join('.').slice(0, 200) ?? '',
    message: issue?.message.slice(0, 200) ?? '',
  });
}

function refusal(error: AppError): Reply {
  return { ok: false, error: { code: error.code, params: error.params } };
}

function bug(method: Method, error: unknown, { logger, newId }: DispatchOptions): Reply {
  const id = newId();
  logger.error('api.bug', { id, method, stack: stackOf(error) });
  return { ok: false, error: { code: 'internal', params: { id }, id } };
}

/** Where it happened, without the message: messages can quote what people typed. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
