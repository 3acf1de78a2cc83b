import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import { expect, it, onTestFinished, vi } from 'vitest';
import { buildModule } from './build-modules.ts';
import { fakeElectron } from './fake-electron.ts';

async function pack(wire: string) {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const binary = join(folder, 'inroad');
  writeFileSync(binary, fakeElectron(wire));
  const afterPack = await buildModule('after-pack');
  await afterPack.default({
    appOutDir: folder,
    electronPlatformName: 'linux',
    packager: { executableName: 'inroad', appInfo: { productFilename: 'Inroad' } },
  });
  return { binary, bytes: readFileSync(binary) };
}

const on = FuseState.ENABLE;
const off = FuseState.DISABLE;
const SHIPPED = [off, on, off, off, on, on, off, off, on];

it('sets all nine fuses, and nothing else in the file', async () => {
  for (const wire of ['101100011', '010011100', '111111111', '000000000']) {
    const { binary, bytes } = await pack(wire);
    const { version, resetAdHocDarwinSignature, strictlyRequireAllFuses, ...read } =
      await getCurrentFuseWire(binary);
    expect([version, resetAdHocDarwinSignature, strictlyRequireAllFuses]).toEqual([
      '1',
      undefined,
      undefined,
    ]);
    expect(Object.values(read)).toEqual(SHIPPED);
    const shipped = SHIPPED.map((state) => String.fromCharCode(state)).join('');
    expect(bytes.equals(fakeElectron(shipped))).toBe(true);
  }
});

it('fails on an Electron with a fuse it does not know, rather than leave it as it is', async () => {
  await expect(pack('1011000111')).rejects.toThrow();
});

it('leaves the inspector on in a test build, and only that', async () => {
  vi.stubEnv('INROAD_TEST_BUILD', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { binary } = await pack('101100011');
  const { version: _, ...read } = await getCurrentFuseWire(binary);
  expect(Object.values(read)).toEqual([off, on, off, on, on, on, off, off, on]);
});
