import type { Assessed, ExportParts, Lang } from '../../../shared/api/contract.ts';
import type { Gap, Score } from '../../../shared/domain/gap.ts';
import type { Id, Instant, IsoDate } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { type Translate, translator } from '../../../shared/i18n/messages.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { mayReadGaps, type Readers, recordsFor } from '../../../shared/scene/audience.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { withoutGhosts } from '../../../shared/scene/without-ghosts.ts';
import { audienceText, clientTexts } from './audience-text.ts';
import { withRoleCodes } from './role-codes.ts';

/** A map to be drawn for somebody. */
export interface MapInput {
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

/** What readers are shown, and nothing else: all that is drawn or written is made of this. */
export interface ShownMap {
  readonly records: AccountRecords;
  readonly parts: ExportParts;
  readonly opportunityId: Id | null;
  readonly gaps: readonly Gap[];
  readonly score: Score | null;
  /** Whether what we hold of people may be seen. */
  readonly judged: boolean;
  readonly lang: Lang;
  readonly t: Translate;
  /** Whom it is for, in words. */
  readonly audience: string;
  readonly date: IsoDate;
}

/** What of an account the readers of a map are shown. */
export function shownMap({ readers, parts, assessed, lang, ...input }: MapInput): ShownMap {
  const records = recordsFor(input.records, readers);
  const judged = mayReadGaps(readers);
  const t = translator(lang);
  return {
    records: parts.ghosts ? records : withoutGhosts(records),
    parts,
    opportunityId: input.opportunityId,
    gaps: judged && assessed ? assessed.gaps : [],
    score: judged && assessed?.started ? assessed.score : null,
    judged,
    lang,
    t: judged ? t : clientTexts(t, readers),
    audience: audienceText(readers, t),
    date: input.at.slice(0, 10),
  };
}

/** The map as it is exported: laid out afresh, framed by title, audience, date and legend. */
export function exportScene(map: ShownMap): MapScene {
  const { records, parts, opportunityId, gaps, score, judged, t, audience, date } = map;
  const scene = buildScene({
    // A card with an influence shows what is not known of its holder too, which is no client's business.
    records: judged ? records : { ...records, assessments: {} },
    layout: layoutMap(layoutCards(records, cardSize)),
    opportunityId,
    gaps,
    score,
    t,
    options: {
      frame: {
        title: records.account.name,
        date: `${audience} – ${date}`,
        legend: parts.legend,
      },
      showTies: parts.ties,
      showGaps: parts.gaps,
    },
  });
  const titled = { ...scene, title: `${scene.title} – ${isolate(audience)}` };
  return judged ? titled : withRoleCodes(titled, records, opportunityId, t);
}
