import { type Api, contract, type Method } from './contract.ts';
import { AppError } from './errors.ts';
import { Reply } from './reply.ts';

/** Carries a call to the backend and brings back its reply as JSON. Throws `host.unreachable` when nobody answers. */
export type Transport = (method: string, input: unknown) => Promise<unknown>;

/**
 * The backend as its callers see it, over any transport.
 *
 * @throws {AppError} What the backend refused with; `host.unreachable` when what came back is no reply.
 */
export function createClient(transport: Transport): Api {
  const methods = Object.keys(contract) as Method[];
  return Object.fromEntries(
    methods.map((method) => [method, (input: unknown) => call(transport, method, input)]),
  ) as unknown as Api;
}

async function call(transport: Transport, method: Method, input: unknown): Promise<unknown> {
  const reply = Reply.safeParse(await transport(method, input));
  if (!reply.success) throw new AppError('host.unreachable', {}, { cause: reply.error });
  if (reply.data.ok) return reply.data.value;
  throw new AppError(reply.data.error.code, reply.data.error.params);
}
