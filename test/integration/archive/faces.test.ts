import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../shared/api/client.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { testBackend } from '../backend/harness.ts';
import { legalPost, startFixture } from '../host/host-fixture.ts';
import { pageCalls } from '../shell/page-calls.ts';
import { startShell } from '../shell/start-shell.ts';

const FACES: Readonly<Record<string, () => Promise<Api>>> = {
  'the backend itself': async () => testBackend().api,
  async 'the loopback host'() {
    const host = await startFixture();
    onTestFinished(() => host.stop());
    const headers = { 'x-inroad-token': await host.token() };
    return createClient(async (method, input) =>
      (await legalPost(host.origin, method, input, headers)).json(),
    );
  },
  async 'the channel of the window'() {
    const shell = await startShell();
    await shell.becomeReady();
    return pageCalls(shell).api;
  },
};

describe.each(Object.keys(FACES))('over %s', (face) => {
  it('an account is written, looked at, added and merged, and refusals are named', async () => {
    const api = await (FACES[face] ?? FACES['the backend itself'])?.();
    if (!api) throw new Error('no such face');
    const { accountId } = await api['account.create']({ name: '华信' });
    const { data, fileName, mime } = await api['archive.write']({ accountId, passphrase: null });
    expect(fileName).toMatch(/^华信 \d{4}-\d\d-\d\d\.inroad$/);
    expect(mime).toBe('application/x-inroad');
    const file = { data, passphrase: null };
    expect(await api['archive.preview'](file)).toMatchObject({
      accountId,
      name: '华信',
      stemsFrom: { onlyThere: 0, onlyHere: 0 },
    });
    expect(await api['archive.merge']({ ...file, accountId })).toMatchObject({ taken: 0 });
    const added = await api['archive.add']({ ...file, name: 'Copy' });
    const { accounts } = await api['account.list']({});
    expect(accounts.map(({ id }) => id).sort()).toEqual([accountId, added.accountId].sort());
    await expect(api['archive.preview']({ data: 'AAAA', passphrase: null })).rejects.toMatchObject({
      code: 'archive.not-one',
    });
    await expect(api['archive.add']({ ...file, name: 'COPY' })).rejects.toMatchObject({
      code: 'account.name-taken',
    });
    const other = { ...file, accountId: added.accountId };
    await expect(api['archive.merge'](other)).rejects.toMatchObject({
      code: 'archive.other-account',
    });
  });

  it('a file as large as is read gets through', async () => {
    const api = await (FACES[face] ?? FACES['the backend itself'])?.();
    const data = Buffer.alloc(16 * 1024 * 1024).toString('base64');
    await expect(api?.['archive.preview']({ data, passphrase: null })).rejects.toMatchObject({
      code: 'archive.not-one',
    });
  });
});
