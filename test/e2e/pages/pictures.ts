import type { Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  /** Where the card of each person lies, px. */
  readonly cards: readonly Box[];
  /** What a reader of the file finds in it as text, one entry for each card. */
  readonly texts: readonly string[];
}

/** Opens an SVG in a page of its own and looks at what it draws. */
export async function openSvg(page: Page, svg: Buffer): Promise<DrawnMap> {
  await page.setContent(`<style>body{margin:0}</style>${svg.toString('utf8')}`);
  return page.evaluate(() => {
    const drawing = document.querySelector('svg');
    if (!drawing) throw new Error('no drawing');
    const cards = [...drawing.querySelectorAll('[data-person]')];
    const { width, height } = drawing.getBoundingClientRect();
    return {
      width,
      height,
      texts: cards.map((card) => card.textContent ?? ''),
      cards: cards.map((card) => {
        const box = card.getBoundingClientRect();
        return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
      }),
    };
  });
}

/** Decodes a PNG in the browser; `cards` are the boxes in which it is not blank, out of those that are asked for. */
export async function openPng(page: Page, png: Buffer, boxes: readonly Box[], scale: number) {
  const base64 = png.toString('base64');
  return page.evaluate(
    async ({ base64, boxes, scale }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const drawn = boxes.filter((box) => {
        const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((n) => n * scale);
        const { data } = context.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1);
        return new Set(new Uint32Array(data.buffer)).size > 8;
      });
      return { width: bitmap.width, height: bitmap.height, drawn: drawn.length };
    },
    { base64, boxes, scale },
  );
}
