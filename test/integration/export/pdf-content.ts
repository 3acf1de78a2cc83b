import { inflateSync } from 'node:zlib';

/** What a PDF of ours says: its texts in the order they were drawn, the size of each page in points, its subject. */
export function pdfContent(pdf: Uint8Array) {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const maps = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(id)?.head ?? '';
      const unicode = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '');
      if (unicode) maps.set(name, glyphTexts(unicode.stream));
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const texts = pages.map(({ head }) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '');
    return textsOf(content?.stream ?? '', maps);
  });
  const sizes = pages.map(({ head }) =>
    (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []).slice(1).map(Number),
  );
  const info = [...objects.values()].find(({ head }) => head.includes('/Subject'))?.head ?? '';
  const subject = objects.get(/\/Subject (\d+) 0 R/.exec(info)?.[1] ?? '')?.head ?? '';
  return { texts, sizes, subject };
}

function objectsOf(file: string) {
  const objects = new Map<string, { readonly head: string; readonly stream: string }>();
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', data] = body.split(/\nstream\n/);
    const raw = data === undefined ? '' : data.slice(0, data.lastIndexOf('\nendstream'));
    const packed = raw !== '' && head.includes('FlateDecode');
    const stream = packed ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(id, { head, stream });
  }
  return objects;
}

/** Text of each glyph by its four hexadecimal digits, from a ToUnicode map. */
function glyphTexts(map: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [i, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const code = (Number.parseInt(first, 16) + i).toString(16).padStart(4, '0');
      texts.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return texts;
}

function textsOf(
  content: string,
  maps: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  const texts: string[] = [];
  let glyphs: ReadonlyMap<string, string> | undefined;
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = maps.get(font);
    else {
      const hex = [...(shown ?? '').matchAll(/<(\w*)>/g)].map(([, part = '']) => part).join('');
      texts.push((hex.match(/.{4}/g) ?? []).map((code) => glyphs?.get(code) ?? '\ufffd').join(''));
    }
  }
  return texts;
}
