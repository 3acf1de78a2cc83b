import type { Collection } from '../domain/records.ts';
import { mayRead, mayReadGaps, type Readers } from './audience.ts';
import { DEFAULT_LENS, LENS_FIELDS, type Lens, type LensField } from './lens.ts';

/** The field of a record that a lens tells; of influence the one that says who coaches us as well. */
const TELLS: Readonly<Record<Exclude<LensField, 'gap'>, readonly [Collection, string]>> = {
  influence: ['assessments', 'coach'],
  attitude: ['assessments', 'attitude'],
  reach: ['people', 'reach'],
  freshness: ['interactions', 'date'],
  owner: ['people', 'ownerId'],
  function: ['people', 'function'],
  degree: ['assessments', 'degree'],
};

/** Whether readers may be shown a map that is coloured or filtered by a field. */
export function mayLookBy(field: LensField, readers: Readers): boolean {
  return field === 'gap' ? mayReadGaps(readers) : mayRead(...TELLS[field], readers);
}

/** A lens with nothing in it that its readers may not see: neither colour nor heat nor filter. */
export function lensFor(lens: Lens, readers: Readers): Lens {
  const filter = LENS_FIELDS.flatMap((field) => {
    const asked = lens.filter[field];
    return asked && mayLookBy(field, readers) ? [[field, asked]] : [];
  });
  return {
    colorBy: mayLookBy(lens.colorBy, readers) ? lens.colorBy : DEFAULT_LENS.colorBy,
    heat: lens.heat && mayLookBy('gap', readers),
    filter: Object.fromEntries(filter),
  };
}
