import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function sources(...folders: string[]): (readonly [string, string])[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|json|yml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')] as const),
  );
}

const filesWith = (files: (readonly [string, string])[], pattern: RegExp) =>
  files
    .filter(([, text]) => pattern.test(text))
    .map(([name]) => name)
    .sort();

it('names electron in main, preload and shell only', () => {
  const all = sources('electron', 'shared', 'renderer');
  const outside = filesWith(
    all,
    /from 'electron'|require\('electron'\)|import\('electron'\)/,
  ).filter((name) => !/^electron\/(main\.ts|preload\.ts|shell\/)/.test(name));
  expect(outside).toEqual([]);
});

it('makes windows, listens to pages and opens links at one place each', () => {
  const all = sources('electron');
  expect(filesWith(all, /new BrowserWindow\b/)).toEqual(['electron/shell/window.ts']);
  expect(filesWith(all, /ipcMain\.(handle|on|once)\b/)).toEqual(['electron/shell/ipc-gate.ts']);
  expect(filesWith(all, /shell\.openExternal\(/)).toEqual(['electron/main.ts']);
  expect(
    filesWith(all, /openPath|showItemInFolder|setAsDefaultProtocolClient|protocol\.intercept/),
  ).toEqual([]);
});

it('switches off no protection, in code, scripts or packaging', () => {
  const all = [
    ...sources('electron', 'build'),
    ['package.json', readFileSync(join(ROOT, 'package.json'), 'utf8')] as const,
  ];
  const unsafe =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|plugins: true|enableDeprecatedPaste|navigateOnDragDrop|bypassCSP|corsEnabled|allowServiceWorkers|--no-sandbox|disable-web-security|ignore-certificate|unsafe-inline|unsafe-eval|toggleDevTools|openDevTools/;
  expect(filesWith(all, unsafe)).toEqual([]);
});

it('starts processes by Electron’s own fork at one place; Node’s a packaged Electron could not', () => {
  const all = sources('electron');
  expect(filesWith(all, /\butilityProcess\b/)).toEqual(['electron/shell/backend-link.ts']);
  const byNode = /(?<!utilityProcess\.)\bfork\(|child_process'\)?\.fork|import \{[^}]*\bfork\b/;
  expect(filesWith(all, byNode)).toEqual([]);
});
