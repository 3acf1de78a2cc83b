import type { Person } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { Translate } from '../i18n/messages.ts';
import { cardAccent, drawCard } from './card.ts';
import {
  type CardModel,
  type CardSources,
  cardSources,
  modelOf,
  sameSources,
} from './card-model.ts';
import { cardLabel, describeCard } from './description.ts';
import type { GapMarks } from './gap-marks.ts';
import { type CardLook, PLAIN_LOOK, sameLook } from './lens-card.ts';
import type { ColorToken, Primitive } from './types.ts';

/** One card as drawn, wherever it stands. Each part is made when it is first asked for. */
export class CardDrawing {
  readonly model: CardModel;
  readonly accent: ColorToken;
  readonly label: string;
  readonly #t: Translate;
  #drawn: { readonly look: CardLook; readonly primitives: readonly Primitive[] } | undefined;
  #description: string | undefined;

  constructor(model: CardModel, t: Translate) {
    this.model = model;
    this.accent = cardAccent(model);
    this.label = cardLabel(model, t);
    this.#t = t;
  }

  /** As a lens shows it; the drawing of last time while it shows the same. */
  primitives(look: CardLook = PLAIN_LOOK): readonly Primitive[] {
    if (!this.#drawn || !sameLook(this.#drawn.look, look))
      this.#drawn = { look, primitives: drawCard(this.model, this.#t, look) };
    return this.#drawn.primitives;
  }

  /** In words, with what is to be said of how it looks. */
  describe({ evidence, fragile }: Pick<CardLook, 'evidence' | 'fragile'>): string {
    this.#description ??= describeCard(this.model, this.#t);
    const notes = [
      ...(evidence?.flagged ? [this.#t('scene.evidence.flagged')] : []),
      ...(fragile ? [this.#t('resilience.said')] : []),
    ];
    return [this.#description, ...notes].join(this.#t('scene.say.stop'));
  }
}

interface Kept {
  readonly sources: CardSources;
  readonly t: Translate;
  readonly drawing: CardDrawing;
}

const kept = new WeakMap<Person, Kept>();

/** The drawing of a person's card: the one of last time while every record it shows is still the same object. */
export function cardDrawing(
  records: AccountRecords,
  personId: Id,
  opportunityId: Id | null,
  gaps: GapMarks,
  t: Translate,
): CardDrawing | undefined {
  const sources = cardSources(records, personId, opportunityId, gaps);
  if (!sources) return undefined;
  const last = kept.get(sources.person);
  if (last && last.t === t && sameSources(last.sources, sources)) return last.drawing;
  const drawing = new CardDrawing(modelOf(sources), t);
  kept.set(sources.person, { sources, t, drawing });
  return drawing;
}
