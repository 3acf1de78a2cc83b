import type { Lang } from '../../../shared/api/base-types.ts';
import type { Id, Instant, IsoDate } from '../../../shared/domain/primitives.ts';
import type { SampleDetails } from './sample-details.ts';

export interface SampleOptions {
  readonly lang: Lang;
  /** The days of the sample count from here. */
  readonly today: IsoDate;
  readonly now: Instant;
  readonly newId: () => Id;
}

/** What the parts of the sample are made with. */
export interface SampleContext extends SampleOptions {
  readonly details: SampleDetails;
  /** Id of what the details call by a key. */
  readonly idOf: (key: string) => Id;
}
