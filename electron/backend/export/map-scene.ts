import type { Assessed, ExportParts, Lang } from '../../../shared/api/contract.ts';
import type { Id, Instant } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { mayReadGaps, type Readers } from '../../../shared/scene/audience.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { withoutGhosts } from '../../../shared/scene/without-ghosts.ts';
import { audienceText, withoutNames } from './audience-text.ts';
import { withRoleCodes } from './role-codes.ts';

/** A map to be drawn for somebody. */
export interface MapInput {
  /** Only what the readers may see of the account, see `recordsFor`. */
  readonly records: AccountRecords;
  readonly readers: Readers;
  readonly parts: ExportParts;
  /** The opportunity whose influences are shown; null for the bare organization. */
  readonly opportunityId: Id | null;
  /** Its stored gaps and score. */
  readonly assessed: Assessed | null;
  readonly lang: Lang;
  /** Now; its day stands on the picture. */
  readonly at: Instant;
}

/** The map as it is exported: laid out afresh, framed by title, audience, date and legend. */
export function exportScene(input: MapInput): MapScene {
  const { readers, parts, opportunityId, lang, at } = input;
  const t = translator(lang);
  const records = parts.ghosts ? input.records : withoutGhosts(input.records);
  const assessed = mayReadGaps(readers) ? input.assessed : null;
  const audience = audienceText(readers, t);
  const isClientSafe = readers.audience === 'client-safe';
  const scene = buildScene({
    // A card with an influence shows what is not known of its holder too, which is no client's business.
    records: isClientSafe ? { ...records, assessments: {} } : records,
    layout: layoutMap(layoutCards(records, cardSize)),
    opportunityId,
    gaps: assessed?.gaps ?? [],
    score: assessed?.started ? assessed.score : null,
    t: isClientSafe && !readers.names ? withoutNames(lang) : t,
    options: {
      frame: {
        title: records.account.name,
        date: `${audience} – ${at.slice(0, 10)}`,
        legend: parts.legend,
      },
      showTies: parts.ties,
      showGaps: parts.gaps,
    },
  });
  const titled = { ...scene, title: `${scene.title} – ${isolate(audience)}` };
  return isClientSafe ? withRoleCodes(titled, records, opportunityId, t) : titled;
}
