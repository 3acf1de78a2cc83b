/** Text in GB18030, which Node can only decode: from the codes of all its characters. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= allCodes();
  return Buffer.concat(
    [...text].map((character) => {
      const code = codes?.get(character);
      if (!code) throw new Error(`no GB18030 code known here for ${character}`);
      return code;
    }),
  );
}

/** Text in UTF-16 with a byte order mark. */
export function encodeUtf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

let codes: Map<string, Buffer> | null = null;

function allCodes(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Buffer>();
  const add = (code: Buffer) => {
    const text = decoder.decode(code);
    if (text.length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, code);
  };
  for (let byte = 0; byte < 0x80; byte += 1) add(Buffer.from([byte]));
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) add(Buffer.from([first, second]));
  for (let first = 0x81; first < 0x85; first += 1)
    for (let second = 0x30; second < 0x3a; second += 1)
      for (let third = 0x81; third < 0xff; third += 1)
        for (let fourth = 0x30; fourth < 0x3a; fourth += 1)
          add(Buffer.from([first, second, third, fourth]));
  // The replacement character that a faulty file already holds.
  found.set('\ufffd', Buffer.from([0x84, 0x31, 0xa4, 0x37]));
  return found;
}
