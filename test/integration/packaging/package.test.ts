import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToBackend } from '../../../electron/host/port-messages.ts';
import { execute, ROOT } from '../cli/run-cli.ts';
import { UtilityProcessStandIn } from '../shell/utility-process.ts';
import { buildModule } from './build-modules.ts';
import { fakeElectron } from './fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'inroad-package-'));
const unpacked = join(folder, 'out', 'linux-unpacked');
const asar = join(unpacked, 'resources', 'app.asar');

/** Packs the built program with the real electron-builder around a stand-in for Electron's binary. */
async function pack(): Promise<void> {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  mkdirSync(join(electron, 'locales'));
  writeFileSync(join(electron, 'electron'), fakeElectron('101100011'), { mode: 0o755 });
  writeFileSync(join(electron, 'version'), '45.4.1');
  await (await buildModule('bundle')).bundle();
  const finished = await execute(process.execPath, [
    join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
    ...['--config', 'build/electron-builder.mjs', '--linux', 'dir', '--x64', '--publish', 'never'],
    `-c.electronDist=${electron}`,
    `-c.directories.output=${join(folder, 'out')}`,
  ]);
  if (finished.code !== 0) throw new Error(finished.out + finished.err);
}

const here = process.platform === 'linux' && process.arch === 'x64';
if (!here) console.log('not run: the package is made and tried on Linux x64');

describe.runIf(here)('the package', () => {
  beforeAll(pack, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds main, preload, backend and page, and neither sources nor tests nor the page’s packages', () => {
    const files = listPackage(asar, { isPack: false });
    for (const wanted of [
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/backend-process.js',
      '/dist/electron/preload.cjs',
      '/dist/electron/backend/backend.js',
    ])
      expect(files).toContain(wanted);
    const unwanted = files.filter(
      (file) =>
        /\.tsx?$|\.map$|\/test\/|\/cli(\/|\.js)/.test(file.replace(/^\/node_modules.*/, '')) ||
        /^\/node_modules\/(react|@mantine|@xyflow|electron|vite|typescript|fastify)(\/|$)/.test(
          file,
        ),
    );
    expect(unwanted).toEqual([]);
    const fonts = files.filter((file) => file.includes('@fontsource') && file.endsWith('.woff2'));
    expect(fonts.filter((file) => !/-(400|600|700)-normal\.woff2$/.test(file))).toEqual([]);
    expect(fonts).toContain(
      '/node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2',
    );
  });

  it('carries the database engine for its own platform only, outside the archive', () => {
    const prebuilds = join(`${asar}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(readdirSync(prebuilds)).toEqual(['linux-x64.node']);
  });

  it('has its fuses set', () => {
    const binary = readFileSync(join(unpacked, 'inroad'), 'latin1');
    expect(binary).toContain('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09010011001');
  });

  it('runs: what it holds is enough to store an account and to draw it', async () => {
    const app = join(folder, 'app');
    extractAll(asar, app);
    const script = join(app, 'dist', 'electron', 'backend-process.js');
    const backend = new UtilityProcessStandIn(script, [join(folder, 'try.db')]);
    const ended = backend.ended.then(() => Promise.reject(new Error(`ended: ${backend.log}`)));
    const heard = async () => (await Promise.race([once(backend, 'message'), ended]))[0];
    const call = async (method: string, input: object) => {
      const text = JSON.stringify(input);
      const message: ToBackend = { kind: 'call', id: 1, method, text, file: undefined };
      backend.postMessage(message);
      return JSON.parse((await heard()).text);
    };
    expect(await heard()).toEqual({ kind: 'ready' });
    const { accountId } = (await call('account.createSample', { lang: 'zh-CN' })).value;
    const picture = await call('export.render', {
      ...{ accountId, opportunityId: null, format: 'png' },
      ...{ lang: 'zh-CN', theme: 'light', scale: 1 },
    });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(picture).toMatchObject({ ok: true, value: { mime: 'image/png' } });
    const other = (await call('account.create', { name: 'שלום أحمد 👍🏽' })).value;
    const paper = await call('export.render', {
      ...{ accountId: other.accountId, opportunityId: null, format: 'pdf' },
      ...{ lang: 'en', theme: 'light', scale: 1 },
    });
    expect(paper).toMatchObject({ ok: true, value: { mime: 'application/pdf', missing: [] } });
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { version } });
    backend.postMessage({ kind: 'close' });
    await expect(ended).rejects.toThrow(/^ended: $/);
  });

  it('is for three systems, an archive, with our file type and without an updater', async () => {
    const { default: config } = await buildModule('electron-builder');
    expect(config.asar).toBe(true);
    expect(config.linux?.target).toEqual(['deb', 'AppImage']);
    expect(config.win?.target).toEqual(['nsis']);
    expect(config.mac?.target).toEqual(['dmg']);
    expect(config.fileAssociations).toMatchObject([{ ext: 'inroad' }]);
    expect([config.publish, config.npmRebuild, config.afterPack]).toEqual([
      null,
      false,
      'build/after-pack.mjs',
    ]);
    expect(JSON.stringify(config)).not.toMatch(/no-sandbox|disableAsarIntegrity/);
  });

  it('is given a preload script that asks for nothing but Electron’s module', () => {
    const preload = readFileSync(join(ROOT, 'dist', 'electron', 'preload.cjs'), 'utf8');
    const required = [...preload.matchAll(/\brequire\(\s*(["'][^"']*["'])/g)].map(
      ([, name]) => name,
    );
    expect(required).toEqual(['"electron"']);
    expect(preload).not.toMatch(/\bimport\(|\beval\(|new Function|process\.binding/);
    expect(preload.length).toBeLessThan(8_000);
  });
});

it('tells whether the checks that need Electron’s own runtime ran', () => {
  const runtime = join(ROOT, 'node_modules', 'electron', 'dist', 'electron');
  if (!existsSync(runtime)) console.log('not run: electron runtime absent');
  expect(readFileSync(join(ROOT, 'package.json'), 'utf8')).toContain(
    '"main": "dist/electron/main.js"',
  );
});
