import { inflateSync } from 'node:zlib';

/** Reads an 8-bit RGBA PNG whose rows are not filtered, checking the structure the specification asks for. */
export function decodePng(png: Buffer) {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  const data: Buffer[] = [];
  let last = '';
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    last = png.toString('latin1', at + 4, at + 8);
    if (last === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  if (last !== 'IEND') throw new Error('no end');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const rows = inflateSync(Buffer.concat(data));
  if (rows.length !== height * (width * 4 + 1)) throw new Error(`${rows.length} bytes`);
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = y * (width * 4 + 1);
    if (rows[from] !== 0) throw new Error('filtered');
    rows.copy(pixels, y * width * 4, from + 1, from + 1 + width * 4);
  }
  const at = (x: number, y: number) =>
    pixels.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 4);
  return { width, height, pixels, at };
}
