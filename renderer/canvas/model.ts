import i18next from 'i18next';
import type { AccountRecords } from '../../shared/domain/records.ts';
import { LANGS, type Lang, type Translate, translator } from '../../shared/i18n/messages.ts';
import { type PlacedBeside, placeBeside } from '../../shared/layout/beside.ts';
import type { MapLayout } from '../../shared/layout/types.ts';
import type { GhostProposal } from '../../shared/rules/propose-ghosts.ts';
import { buildScene } from '../../shared/scene/build-scene.ts';
import type { LensView } from '../../shared/scene/lens-view.ts';
import { PROPOSAL_SIZE, proposalScenes } from '../../shared/scene/proposal-card.ts';
import type { CardScene, MapScene } from '../../shared/scene/types.ts';
import { seenThroughLens } from '../store/lens-view.ts';
import { shownProposals } from '../store/proposals.ts';
import type { Store } from '../store/types.ts';
import { buildMapIndex, type MapIndex } from './geometry/map-index.ts';

/** What the canvas shows of the open account: its records, their drawing, and where everything lies. */
export interface MapModel {
  readonly accountId: string;
  readonly records: AccountRecords;
  readonly scene: MapScene;
  readonly index: MapIndex;
  readonly t: Translate;
  /** Who stands back because the lens asks for others; null while nobody does. */
  readonly lens: LensView | null;
  cardOf(personId: string): CardScene | undefined;
}

/** Remembers the last model, and within it what did not change. */
export function createModelSource(): (store: Store) => MapModel | null {
  let inputs: readonly unknown[] = [];
  let model: MapModel | null = null;
  const placed = placer();
  return (store) => {
    const { open, view, comparing } = store;
    if (!open) {
      model = null;
      inputs = [];
      return null;
    }
    const assessed = view.opportunityId ? open.assessed[view.opportunityId] : undefined;
    const lang = currentLang();
    const seen = seenThroughLens(store, lang);
    const proposals = shownProposals(store);
    const now = [
      open.records,
      open.layout,
      view.opportunityId,
      assessed,
      lang,
      seen,
      proposals,
      comparing,
    ];
    if (model && now.every((value, i) => value === inputs[i])) return model;
    inputs = now;
    const t = translatorOf(lang);
    const { layout, boxes } = placed(open.layout, proposals);
    const scene = buildScene({
      records: open.records,
      layout,
      opportunityId: view.opportunityId,
      gaps: assessed?.gaps ?? [],
      score: null,
      t,
      options: { frame: null, showTies: true, showGaps: true },
      lens: seen?.view ?? null,
      compare: comparing?.marks ?? null,
      path: seen?.path ?? null,
      proposals: proposalScenes(proposals, boxes, t),
    });
    const index = model?.index.layout === layout ? model.index : buildMapIndex(layout);
    model = {
      accountId: open.accountId,
      records: open.records,
      scene,
      index,
      t,
      lens: seen?.view.fading ? seen.view : null,
      cardOf: scene.cardOf,
    };
    return model;
  };
}

/** Places proposals on a layout; the same result for the same of both. */
function placer(): (layout: MapLayout, proposals: readonly GhostProposal[]) => PlacedBeside {
  let last: { readonly of: readonly unknown[]; readonly placed: PlacedBeside } | null = null;
  return (layout, proposals) => {
    if (last?.of[0] !== layout || last.of[1] !== proposals)
      last = { of: [layout, proposals], placed: placeBeside(layout, proposals, PROPOSAL_SIZE) };
    return last.placed;
  };
}

const translators = new Map<Lang, Translate>();

/** One function per language, by whose identity drawn cards are kept. */
function translatorOf(lang: Lang): Translate {
  const known = translators.get(lang);
  if (known) return known;
  const made = translator(lang);
  translators.set(lang, made);
  return made;
}

function currentLang(): Lang {
  return LANGS.find((lang) => lang === i18next.language) ?? 'en';
}
