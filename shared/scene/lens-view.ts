import type { Gap, Severity } from '../domain/gap.ts';
import type { Person } from '../domain/person.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { Translate } from '../i18n/messages.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../rules/thresholds.ts';
import { type EvidenceLook, evidenceLook } from './evidence-look.ts';
import { gapMarks } from './gap-marks.ts';
import { type ColorField, LENS_FIELDS, type Lens, type LensField } from './lens.ts';
import { lensColor, lensLabel, lensLetter } from './lens-look.ts';
import { assessedOn, type LensSource, type ReadValues, reader, valuesOf } from './lens-values.ts';
import { once } from './once.ts';
import type { ColorToken } from './types.ts';

/** A value on the map: its colour, the few characters that say the same, its words, and how many cards have it. */
export interface LensEntry {
  readonly field: LensField;
  readonly value: string;
  readonly color: ColorToken;
  readonly letter: string;
  readonly label: string;
  readonly count: number;
  /** Whether the filter asks for it. */
  readonly asked: boolean;
}

/** What a lens looks at. */
export interface LensInput {
  readonly records: AccountRecords;
  /** Who is on the map. */
  readonly ids: readonly Id[];
  readonly opportunityId: Id | null;
  /** Stored gaps of the opportunity; only open ones count. */
  readonly gaps: readonly Gap[];
  /** From which the age of contact is counted. */
  readonly today: IsoDate;
  readonly lens: Lens;
  /** Cards that are pointed out while all others fade, in place of the filter: hits of a search, a path. */
  readonly only?: readonly Id[] | null;
  /** On whom too much rests, while that is looked at. */
  readonly fragile?: ReadonlySet<Id> | null;
  readonly t: Translate;
  /** When contact and evidence are old and what counts as confirmed; product defaults unless given. */
  readonly thresholds?: Thresholds;
}

/** The map seen through a lens. */
export interface LensView {
  /** What the colours tell. */
  readonly field: ColorField | 'gap';
  /** Values that somebody has or that the filter asks for, in their order. */
  readonly entries: readonly LensEntry[];
  /** Values that the filter asks for, of every field. */
  readonly asked: readonly LensEntry[];
  /** What a card shows of its value; null where buying influence colours it, which cards show anyway. */
  entryOf(personId: Id): LensEntry | null;
  /** Colour of the heat and its depth 1 … 3, which grows with the number of gaps; null where there is none. */
  heatOf(personId: Id): { readonly severity: Severity; readonly depth: number } | null;
  faded(personId: Id): boolean;
  /** Whether anybody is faded. */
  readonly fading: boolean;
  /** How old and sure what we hold of somebody is; null where nothing is noted. */
  evidenceOf(personId: Id): EvidenceLook | null;
  /** Whether it is a ghost that should have been named by now. */
  overdue(personId: Id): boolean;
  /** Whether too much rests on somebody, as far as that is looked at. */
  fragile(personId: Id): boolean;
  /** Whether it is one of those that are pointed out. */
  marked(personId: Id): boolean;
  /** How many cards there are, and how many of them are not faded. */
  readonly all: number;
  readonly shown: number;
}

/**
 * Looks at the map through a lens. Everything is found out when it is first asked for, in time linear in the number of
 * people; does not depend on what is selected.
 */
export function lensOf(input: LensInput): LensView {
  const { lens } = input;
  const field = lens.heat ? 'gap' : lens.colorBy;
  const people = once(() => peopleOf(input));
  const source = once(() => sourceOf(input));
  const read = once(() => reader(field, source()));
  const entries = once(() => entriesOf(field, people(), read(), source(), input));
  const entryOf = once(() => entryFinder(people(), read(), entries()));
  const evidence = once(() => evidenceReader(input, source()));
  const marked = new Set(input.only);
  const faded = once(() =>
    fadedIds(input, people, (asked) => (asked === field ? read() : reader(asked, source()))),
  );
  return {
    field,
    get entries() {
      return entries();
    },
    get asked() {
      return LENS_FIELDS.filter((one) => lens.filter[one]).flatMap((one) =>
        lensEntries(one, input).filter((entry) => entry.asked),
      );
    },
    entryOf: field === 'influence' ? () => null : (id) => entryOf()(id),
    heatOf: (id) => {
      const mark = lens.heat ? source().gaps.get(id) : undefined;
      return mark ? { severity: mark.worst, depth: Math.min(3, mark.count) } : null;
    },
    evidenceOf: (id) => evidence()(id),
    overdue: (id) => isOverdue(input.records.people[id], input.today),
    fragile: (id) => input.fragile?.has(id) ?? false,
    faded: (id) => faded().has(id),
    get fading() {
      return faded().size > 0;
    },
    marked: (id) => marked.has(id),
    get all() {
      return people().length;
    },
    get shown() {
      return people().length - faded().size;
    },
  };
}

/** The values of one field that are on the map or asked for, with their counts. */
export function lensEntries(field: LensField, input: LensInput): readonly LensEntry[] {
  const source = sourceOf(input);
  return entriesOf(field, peopleOf(input), reader(field, source), source, input);
}

function sourceOf(input: LensInput): LensSource {
  const { records, opportunityId, today, thresholds = DEFAULT_THRESHOLDS } = input;
  const assessed = assessedOn(records, opportunityId);
  return { records, assessed, gaps: gapMarks(input.gaps), today, thresholds };
}

function evidenceReader(
  { today }: LensInput,
  { assessed, thresholds }: LensSource,
): LensView['evidenceOf'] {
  return (id) => {
    const assessment = assessed.get(id);
    return assessment ? evidenceLook(assessment, today, thresholds) : null;
  };
}

function isOverdue(person: Person | undefined, today: IsoDate): boolean {
  if (person?.kind !== 'ghost' || person.status !== 'active') return false;
  return person.dueDate !== null && person.dueDate < today;
}

function peopleOf({ records, ids }: LensInput): readonly Person[] {
  return ids.map((id) => records.people[id]).filter((person) => person !== undefined);
}

function entriesOf(
  field: LensField,
  people: readonly Person[],
  read: ReadValues,
  source: LensSource,
  { lens, t }: LensInput,
): readonly LensEntry[] {
  const counts = new Map<string, number>();
  for (const person of people)
    for (const value of read(person)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const asked = new Set(lens.filter[field]);
  return valuesOf(field, source)
    .map((value, place) => ({
      field,
      value,
      color: lensColor(field, value, place),
      letter: lensLetter(field, value, source, t),
      label: lensLabel(field, value, source, t),
      count: counts.get(value) ?? 0,
      asked: asked.has(value),
    }))
    .filter((entry) => entry.count > 0 || entry.asked);
}

function entryFinder(
  people: readonly Person[],
  read: ReadValues,
  entries: readonly LensEntry[],
): LensView['entryOf'] {
  const byValue = new Map(entries.map((entry) => [entry.value, entry]));
  const byId = new Map<Id, LensEntry>();
  for (const person of people) {
    const entry = byValue.get(read(person)[0] ?? '');
    if (entry) byId.set(person.id, entry);
  }
  return (id) => byId.get(id) ?? null;
}

/** Who is not pointed out, or lacks what the filter asks for. */
function fadedIds(
  { lens, only }: LensInput,
  people: () => readonly Person[],
  readerOf: (field: LensField) => ReadValues,
): ReadonlySet<Id> {
  const stands = only ? amongst(only) : passes(lens, readerOf);
  const faded = new Set<Id>();
  if (stands) for (const person of people()) if (!stands(person)) faded.add(person.id);
  return faded;
}

function amongst(ids: readonly Id[]): (person: Person) => boolean {
  const set = new Set(ids);
  return ({ id }) => set.has(id);
}

function passes(
  { filter }: Lens,
  readerOf: (field: LensField) => ReadValues,
): ((person: Person) => boolean) | null {
  const tests = LENS_FIELDS.flatMap((field) => {
    const asked = filter[field];
    if (!asked) return [];
    const values = new Set(asked);
    const read = readerOf(field);
    return [(person: Person) => read(person).some((value) => values.has(value))];
  });
  if (tests.length === 0) return null;
  return (person) => tests.every((test) => test(person));
}
