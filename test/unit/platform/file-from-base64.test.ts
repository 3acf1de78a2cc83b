import { expect, test } from 'vitest';
import { fileFromBase64 } from '../../../renderer/platform/file-from-base64.ts';
import { toBase64 } from '../../../shared/api/base64.ts';

test.each([0, 1, 2, 3, 1_572_863, 1_572_864, 1_572_865, 5_000_001])(
  'a file of %i bytes is the same after its way as base64',
  async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256);
    const file = await fileFromBase64(toBase64(bytes), 'image/png');
    expect([file.size, file.type]).toEqual([size, 'image/png']);
    expect(Buffer.from(bytes).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  },
);

test('others have their turn between two pieces of a large one', async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 0);
  await fileFromBase64(toBase64(new Uint8Array(12_000_000)), '');
  clearInterval(clock);
  expect(turns).toBeGreaterThan(2);
});
