import type { Configuration } from 'electron-builder';

interface AfterPack {
  default(context: {
    readonly appOutDir: string;
    readonly electronPlatformName: string;
    readonly packager: {
      readonly executableName: string;
      readonly appInfo: { readonly productFilename: string };
    };
  }): Promise<void>;
}

/** The plain-JavaScript modules of `build` with the types they have. */
export interface BuildModules {
  readonly 'after-pack': AfterPack;
  readonly bundle: { bundle(outDir?: string): Promise<void> };
  /** Can be loaded once the program is built: it looks for the packages that the built files import. */
  readonly 'electron-builder': { readonly default: Configuration };
}

export async function buildModule<Name extends keyof BuildModules>(
  name: Name,
): Promise<BuildModules[Name]> {
  const url = new URL(`../../../build/${name}.mjs`, import.meta.url);
  return (await import(url.href)) as BuildModules[Name];
}
