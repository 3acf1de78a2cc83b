// Sets every fuse of the packaged Electron binary (RELIABILITY.md 2, item 13), after packing and before signing.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** A test build may keep the inspector, which Playwright needs to attach; nothing else differs. */
export function fuses({ inspect = false } = {}) {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: true,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: inspect,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** electron-builder's hook. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const binary =
    {
      darwin: `${name}.app`,
      mas: `${name}.app`,
      win32: `${name}.exe`,
    }[electronPlatformName] ?? packager.executableName;
  const inspect = process.env.INROAD_TEST_BUILD === '1';
  await flipFuses(join(appOutDir, binary), fuses({ inspect }));
}
