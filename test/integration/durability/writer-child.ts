import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { createBackend } from '../../../electron/backend/backend.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { createClient } from '../../../shared/api/client.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';

/**
 * Edits one account without end, through the same gate as every window, and says on stdout what was acknowledged:
 * `<round>:<edit>` once the answer is there. Killed by its parent at any moment.
 */
const [, , file = '', accountId = '', round = ''] = process.argv;

let ids = 0;
const newId = () => {
  ids += 1;
  return `r${round}-${ids}`;
};
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
// A process that is killed keeps no compiled code for the next one otherwise.
flushCompileCache();
// Everything is loaded; the file is opened on the word.
await once(process.stdin, 'data');
const backend = createBackend({ file, clock: () => new Date(), newId, logger });
const api = createClient((method, input) =>
  dispatch(backend.handlers, method, input, { logger, newId }),
);

const { update } = await api['account.open']({ accountId });
const document = AccountDocument.fromUpdate(fromBase64(update));
let pending: Uint8Array[] = [];
document.onUpdate((bytes) => void pending.push(bytes));
process.stdout.write('open\n');

for (let edit = 1; ; edit += 1) {
  document.apply(
    [
      {
        op: 'add',
        collection: 'people',
        id: `p${round}-${edit}`,
        fields: { name: `Person ${edit}`, layer: 'operational' },
      },
      {
        op: 'set',
        collection: 'people',
        id: 'counter',
        fields: { title: `${round}:${edit}` },
      },
    ],
    { label: { key: 'test', params: {} } },
  );
  const [bytes = new Uint8Array()] = pending;
  pending = [];
  await api['account.apply']({
    accountId,
    update: toBase64(bytes),
    label: 'edit',
    opportunityId: null,
  });
  process.stdout.write(`${edit}\n`);
}
