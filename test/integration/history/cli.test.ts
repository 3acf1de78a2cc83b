import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/main.ts';
import type { NamedSnapshot } from '../../../shared/api/history-types.ts';
import { tempFolder } from '../cli/run-cli.ts';

const HEADER = 'Id,Name,Title,Manager id';
const SPRING = [HEADER, '1,Ada Lang,CEO,', '2,Ben Kurz,CIO,1', '3,Cleo Marsh,CFO,1'].join('\n');
const AUTUMN = [HEADER, '1,Ada Lang,CEO,', '2,Dov Rey,CIO,1', '4,Eva Sol,COO,2'].join('\n');

interface Compared {
  readonly counts: Readonly<Record<string, number>>;
  readonly joined: readonly { readonly name: string; readonly how: string }[];
  readonly left: readonly { readonly name: string; readonly how: string }[];
  readonly from: { readonly name: string | null };
}

/** The command line on a database of its own, in this process. */
function cliOn() {
  const folder = tempFolder();
  const run = async (args: readonly string[]) => {
    let [out, err] = ['', ''];
    const code = await main(['--db', join(folder, 'test.db'), ...args], {
      env: { LANG: 'en_US.UTF-8' },
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { code, out, err };
  };
  return {
    folder,
    run,
    async json<T>(...args: string[]): Promise<T> {
      const { code, out, err } = await run([...args, '--json']);
      if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${err}`);
      return JSON.parse(out) as T;
    },
  };
}

async function twoStates() {
  const cli = cliOn();
  const file = (name: string, text: string) => {
    const path = join(cli.folder, name);
    writeFileSync(path, text);
    return path;
  };
  await cli.json('import', file('spring.csv', SPRING), '--account', 'Acme');
  await cli.json('snapshot', 'Acme', '--name', 'Spring');
  return { ...cli, autumn: file('autumn.csv', AUTUMN) };
}

describe('inroad snapshot', () => {
  it('names, lists, renames and deletes', async () => {
    const { json, run } = await twoStates();
    expect((await run(['snapshot', 'Acme', '--name', 'SPRING'])).err).toBe(
      'There is already a snapshot called Spring.\n',
    );
    await json('snapshot', 'Acme', '--rename', 'spring', '--name', 'Draft');
    const { snapshots } = await json<{ snapshots: NamedSnapshot[] }>('snapshot', 'Acme');
    expect(snapshots.map(({ name }) => name)).toEqual(['Draft']);
    expect((await run(['snapshot', 'Acme'])).out).toContain('Draft');
    await json('snapshot', 'Acme', '--delete', 'Draft');
    expect((await run(['snapshot', 'Acme'])).out).toContain('No snapshots yet');
    expect(await run(['snapshot', 'Acme', '--delete', 'Draft'])).toMatchObject({ code: 1 });
    expect(await run(['snapshot', 'Acme', '--rename', 'Draft'])).toMatchObject({ code: 2 });
    expect(await run(['snapshot', 'Acme', '--delete', 'a', '--name', 'b'])).toMatchObject({
      code: 2,
    });
  });
});

describe('inroad import --mark-missing', () => {
  it('keeps who is not in the file unless asked, and says how many they are', async () => {
    const { json, run, autumn } = await twoStates();
    const kept = await json<{ missing: number; markedLeft: number }>(
      'import',
      autumn,
      '--account',
      'Acme',
    );
    expect(kept).toMatchObject({ missing: 1, markedLeft: 0 });
    const compared = await json<Compared>('compare', 'Acme', '--from', 'Spring');
    expect(compared.left.map(({ name }) => name)).toEqual(['Ben Kurz']);

    const marked = await run(['import', autumn, '--account', 'Acme', '--mark-missing', 'left']);
    expect(marked.out).toContain(
      '1 people of an earlier file are not in this one and are marked as left',
    );
    const again = await json<Compared>('compare', 'Acme', '--from', 'Spring');
    expect(new Set(again.left.map(({ name, how }) => `${name} ${how}`))).toEqual(
      new Set(['Ben Kurz succeeded', 'Cleo Marsh left']),
    );
  });

  it('leaves those alone who were added by hand, and takes back who is listed again', async () => {
    const { json, folder, autumn } = await twoStates();
    const byHand = join(folder, 'hand.csv');
    writeFileSync(byHand, 'Name,Title\nGil Ohm,Clerk');
    await json('import', byHand, '--account', 'Acme');
    await json('import', autumn, '--account', 'Acme', '--mark-missing', 'left');
    const spring = join(folder, 'spring.csv');
    await json('import', spring, '--account', 'Acme', '--mark-missing', 'left');
    const compared = await json<Compared>('compare', 'Acme', '--from', 'Spring');
    expect(compared.joined.map(({ name }) => name)).toEqual(['Gil Ohm']);
    expect(compared.left).toEqual([]);
  });
});

describe('inroad compare', () => {
  it('tells what changed, as text and as data', async () => {
    const { json, run, autumn } = await twoStates();
    await json('import', autumn, '--account', 'Acme', '--mark-missing', 'left');
    const data = await json<Compared>('compare', 'Acme', '--from', 'spring', '--to', 'now');
    expect(data.from.name).toBe('Spring');
    expect(data.counts).toMatchObject({ joined: 2, left: 2 });
    expect(data.joined.map(({ name, how }) => [name, how])).toEqual(
      expect.arrayContaining([
        ['Dov Rey', 'successor'],
        ['Eva Sol', 'new'],
      ]),
    );
    const { out } = await run(['compare', 'Acme', '--from', '#1']);
    expect(out).toMatch(/Joined \(\d\)/);
    expect((await run(['compare', 'Acme', '--from', '1999-01-01'])).err).toMatch(
      /^There was nothing yet on 1999-01-01: the first entry is of \d{4}-\d\d-\d\d\.\n$/,
    );
    expect((await run(['compare', 'Acme', '--from', 'Winter'])).err).toBe(
      'There is no snapshot Winter of this account.\n',
    );
    expect((await run(['compare', 'Acme', '--from', 'now'])).out).toContain('Nothing has changed.');
  });

  it('draws a picture of both dates for its readers, and nothing but pictures', async () => {
    const { json, run, folder, autumn } = await twoStates();
    await json('import', autumn, '--account', 'Acme', '--mark-missing', 'left');
    await json('assess', 'Acme', '--person', 'Ada Lang', '--reach', 'met');
    const draw = async (name: string, ...options: string[]) => {
      const out = join(folder, name);
      await json('compare', 'Acme', '--from', 'Spring', '--out', out, ...options);
      return readFileSync(out);
    };
    const svg = (await draw('a.svg')).toString('utf8');
    expect(/<title>Acme: Spring \(\d{4}-\d\d-\d\d\) → \d{4}-\d\d-\d\d/.test(svg)).toBe(true);
    for (const text of ['Dov Rey', 'Warmer', 'Cleo Marsh', 'was Ben Kurz'])
      expect(svg.includes(text), text).toBe(true);
    const client = (await draw('b.svg', '--audience', 'client-safe', '--no-names')).toString(
      'utf8',
    );
    for (const text of ['Warmer', 'Spring', 'Dov Rey', 'Ben Kurz', 'Cleo Marsh'])
      expect(client.includes(text), text).toBe(false);
    expect(client.includes('>New<')).toBe(true);
    expect((await draw('a.png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await draw('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const table = await run([
      'compare',
      'Acme',
      '--from',
      'Spring',
      '--out',
      join(folder, 'a.csv'),
    ]);
    expect(table).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
  });
});
