import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { createBackend } from '../../../electron/backend/backend.ts';
import { createClient } from '../../../shared/api/client.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';

/**
 * Opens a database on the word, restores a backup and makes one more, and says on stdout where it is. Killed by its
 * parent at any moment.
 */
const [, , file = '', backupId = ''] = process.argv;
const newId = () => crypto.randomUUID();
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
// A process that is killed keeps no compiled code for the next one otherwise.
flushCompileCache();
await once(process.stdin, 'data');
const backend = createBackend({ file, clock: () => new Date(), newId, logger });
const api = createClient((method, input) =>
  dispatch(backend.handlers, method, input, { logger, newId }),
);
process.stdout.write('open\n');
await api['backup.restore']({ backupId });
process.stdout.write('restored\n');
await api['backup.make']({});
process.stdout.write('made\n');
process.exit();
