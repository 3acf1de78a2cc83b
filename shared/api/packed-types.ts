import { z } from 'zod';
import { type Collection, RECORD_SCHEMAS } from '../domain/records.ts';

const Fields = z.record(z.string(), z.unknown());
/** Records as `packRecords` leaves them. */
export const PackedAccount = z.object({
  account: Fields,
  collections: z.partialRecord(
    z.enum(Object.keys(RECORD_SCHEMAS) as [Collection]),
    z.record(z.string(), Fields),
  ),
});
