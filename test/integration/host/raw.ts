import { connect } from 'node:net';

/** What came back over one connection. */
export interface RawAnswer {
  /** Status of the first answer; 0 when the connection ended without one. */
  readonly status: number;
  readonly text: string;
  /** Until the first byte or the end. */
  readonly ms: number;
  /** Whether the server ended the connection by itself within the time given. */
  readonly ended: boolean;
}

/** Sends bytes as they are over a fresh connection; reads one whole answer, until the server ends it, or until the time is up. */
export function sendRaw(
  port: number,
  bytes: string | Buffer,
  waitMs = 1_500,
  until: 'answer' | 'end' = 'answer',
): Promise<RawAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let ms = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = (ended: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, ms: ms || performance.now() - began, ended });
    };
    const timer = setTimeout(() => done(false), waitMs);
    socket.on('data', (chunk) => {
      ms ||= performance.now() - began;
      chunks.push(chunk);
      if (until === 'answer' && isWhole(Buffer.concat(chunks).toString('latin1'))) done(false);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(true));
  });
}

/** A request from its parts, written out without any help. */
export function request(
  line: string,
  headers: readonly string[],
  body: string | Buffer = '',
): Buffer {
  return Buffer.concat([
    Buffer.from(`${line}\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n`, 'latin1'),
    Buffer.from(body),
  ]);
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  const length = Number(/\r\nContent-Length: (\d+)\r\n/i.exec(text)?.[1] ?? Number.NaN);
  return head >= 0 && text.length - head - 4 >= length;
}
