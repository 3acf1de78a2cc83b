/** Where Electron keeps its fuses: this text, a version, a length, one character for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Bytes of a file that holds a fuse wire as Electron's binary does, between other bytes. */
export function fakeElectron(wire: string): Buffer {
  return Buffer.concat([
    Buffer.alloc(5_000, 'before'),
    Buffer.from(SENTINEL),
    Buffer.from([1, wire.length]),
    Buffer.from(wire, 'latin1'),
    Buffer.alloc(5_000, 'after'),
  ]);
}
