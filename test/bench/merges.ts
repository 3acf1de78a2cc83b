import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/backend.ts';
import { fromBase64, toBase64 } from '../../shared/api/base64.ts';
import { createClient } from '../../shared/api/client.ts';
import type { Api } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import { AccountDocument } from '../../shared/document/account-document.ts';
import { BenchAccount } from './bench-account.ts';
import { type Figure, figure, timed } from './measure.ts';

const EDITS = 1_000;
const LOGGER = { info: () => undefined, warn: () => undefined, error: console.error };
const TITLES = ['Director', 'Head', 'Lead', 'Officer'];

interface Opened {
  readonly api: Api;
  close(): void;
}

function openBackend(file: string): Opened {
  const newId = () => randomUUID();
  const backend = createBackend({ file, clock: () => new Date(), newId, logger: LOGGER });
  const api = createClient((method, input) =>
    dispatch(backend.handlers, method, input, { logger: LOGGER, newId }),
  );
  return { api, close: () => backend.close() };
}

/** Two copies of a chart, edited apart 1,000 times each, one merged into the other: file in, report out, stored. */
export async function merges(folder: string, chart: Uint8Array, rounds: number): Promise<Figure[]> {
  const start = join(folder, 'merge.db');
  const account = await BenchAccount.create(start);
  await account.import(chart);
  account.close();
  const ours = openBackend(start);
  const accountId = (await ours.api['account.list']({})).accounts[0]?.id ?? '';
  const common = await ours.api['archive.write']({ accountId, passphrase: null });
  const theirs = openBackend(join(folder, 'merge-theirs.db'));
  await theirs.api['archive.add']({ data: common.data, passphrase: null, name: null });
  for (const [side, { api }] of [ours, theirs].entries()) await edit(api, accountId, side);
  const [own, other] = await Promise.all(
    [ours, theirs].map(({ api }) => api['archive.write']({ accountId, passphrase: null })),
  );
  ours.close();
  theirs.close();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const fresh = openBackend(join(folder, `merge-${round}.db`));
    await fresh.api['archive.add']({ data: own?.data ?? '', passphrase: null, name: null });
    const file = { accountId, data: other?.data ?? '', passphrase: null };
    samples.push(await timed(() => fresh.api['archive.merge'](file)));
    fresh.close();
  }
  return [figure('merge of two copies of 705 people, 1,000 edits each', samples, { p50: 1_500 })];
}

async function edit(api: Api, accountId: string, side: number): Promise<void> {
  const { update } = await api['account.open']({ accountId });
  const document = AccountDocument.fromUpdate(fromBase64(update));
  const ids = Object.keys(document.records.people);
  let pending = new Uint8Array();
  document.onUpdate((bytes) => {
    pending = bytes as Uint8Array<ArrayBuffer>;
  });
  for (let turn = 0; turn < EDITS; turn += 1) {
    const id = ids[(turn * (7 + side * 4)) % ids.length] ?? '';
    const fields = { title: `${TITLES[turn % TITLES.length]} ${side} ${turn}` };
    document.apply([{ op: 'set', collection: 'people', id, fields }], {
      label: { key: 'command.person.edit', params: {} },
    });
    await api['account.apply']({
      accountId,
      update: toBase64(pending),
      label: 'command.person.edit',
      opportunityId: null,
    });
  }
}
