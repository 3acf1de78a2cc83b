import { once } from 'node:events';
import { createBackend } from '../../../electron/backend/backend.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { createClient } from '../../../shared/api/client.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';

/**
 * Takes back what the log holds after the place `since`, as a window does that has taken it in by parts, and says so
 * before it has that stored and after. Killed by its parent at any moment.
 */
const [, , file = '', accountId = '', since = ''] = process.argv;

let ids = 0;
const newId = () => `child-${++ids}`;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const backend = createBackend({ file, clock: () => new Date(), newId, logger });
const api = createClient((method, input) =>
  dispatch(backend.handlers, method, input, { logger, newId }),
);

const before = await api['account.updates']({
  accountId,
  sinceSeq: 0,
  untilSeq: Number(since),
});
const document = AccountDocument.fromUpdate(fromBase64(before.update ?? ''));
const step = { label: { key: 'command.import', params: {} }, gesture: 'log' };
for (let [seq, more] = [Number(since), true]; more; ) {
  const part = await api['account.updates']({ accountId, sinceSeq: seq });
  document.applyUpdate(fromBase64(part.update ?? ''), 'import', step);
  ({ seq, more } = part);
}
const parts: Uint8Array[] = [];
document.onUpdate((bytes) => void parts.push(bytes));
document.undo();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
await api['account.applyStep']({
  accountId,
  data: toBase64(Buffer.concat(parts)),
  sizes: parts.map(({ length }) => length),
  label: 'undo',
  opportunityId: null,
});
process.stdout.write('stored\n');
await once(process.stdin, 'end');
