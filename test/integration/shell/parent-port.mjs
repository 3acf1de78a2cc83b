// Loaded first into a process that a test starts in place of Electron's utility process: gives it `process.parentPort`,
// over the channel that Node has to a child. Messages wait for the first listener, and without its parent it ends.
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  postMessage(message) {
    process.send(message);
  }
}
const port = new ParentPort();
port.once('newListener', () => {
  setImmediate(() => process.on('message', (data) => port.emit('message', { data, ports: [] })));
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port, writable: false, enumerable: true });
