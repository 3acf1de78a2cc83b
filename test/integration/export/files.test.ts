import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFailure } from '../../../electron/backend/export/file-failure.ts';
import { exportFileName } from '../../../electron/backend/export/file-name.ts';
import { writeFileAtomic } from '../../../electron/backend/export/write-file.ts';

const DAY = '2025-03-12';

describe('exportFileName', () => {
  it.each([
    ['Acme GmbH', 'Acme GmbH 2025-03-12.svg'],
    ['华岳精工（集团）', '华岳精工（集团） 2025-03-12.svg'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j 2025-03-12.svg'],
    ['../../etc/passwd', 'etc passwd 2025-03-12.svg'],
    ['NUL', '_NUL 2025-03-12.svg'],
    ['com1.tar', '_com1.tar 2025-03-12.svg'],
    ['...', 'Inroad 2025-03-12.svg'],
    ['a\u202egpj.exe\u0000\n', 'a gpj.exe 2025-03-12.svg'],
  ])('makes %j a name', (account, name) => {
    expect(exportFileName(account, DAY, 'svg')).toBe(name);
  });

  it('is a name that every system takes, for any account', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (account) => {
        const name = exportFileName(account, DAY, 'json');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]/u);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        writeFileSync(join(folder, name), '');
      }),
    );
  });
});

describe('writeFileAtomic', () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'inroad-test-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  }

  it('writes a file, over an older one too, and leaves nothing beside it', async () => {
    const at = folder();
    const path = join(at, 'map.svg');
    writeFileSync(path, 'an older and longer text');
    await writeFileAtomic(path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(at)).toEqual(['map.svg']);
  });

  it('says where and why it could not, and leaves what was there', async () => {
    const at = folder();
    const path = join(at, 'taken');
    mkdirSync(join(path, 'full'), { recursive: true });
    await expect(writeFileAtomic(path, Buffer.from('x'))).rejects.toMatchObject({
      code: 'export.folder',
      params: { file: path },
    });
    expect(readdirSync(at)).toEqual(['taken']);
    const nowhere = join(at, 'no', 'map.svg');
    await expect(writeFileAtomic(nowhere, Buffer.from('x'))).rejects.toMatchObject({
      code: 'export.write',
      params: { file: nowhere, reason: 'ENOENT' },
    });
  });

  it.each([
    ['ENOSPC', 'export.full'],
    ['EDQUOT', 'export.full'],
    ['EROFS', 'export.denied'],
    ['EPERM', 'export.denied'],
    ['EBUSY', 'export.denied'],
    ['EIO', 'export.write'],
  ])('names what %s means', (reason, code) => {
    const cause = Object.assign(new Error(reason), { code: reason });
    expect(writeFailure('map.svg', cause)).toMatchObject({
      code,
      params: { file: 'map.svg', reason },
    });
  });

  it('writes what a link leads to, and leaves the link', async () => {
    const at = folder();
    const [link, target] = [join(at, 'link.svg'), join(at, 'map.svg')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await writeFileAtomic(link, Buffer.from('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('never writes under the final name before all is on disk', async () => {
    const at = folder();
    const path = join(at, 'map.svg');
    const seen = new Set<number>();
    const data = Buffer.alloc(20_000_000, 1);
    let done = false;
    const writing = writeFileAtomic(path, data).finally(() => (done = true));
    while (!done) {
      for (const name of readdirSync(at))
        if (name === 'map.svg') seen.add(readFileSync(path).length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    seen.add(readFileSync(path).length);
    expect([...seen]).toEqual([data.length]);
  });
});
