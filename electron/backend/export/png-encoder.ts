import { once } from 'node:events';
import { crc32, createDeflate, type Deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTES_PER_PIXEL = 4;

/**
 * Encodes a picture that arrives in parts, so that it is never in memory whole. Compresses beside the caller, in
 * Node's thread pool. Rows are not filtered: drawings of flat colour compress well as they are.
 * Source: PNG specification (third edition), 5 and 11.2.
 *
 * @param strips Rows of straight RGBA from top to bottom, whole rows each.
 * @param title What the picture is, in its properties.
 */
export async function encodePng(
  width: number,
  height: number,
  strips: AsyncIterable<Uint8Array>,
  title: string,
): Promise<Buffer> {
  const deflate = createDeflate({ level: 1, chunkSize: 256 * 1024 });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const ended = once(deflate, 'end');
  const rowBytes = width * BYTES_PER_PIXEL;
  // Two buffers for all: large ones are costly to get. One is compressed while the next strip is drawn into the other.
  let [rows, spare] = [Buffer.alloc(0), Buffer.alloc(0)];
  let compressed = Promise.resolve();
  for await (const strip of strips) {
    const length = strip.length + strip.length / rowBytes;
    if (rows.length < length) rows = Buffer.alloc(length);
    addFilterBytes(strip, rowBytes, rows);
    await compressed;
    compressed = write(deflate, rows.subarray(0, length));
    [rows, spare] = [spare, rows];
  }
  await compressed;
  deflate.end();
  await ended;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('iTXt', Buffer.from(`Title\0\0\0\0\0${title}`)),
    ...parts.map((part) => chunk('IDAT', part)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Ends when the bytes have been read. */
function write(deflate: Deflate, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // 8 bits a channel, colour with alpha; compression, filter method and interlace are 0.
  data[8] = 8;
  data[9] = 6;
  return data;
}

/** Copies rows of pixels, each behind the byte that says it is not filtered. */
function addFilterBytes(strip: Uint8Array, rowBytes: number, into: Buffer): void {
  for (let row = 0; row * rowBytes < strip.length; row++) {
    const at = row * (rowBytes + 1);
    into[at] = 0;
    into.set(strip.subarray(row * rowBytes, (row + 1) * rowBytes), at + 1);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
  return Buffer.concat([head, data, tail]);
}
