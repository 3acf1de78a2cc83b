import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { hasFile, jsonWithFile } from '../../../renderer/platform/file-input.ts';
import { ipcTransport } from '../../../renderer/platform/ipc-transport.ts';

/** Node has blobs but no reader of them as a data URL; the browser's own is in the e2e tests. */
class Reader {
  result = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  error = null;
  readAsDataURL(file: Blob): void {
    void file.arrayBuffer().then((bytes) => {
      this.result = `data:;base64,${Buffer.from(bytes).toString('base64')}`;
      this.onload();
    });
  }
}
beforeAll(() => void vi.stubGlobal('FileReader', Reader));
afterAll(() => void vi.unstubAllGlobals());

it('writes the JSON that the input with base64 would be', async () => {
  const sizes = fc.constantFrom(0, 1, 2, 3, 393_215, 393_216, 393_217, 900_001);
  await fc.assert(
    fc.asyncProperty(sizes, fc.string(), async (size, fileName) => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251);
      const input = { data: new Blob([bytes]), fileName, mapping: null };
      expect(hasFile(input)).toBe(true);
      const written = await (await jsonWithFile(input)).text();
      const data = Buffer.from(bytes).toString('base64');
      expect(JSON.parse(written)).toEqual({ fileName, mapping: null, data });
    }),
    { numRuns: 40 },
  );
});

it('hands a file to the bridge as bytes, and everything else as it is', async () => {
  const call = vi.fn(async () => '{"ok":true}');
  const transport = ipcTransport({ call } as never);
  const replies = [
    await transport('import.preview', { data: new Blob(['Name']), fileName: 'a.csv' }),
    await transport('account.list', {}),
  ];
  expect(replies).toEqual([{ ok: true }, { ok: true }]);
  const bytes = new TextEncoder().encode('Name');
  expect(call.mock.calls).toEqual([
    ['import.preview', { fileName: 'a.csv' }, bytes],
    ['account.list', {}],
  ]);
});
