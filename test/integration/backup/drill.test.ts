import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordPatch } from '../../../shared/domain/records.ts';
import { addPerson, newAccount, setPerson, testBackend } from '../backend/harness.ts';
import { contentOfAll } from './harness.ts';

/** Restores in one run; the deep suite sets more. */
const RESTORES = Math.ceil(Number(process.env.INROAD_KILLS ?? 40) / 2);

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const anyEdit = fc.record({ person: fc.nat(29), title: anyText, notes: anyText });

it(`restores what was backed up, ${RESTORES} times`, { timeout: 600_000 }, async () => {
  const { api } = testBackend();
  const { window } = await newAccount(api);
  const known = new Set<number>();
  const kept: { id: string; content: unknown }[] = [];
  const steps = fc.sample(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), RESTORES);
  for (const edits of steps) {
    await window.change(...edits.map((edit) => patchOf(edit, known)));
    kept.push({ content: await contentOfAll(api), id: (await api['backup.make']({})).id });
  }
  for (const { id, content } of shuffled(kept)) {
    await api['backup.restore']({ backupId: id });
    expect(await contentOfAll(api)).toEqual(content);
  }
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
});

function patchOf(
  { person, ...fields }: { person: number; title: string; notes: string },
  known: Set<number>,
): RecordPatch {
  const id = `p${person}`;
  if (known.has(person)) return setPerson(id, fields);
  known.add(person);
  return addPerson(id, fields);
}

function shuffled<T>(list: readonly T[]): T[] {
  return fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), 1)[0] ?? [];
}
