/**
 * Code points that a font has glyphs for, read from the Unicode tables (formats 4 and 12) of its `cmap`.
 * Source: OpenType specification, "cmap".
 */
export function codePointsOf(sfnt: Buffer): Set<number> {
  const codes = new Set<number>();
  const cmap = tableOffset(sfnt, 'cmap');
  if (cmap === undefined) return codes;
  for (let i = 0; i < sfnt.readUInt16BE(cmap + 2); i++) {
    const at = cmap + sfnt.readUInt32BE(cmap + 8 + i * 8);
    const format = sfnt.readUInt16BE(at);
    if (format === 12) addGroups(sfnt, at, codes);
    else if (format === 4) addSegments(sfnt, at, codes);
  }
  return codes;
}

function tableOffset(sfnt: Buffer, tag: string): number | undefined {
  for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (sfnt.toString('latin1', at, at + 4) === tag) return sfnt.readUInt32BE(at + 8);
  }
  return undefined;
}

function addGroups(sfnt: Buffer, at: number, codes: Set<number>): void {
  for (let i = 0; i < sfnt.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    const end = sfnt.readUInt32BE(group + 4);
    for (let code = sfnt.readUInt32BE(group); code <= end; code++) codes.add(code);
  }
}

function addSegments(sfnt: Buffer, at: number, codes: Set<number>): void {
  const size = sfnt.readUInt16BE(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = sfnt.readUInt16BE(at + 14 + i);
    const start = sfnt.readUInt16BE(at + 16 + size + i);
    // The last segment is the mandatory 0xFFFF, which is no character.
    for (let code = start; code <= end && code !== 0xffff; code++) codes.add(code);
  }
}
