import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withNamedErrors } from '../../../electron/backend/handlers/with-named-errors.ts';
import { createClient } from '../../../shared/api/client.ts';
import { contract, type Handlers, type Method } from '../../../shared/api/contract.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { LogFields } from '../../../shared/api/logger.ts';
import { Reply } from '../../../shared/api/reply.ts';
import { newAccount, testBackend } from './harness.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const options = { logger: silent, newId: () => 'bug-1' };

it('has a handler for every method of the contract and no other', () => {
  const { backend } = testBackend();
  expect(Object.keys(backend.handlers).sort()).toEqual(Object.keys(contract).sort());
});

it('refuses a method it does not know, also one every object has', async () => {
  const { backend } = testBackend();
  for (const method of ['account.explode', 'constructor', '__proto__', '']) {
    expect(await dispatch(backend.handlers, method, {}, options)).toMatchObject({
      ok: false,
      error: { code: 'request.unknown-method' },
    });
  }
});

it('says where input does not fit the contract', async () => {
  const { backend } = testBackend();
  const reply = await dispatch(backend.handlers, 'account.create', { name: '  ' }, options);
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'request.invalid', params: { method: 'account.create', path: 'name' } },
  });
  const extra = { name: 'x', admin: true };
  expect(await dispatch(backend.handlers, 'account.create', extra, options)).toMatchObject({
    error: { code: 'request.invalid' },
  });
});

it('tells a bug by a number only, and writes it down without what people typed', async () => {
  const { backend } = testBackend();
  const log: { event: string; fields: LogFields | undefined }[] = [];
  const logger = {
    ...silent,
    error: (event: string, fields?: LogFields) => void log.push({ event, fields }),
  };
  const broken: Handlers = {
    ...backend.handlers,
    'search.people': () => {
      throw new TypeError('Ada Lovelace is undefined');
    },
  };
  const input = { text: 'Ada Lovelace', accountId: null };
  const reply = await dispatch(broken, 'search.people', input, { ...options, logger });
  expect(reply).toEqual({
    ok: false,
    error: { code: 'internal', params: { id: 'bug-1' }, id: 'bug-1' },
  });
  expect(log).toMatchObject([
    { event: 'api.bug', fields: { id: 'bug-1', method: 'search.people' } },
  ]);
  expect(String(log[0]?.fields?.stack)).toContain('TypeError\n    at ');
  expect(JSON.stringify(log)).not.toContain('Lovelace');
});

it('finds an answer that breaks the contract when asked to look', async () => {
  const { backend } = testBackend();
  const wrong = { ...backend.handlers, 'account.list': () => ({ accounts: 7 }) as never };
  expect(await dispatch(wrong, 'account.list', {}, options)).toMatchObject({ ok: true });
  expect(
    await dispatch(wrong, 'account.list', {}, { ...options, checkOutput: true }),
  ).toMatchObject({ ok: false, error: { code: 'internal' } });
});

it('answers any input with a reply and changes nothing by invalid ones', async () => {
  const { api, backend } = testBackend();
  const { accountId } = await newAccount(api);
  const before = await api['account.open']({ accountId });
  const methods = Object.keys(contract).filter((method) => method !== 'check.run') as Method[];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...methods),
      fc.oneof(fc.jsonValue(), fc.object({ key: fc.constantFrom('accountId', 'name', 'update') })),
      async (method, input) => {
        const isValid = contract[method].input.safeParse(input).success;
        const reply = await dispatch(backend.handlers, method, input, options);
        expect(Reply.safeParse(reply).success).toBe(true);
        if (!isValid)
          expect(reply).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
      },
    ),
    { numRuns: 500 },
  );
  expect(await api['account.open']({ accountId })).toEqual(before);
});

it('names what SQLite reports while reading, and leaves other errors as they are', async () => {
  const { backend } = testBackend();
  const failing = (error: Error) =>
    withNamedErrors(
      {
        ...backend.handlers,
        'account.list': () => {
          throw error;
        },
      },
      'a.db',
    )['account.list']({});
  await expect(
    failing(new Database.SqliteError('malformed', 'SQLITE_CORRUPT')),
  ).rejects.toMatchObject({ code: 'database.damaged', params: { file: 'a.db' } });
  await expect(failing(new RangeError('a bug'))).rejects.toBeInstanceOf(RangeError);
});

it('gives the caller the error the backend refused with, and a name for no reply at all', async () => {
  const { api } = testBackend();
  await expect(api['account.open']({ accountId: 'nobody' })).rejects.toBeInstanceOf(AppError);
  for (const answer of [undefined, 'nonsense', { ok: false, error: { code: 'made.up' } }]) {
    const client = createClient(async () => answer);
    await expect(client['app.info']({})).rejects.toMatchObject({ code: 'host.unreachable' });
  }
});
