import { z } from 'zod';

/** By what cards can be coloured. */
export const COLOR_FIELDS = [
  'influence',
  'attitude',
  'reach',
  'freshness',
  'owner',
  'function',
  'degree',
] as const;
/** By what cards can be filtered: the same, and the worst open gap. */
export const LENS_FIELDS = [...COLOR_FIELDS, 'gap'] as const;
export type ColorField = (typeof COLOR_FIELDS)[number];
export type LensField = (typeof LENS_FIELDS)[number];

/**
 * How the map is looked at: by what cards are coloured, which of them stand out (all others fade; values of one field
 * are alternatives, fields narrow each other), and whether open gaps colour the cards instead.
 */
export const Lens = z.object({
  colorBy: z.enum(COLOR_FIELDS),
  filter: z.partialRecord(z.enum(LENS_FIELDS), z.array(z.string().max(64)).min(1).max(200)),
  heat: z.boolean(),
});
export type Lens = Readonly<z.infer<typeof Lens>>;

export const DEFAULT_LENS: Lens = { colorBy: 'influence', filter: {}, heat: false };

/** Whether the map looks as it does without a lens. */
export function isPlain(lens: Lens): boolean {
  return lens.colorBy === DEFAULT_LENS.colorBy && !lens.heat && filterSize(lens) === 0;
}

/** How many values are asked for. */
export function filterSize({ filter }: Lens): number {
  return LENS_FIELDS.reduce((sum, field) => sum + (filter[field]?.length ?? 0), 0);
}

/** The lens that asks for a value of a field as well, or no longer. */
export function toggleFilter(lens: Lens, field: LensField, value: string): Lens {
  const before = lens.filter[field] ?? [];
  const after = before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
  return withFilter(lens, field, after);
}

/** The lens without a filter for owners who are no longer in the team, which nobody could take back. */
export function withoutOwners(lens: Lens, exists: (teamMemberId: string) => boolean): Lens {
  const owners = lens.filter.owner ?? [];
  const kept = owners.filter((id) => id === 'none' || exists(id));
  return kept.length === owners.length ? lens : withFilter(lens, 'owner', kept);
}

function withFilter(lens: Lens, field: LensField, values: string[]): Lens {
  const { [field]: _before, ...others } = lens.filter;
  return { ...lens, filter: values.length === 0 ? others : { ...others, [field]: values } };
}
