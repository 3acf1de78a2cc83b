import type { Page } from 'playwright-core';

export interface Difference {
  /** Mean over all pixels and channels, 0 … 255. */
  readonly mean: number;
  /** Share of pixels of which a channel differs by more than a quarter. */
  readonly far: number;
}

/** How much two pictures of the same size differ. Decoded in a page that has no content policy. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const blank = await page.context().newPage();
  const difference = await blank.evaluate(
    compare,
    [one, other].map((png) => png.toString('base64')),
  );
  await blank.close();
  return difference;
}

async function compare(pictures: string[]): Promise<Difference> {
  const decoded = pictures.map(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  });
  const [a, b] = await Promise.all(decoded);
  if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('other sizes');
  let sum = 0;
  let far = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    let most = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const by = Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0));
      sum += by;
      most = Math.max(most, by);
    }
    if (most > 64) far += 1;
  }
  const pixels = a.data.length / 4;
  return { mean: sum / (3 * pixels), far: far / pixels };
}
