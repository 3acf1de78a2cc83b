import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { writeZip } from '../tables/zip.ts';

const SHAPES = /<p:(sp|graphicFrame)>.*?<\/p:\1>/gs;
const SHAPE_NAME = /(<p:cNvPr id="\d+" name="([^"]*)")/;
const SHAPE_ID = /(<p:cNvPr id=")\d+"/g;
const TEXT = /<a:t>[^<]/;

/**
 * The deck as PowerPoint wants it: the library gives a table the number of another shape on its slide, and has no
 * alternative text but for images. The archive is compressed here too.
 *
 * @param archive Of texts only, as the library makes it.
 */
export async function finishDeck(archive: Buffer): Promise<Buffer> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (fileName.endsWith('/')) continue;
    const text = (await buffer(await zip.openReadStreamPromise(entry))).toString();
    parts.set(fileName, /^ppt\/slides\/[^/]+$/.test(fileName) ? finishSlide(text) : text);
  }
  return writeZip(parts);
}

/** What has no text is described by its name, tables have a header row, and every shape has a number of its own. */
export function finishSlide(xml: string): string {
  let id = 0;
  return xml
    .replace(SHAPES, (shape, kind: string) =>
      kind === 'sp' && TEXT.test(shape) ? shape : shape.replace(SHAPE_NAME, '$1 descr="$2"'),
    )
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(SHAPE_ID, (_, start: string) => {
      id += 1;
      return `${start}${id}"`;
    });
}
