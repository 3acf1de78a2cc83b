import type { Assessed } from '../../../shared/api/account-types.ts';
import type { Lang } from '../../../shared/api/base-types.ts';
import type { ExportParts } from '../../../shared/api/export-types.ts';
import type { Gap, Score } from '../../../shared/domain/gap.ts';
import type { Id, Instant, IsoDate } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { type Translate, translator } from '../../../shared/i18n/messages.ts';
import { placeBeside } from '../../../shared/layout/beside.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { occupiedLanes } from '../../../shared/layout/occupied-lanes.ts';
import type { MapLayout } from '../../../shared/layout/types.ts';
import { hiddenBelow, type Visibility } from '../../../shared/layout/visible.ts';
import { type GhostProposal, proposeGhosts } from '../../../shared/rules/propose-ghosts.ts';
import type { Thresholds } from '../../../shared/rules/thresholds.ts';
import { mayReadGaps, type Readers, recordsFor } from '../../../shared/scene/audience.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import { comparedRecords } from '../../../shared/scene/compared-records.ts';
import type { ExportView } from '../../../shared/scene/export-view.ts';
import { withFolds } from '../../../shared/scene/folded.ts';
import { DEFAULT_LENS, isPlain } from '../../../shared/scene/lens.ts';
import { lensFor } from '../../../shared/scene/lens-audience.ts';
import { type LensView, lensOf } from '../../../shared/scene/lens-view.ts';
import { PROPOSAL_SIZE, proposalScenes } from '../../../shared/scene/proposal-card.ts';
import { gapsWithin, onlyPeople, peopleWithin, type Scope } from '../../../shared/scene/scope.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { withoutGhosts } from '../../../shared/scene/without-ghosts.ts';
import { audienceText, clientTexts } from './audience-text.ts';
import { type Compared, type ShownComparison, shownComparison } from './compared.ts';
import { withRoleCodes } from './role-codes.ts';

/** A map to be drawn for somebody. */
export interface MapInput {
  readonly records: AccountRecords;
  readonly readers: Readers;
  readonly parts: ExportParts;
  /** Whose part of the map it is. */
  readonly scope: Scope;
  readonly view: ExportView;
  /** When evidence is old. */
  readonly thresholds: Thresholds;
  /** The opportunity whose influences are shown; null for the bare organization. */
  readonly opportunityId: Id | null;
  /** Its stored gaps and score. */
  readonly assessed: Assessed | null;
  readonly lang: Lang;
  /** Now; its day stands on the picture. */
  readonly at: Instant;
  /** Two points that are held against each other, in place of the records. */
  readonly compare?: Compared | null;
}

/** What readers are shown, and nothing else: all that is drawn or written is made of this. */
export interface ShownMap {
  readonly records: AccountRecords;
  readonly parts: ExportParts;
  /** Layout, folded branches and lens, the latter as far as readers may see through it. */
  readonly view: ExportView;
  readonly thresholds: Thresholds;
  readonly opportunityId: Id | null;
  readonly gaps: readonly Gap[];
  readonly score: Score | null;
  /** Ghosts that are proposed for open gaps of the map as it is. */
  readonly proposals: readonly GhostProposal[];
  /** Whether what we hold of people may be seen. */
  readonly judged: boolean;
  /** Whether the map marks where nobody is: a judgement, and untrue of a part of the map. */
  readonly holes: boolean;
  /** Whether it is a part of the map: how many there are in a layer would not be true of it. */
  readonly isPart: boolean;
  readonly lang: Lang;
  readonly t: Translate;
  /** Whom it is for, in words. */
  readonly audience: string;
  readonly date: IsoDate;
  readonly compare: ShownComparison | null;
}

/** What of an account the readers of a map are shown: the one place where audience, parts and scope meet. */
export function shownMap({
  readers,
  parts,
  assessed,
  lang,
  scope,
  view,
  compare = null,
  ...input
}: MapInput): ShownMap {
  const judged = mayReadGaps(readers);
  const all = compare
    ? comparedRecords(compare.before.records, compare.after.records)
    : input.records;
  const within = peopleWithin(all, scope);
  const gaps = judged && assessed ? gapsWithin(assessed.gaps, scope, within) : [];
  const readable = recordsFor(all, readers);
  const present = parts.ghosts ? readable : withoutGhosts(readable);
  const t = translator(lang);
  return {
    records: within === null ? present : onlyPeople(present, within, gaps),
    parts,
    view: { ...view, lens: compare ? DEFAULT_LENS : lensFor(view.lens, readers) },
    thresholds: input.thresholds,
    opportunityId: input.opportunityId,
    gaps,
    // The score is the whole map's.
    score: judged && assessed?.started && within === null ? assessed.score : null,
    // Made of gaps that they may see and that the scope holds; of none there are none.
    proposals: parts.proposals && !compare ? proposalsOf(readable, input.opportunityId, gaps) : [],
    judged,
    holes: judged && parts.gaps && within === null && !compare,
    isPart: within !== null,
    lang,
    t: judged ? t : clientTexts(t, readers),
    audience: audienceText(readers, t),
    date: input.at.slice(0, 10),
    compare: compare && shownComparison(compare, input.opportunityId, readers, t),
  };
}

function proposalsOf(
  records: AccountRecords,
  opportunityId: Id | null,
  gaps: readonly Gap[],
): readonly GhostProposal[] {
  const opportunity = opportunityId === null ? undefined : records.opportunities[opportunityId];
  return opportunity ? proposeGhosts(records, opportunity, gaps).made : [];
}

/** The layout a map is shown in: a part of a map is without the lanes that it has nobody in. */
export function shownLayout(layout: MapLayout, { isPart, proposals }: ShownMap): MapLayout {
  if (!isPart) return layout;
  return occupiedLanes(layout, new Set(proposals.map(({ layer }) => layer)));
}

/** Whom it is for and when it was made, and that it is a part if it is one. */
export function stampOf({ audience, date, isPart, t }: ShownMap): string {
  return [audience, ...(isPart ? [t('export.partOfMap')] : []), date].join(' – ');
}

/** Which branches are folded, as layouts ask for it. */
export function visibilityOf({ view }: ShownMap): Visibility {
  return { collapsed: new Set(view.collapsed), focus: null };
}

/**
 * The map through its lens, which also tells by colours how old our evidence is; null for those who see no evidence,
 * where the lens is plain.
 */
export function lensOfMap(map: ShownMap, ids: readonly Id[]): LensView | null {
  const { view, parts, opportunityId, thresholds, t, date, judged } = map;
  if (!judged && isPlain(view.lens)) return null;
  const gaps = parts.gaps ? map.gaps : [];
  const seen = { records: drawnRecords(map), ids, opportunityId, gaps, today: date, thresholds };
  return lensOf({ ...seen, lens: view.lens, t });
}

/** A card with an influence shows what is not known of its holder too, which is no client's business. */
function drawnRecords({ records, judged }: ShownMap): AccountRecords {
  return judged ? records : { ...records, assessments: {} };
}

/** The map as it is exported: laid out afresh, framed by title, audience, date and legend. */
export function exportScene(map: ShownMap): MapScene {
  const { records, parts, opportunityId, gaps, score, judged, t, audience, view, compare } = map;
  const visibility = visibilityOf(map);
  const cards = layoutCards(records, cardSize, visibility);
  const plain = shownLayout(layoutMap(cards, { mode: view.layoutMode }), map);
  const { layout, boxes } = placeBeside(plain, map.proposals, PROPOSAL_SIZE);
  const scene = buildScene({
    records: drawnRecords(map),
    layout,
    opportunityId,
    gaps,
    score,
    t,
    options: {
      frame: {
        title: compare?.title ?? records.account.name,
        date: stampOf(map),
        legend: parts.legend,
      },
      showTies: parts.ties,
      showGaps: parts.gaps && !compare,
      showHoles: map.holes,
      showCounts: !map.isPart,
    },
    lens: compare ? null : lensOfMap(map, layout.ids),
    compare: compare?.view ?? null,
    proposals: proposalScenes(map.proposals, boxes, t),
  });
  const titled = { ...scene, title: `${scene.title} – ${isolate(audience)}` };
  const coded = judged ? titled : withRoleCodes(titled, records, opportunityId, t);
  return withFolds(coded, foldedCounts(map), t);
}

/** How many people each folded branch holds, by the person above them. */
export function foldedCounts(map: ShownMap): ReadonlyMap<Id, number> {
  const hidden = hiddenBelow(map.records.people, visibilityOf(map));
  return new Map([...hidden].map(([id, below]) => [id, below.length]));
}
