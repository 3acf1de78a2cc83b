import { expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/messages.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import { cardDrawing } from '../../../shared/scene/card-drawing.ts';
import { gapMarks } from '../../../shared/scene/gap-marks.ts';
import { DEFAULT_LENS } from '../../../shared/scene/lens.ts';
import { lookDot, lookOf, PLAIN_LOOK } from '../../../shared/scene/lens-card.ts';
import { lensOf } from '../../../shared/scene/lens-view.ts';
import { gapOf, OPPORTUNITY, variedRecords } from './sample-records.ts';

const t = translator('en');
const records = variedRecords();
const NAME = 'A person with a name that is much too long for the first line of the card';

function drawn(fragile: ReadonlySet<string>, gaps: Parameters<typeof gapMarks>[0] = []) {
  const named = { ...records, people: { ...records.people } };
  const [id = ''] = Object.keys(named.people).filter((one) => named.people[one]?.kind === 'person');
  const person = named.people[id];
  if (!person) throw new Error('nobody');
  named.people[id] = { ...person, name: NAME };
  const lens = lensOf({
    records: named,
    ids: [id],
    opportunityId: OPPORTUNITY,
    gaps: [],
    today: '2026-03-01',
    lens: DEFAULT_LENS,
    fragile: new Set(fragile.size > 0 ? [id] : []),
    t,
  });
  const marks = gapMarks(gaps.map((gap) => ({ ...gap, subjects: [{ kind: 'person', id }] })));
  const drawing = cardDrawing(named, id, OPPORTUNITY, marks, t);
  if (!drawing) throw new Error('no card');
  const look = lookOf(lens, id);
  return { primitives: drawing.primitives(look), said: drawing.describe(look), look };
}

const here = new Set(['somebody']);
const nobody = new Set<string>();
const title = (card: ReturnType<typeof drawn>) => {
  const first = card.primitives.find((one) => one.kind === 'text' && one.text.startsWith('A pers'));
  return first?.kind === 'text' ? first.text : '';
};

it('is drawn, said, and stands out from afar', () => {
  const [plain, fragile] = [drawn(nobody), drawn(here)];
  expect(fragile.primitives.length).toBe(plain.primitives.length + 2);
  expect(fragile.said).toContain('too much rests on this person');
  expect(plain.said).not.toContain('too much rests');
  expect(lookDot(fragile.look, 'role.none')).toBe('mark');
  expect(lookDot(PLAIN_LOOK, 'role.none')).toBe('role.none');
});

it('stands beside the gap mark, on the card and clear of the name', () => {
  const gaps = [gapOf('p', 'high')];
  for (const card of [drawn(here), drawn(here, gaps)]) {
    const discs = card.primitives.filter((one) => one.kind === 'circle' && one.cy === 15);
    const disc = discs.at(-1);
    expect(disc?.kind === 'circle' && disc.cx + disc.r).toBeLessThanOrEqual(
      cardSize({ kind: 'person' }).width,
    );
  }
  const shorter = [drawn(nobody), drawn(nobody, gaps), drawn(here, gaps)].map(
    (card) => title(card).length,
  );
  expect(shorter).toEqual(shorter.toSorted((a, b) => b - a));
  expect(new Set(shorter).size).toBe(3);
});
