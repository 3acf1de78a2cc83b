import type { Gap, Score } from '../domain/gap.ts';
import type { Person } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { Layer } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import type { MapLayout, ReportingLine } from '../layout/types.ts';
import type { PathStep } from '../rules/path.ts';
import { isolate } from './bidi.ts';
import { cardAccent } from './card.ts';
import { type CardDrawing, cardDrawing } from './card-drawing.ts';
import { assessmentOf } from './card-model.ts';
import { changeDot, changeMarks, changeRing, comparedLook, sayChange } from './compare-card.ts';
import { compareGroups } from './compare-legend.ts';
import { fadedTie, markTie } from './compare-ties.ts';
import type { CardChange, CompareView } from './compare-view.ts';
import { drawFrame } from './frame.ts';
import { type GapMarks, gapMarks } from './gap-marks.ts';
import { drawGrid } from './grid.ts';
import { drawLanes, laneArea } from './lanes.ts';
import { legendGroups } from './legend.ts';
import { type CardLook, lensDot, lookDot, lookOf } from './lens-card.ts';
import { lensGroup } from './lens-legend.ts';
import { standsBack } from './lens-lines.ts';
import { drawPath } from './lens-path.ts';
import type { LensView } from './lens-view.ts';
import { once } from './once.ts';
import { sceneUsage } from './scene-usage.ts';
import { tieWays } from './tie-ways.ts';
import { drawTie } from './ties.ts';
import { SPACE } from './tokens.ts';
import type {
  Box,
  CardScene,
  ColorToken,
  MapScene,
  Primitive,
  ProposalScene,
  TieScene,
} from './types.ts';

export interface SceneOptions {
  /** Title, opportunity, score, date and legend around the map; null on screen. `date` is shown as it is given. */
  readonly frame: {
    readonly title: string;
    readonly date: string;
    readonly legend: boolean;
  } | null;
  readonly showTies: boolean;
  readonly showGaps: boolean;
  /** Whether the grid marks places without anybody; they are, unless this says no. */
  readonly showHoles?: boolean;
  /** Whether lanes say how many cards stand in them; they do, unless this says no. */
  readonly showCounts?: boolean;
}

export interface SceneInput {
  readonly records: AccountRecords;
  readonly layout: MapLayout;
  readonly opportunityId: Id | null;
  /** Stored gaps of the opportunity; only open ones are marked. */
  readonly gaps: readonly Gap[];
  readonly score: Score | null;
  /** One function per language: cards are kept by its identity. */
  readonly t: Translate;
  readonly options: SceneOptions;
  /** How the map is looked at; cards show their buying influence and nobody fades without it. */
  readonly lens?: LensView | null;
  /** A way from one person to the next that is drawn strongly over the lines. */
  readonly path?: readonly PathStep[] | null;
  /** What of the map is marked as changed; all else stands back. */
  readonly compare?: CompareView | null;
  /** Ghosts that are proposed, where the layout has room for them (`placeBeside`). */
  readonly proposals?: readonly ProposalScene[];
}

/** A scene that also finds single cards, for those who show a part of a large map. */
export interface SearchableScene extends MapScene {
  cardOf(personId: Id): CardScene | undefined;
}

/**
 * The whole map as data. Cheap to call after each edit: cards and lanes are made when they are first asked for, and a
 * card is drawn again only when a record it shows has changed. People whom the layout does not place are not in it.
 */
export function buildScene(input: SceneInput): SearchableScene {
  const { records, layout, t, options } = input;
  const place = placing(input);
  const all = once(() => layout.ids.map((_, i) => place(i)).filter((card) => card !== undefined));
  const ties = options.showTies ? tieScenes(input) : [];
  const area = laneArea(layout);
  const frame = options.frame ? framed(input, area, all(), ties) : null;
  return {
    bounds: frame?.bounds ?? area,
    title: sceneTitle(input),
    get lanes() {
      const counts = options.showCounts === false ? null : countsOf(all());
      return [...drawLanes(layout, counts, t), ...drawGrid(layout, t, options.showHoles)];
    },
    get lines() {
      return linesOf(layout, input.lens ?? null);
    },
    ties,
    path: input.path ? drawPath(input.path, records, layout) : NO_PATH,
    get cards() {
      return all();
    },
    proposals: input.proposals ?? NO_PROPOSALS,
    cardOf(personId) {
      const i = layout.index.get(personId);
      return i === undefined ? undefined : place(i);
    },
    frame: frame?.primitives ?? [],
  };
}

function countsOf(cards: readonly PlacedCard[]): ReadonlyMap<Layer, number> {
  const counts = new Map<Layer, number>();
  for (const { layer } of cards) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return counts;
}

/** The card at a place of the layout, made once; undefined when the record is gone. */
function placing(input: SceneInput): (i: number) => PlacedCard | undefined {
  const { records, layout, options } = input;
  const marks = once(() => gapMarks(options.showGaps ? input.gaps : []));
  const placed: PlacedCard[] = [];
  return (i) => {
    const known = placed[i];
    if (known) return known;
    const person = records.people[layout.ids[i] ?? ''];
    if (!person) return undefined;
    const card = new PlacedCard(person, boxOf(layout, i), input, marks());
    placed[i] = card;
    return card;
  };
}

const NO_PATH: readonly Primitive[] = [];
const NO_PROPOSALS: readonly ProposalScene[] = [];
const NO_MARKS: readonly Primitive[] = [];

/** A card where the layout puts it; everything about it is found out on demand. */
class PlacedCard implements CardScene {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly #person: Person;
  readonly #input: SceneInput;
  readonly #gaps: GapMarks;
  #drawing: CardDrawing | undefined;
  #look: CardLook | undefined;
  #changed: readonly Primitive[] | undefined;
  #marks: readonly Primitive[] | undefined;

  constructor(person: Person, box: Box, input: SceneInput, gaps: GapMarks) {
    this.id = person.id;
    this.#person = person;
    this.#input = input;
    this.#gaps = gaps;
    this.x = box.x;
    this.y = box.y;
    this.width = box.width;
    this.height = box.height;
  }

  get drawing(): CardDrawing {
    const { records, opportunityId, t } = this.#input;
    this.#drawing ??= cardDrawing(records, this.id, opportunityId, this.#gaps, t);
    if (!this.#drawing) throw new Error('a card of nobody');
    return this.#drawing;
  }
  get model() {
    return this.drawing.model;
  }
  get kind() {
    return this.#person.kind;
  }
  get layer() {
    return this.#person.layer;
  }
  get look() {
    if (!this.#look) {
      const look = lookOf(this.#input.lens ?? null, this.id);
      this.#look = this.#input.compare ? comparedLook(this.#change, look) : look;
    }
    return this.#look;
  }
  get dot() {
    const { records, opportunityId, lens, compare } = this.#input;
    const assessment = assessmentOf(records, this.#person, opportunityId);
    const own = cardAccent({ roles: assessment?.influences ?? [] });
    if (compare) return changeDot(this.#change) ?? lookDot(this.look, own);
    return lensDot(lens ?? null, this.id, own);
  }
  get faded() {
    return this.look.faded;
  }
  get label() {
    return this.drawing.label;
  }
  get gap() {
    return this.#gaps.get(this.id)?.worst ?? null;
  }
  get departed() {
    return this.#person.status !== 'active';
  }
  get primitives() {
    const card = this.drawing.primitives(this.look);
    const change = this.#change;
    if (!change) return card;
    this.#changed ??= [...card, ...changeRing(change, this.kind), ...this.edgeMarks];
    return this.#changed;
  }
  get edgeMarks() {
    const change = this.#change;
    this.#marks ??= change ? changeMarks(change, this.kind, this.#input.t) : NO_MARKS;
    return this.#marks;
  }
  get description() {
    const said = this.drawing.describe(this.look);
    const change = this.#change;
    return change ? sayChange(said, change, this.#input.t) : said;
  }
  get #change(): CardChange | null {
    return this.#input.compare?.changeOf(this.id) ?? null;
  }
}

function boxOf(layout: MapLayout, i: number): Box {
  return {
    x: layout.x[i] ?? 0,
    y: layout.y[i] ?? 0,
    width: layout.width[i] ?? 0,
    height: layout.height[i] ?? 0,
  };
}

const knownLines = new WeakMap<MapLayout['lines'], readonly Primitive[]>();

/** Made when they are asked for: the screen draws lines from the layout itself. Those that stand back come first. */
function linesOf({ lines }: MapLayout, lens: LensView | null): readonly Primitive[] {
  if (lens?.fading) {
    const back = lines.filter((line) => standsBack(lens, line.managerId, line.personId));
    const others = lines.filter((line) => !standsBack(lens, line.managerId, line.personId));
    return [
      ...back.map((line) => drawLine(line, 'faded')),
      ...others.map((line) => drawLine(line)),
    ];
  }
  const known = knownLines.get(lines);
  if (known) return known;
  const made = lines.map((line) => drawLine(line));
  knownLines.set(lines, made);
  return made;
}

function drawLine({ points }: ReportingLine, stroke: ColorToken = 'line'): Primitive {
  return { kind: 'polyline', points, radius: SPACE.lineRadius, stroke, strokeWidth: 1.25 };
}

function tieScenes({
  records,
  layout,
  t,
  compare,
  lens,
}: SceneInput): (TieScene & { kind: TieKind })[] {
  const scenes: (TieScene & { kind: TieKind })[] = [];
  for (const tie of Object.values(records.ties)) {
    const from = layout.index.get(tie.fromId);
    const to = layout.index.get(tie.toId);
    if (from === undefined || to === undefined || from === to) continue;
    const nameOf = (id: Id) => {
      const person = records.people[id];
      return isolate(person?.name || person?.title || t('scene.nameUnknown'));
    };
    const drawn = drawTie(tie, tieWays(layout).between(from, to));
    scenes.push({
      id: tie.id,
      kind: tie.kind,
      primitives: compare
        ? markTie(drawn, compare.tieOf(tie.id))
        : lens && standsBack(lens, tie.fromId, tie.toId)
          ? fadedTie(drawn)
          : drawn,
      description: t('scene.say.tie', {
        from: nameOf(tie.fromId),
        kind: sayKind(tie, t),
        to: nameOf(tie.toId),
      }),
    });
  }
  return scenes;
}

function sayKind({ kind, strength }: AccountRecords['ties'][string], t: Translate): string {
  const name = t(`domain.tie.${kind}`);
  if (strength === null) return name;
  const key = (['1', '2', '3'] as const)[strength - 1] ?? 'unknown';
  return t('scene.say.tieOfStrength', { kind: name, strength: t(`domain.tieStrength.${key}`) });
}

type TieKind = AccountRecords['ties'][string]['kind'];

function framed(
  input: SceneInput,
  area: Box,
  cards: readonly PlacedCard[],
  ties: readonly { readonly id: Id; readonly kind: TieKind }[],
) {
  const { frame } = input.options;
  const usage = sceneUsage(
    cards.map((card) => card.model),
    ties.map((tie) => tie.kind),
    input.layout.lines.length > 0,
    cards.map((card) => card.look.evidence),
    input.proposals,
  );
  return drawFrame(
    {
      title: frame?.title ?? '',
      opportunity: opportunityName(input),
      score: input.score,
      scores: input.compare?.scores ?? null,
      date: frame?.date ?? '',
      legend: frame?.legend
        ? [
            ...(input.compare ? compareGroups(input.compare, idsOf(cards, ties), input.t) : []),
            ...lensGroup(input.lens ?? null, input.t),
            ...legendGroups(usage, input.t),
          ]
        : [],
    },
    area,
    input.t,
  );
}

function idsOf(cards: readonly { readonly id: Id }[], ties: readonly { readonly id: Id }[]) {
  return { cards: cards.map(({ id }) => id), ties: ties.map(({ id }) => id) };
}

function sceneTitle(input: SceneInput): string {
  const account = isolate(input.options.frame?.title ?? input.records.account.name);
  const opportunity = opportunityName(input);
  return opportunity === null ? account : `${account} – ${isolate(opportunity)}`;
}

function opportunityName({ records, opportunityId }: SceneInput): string | null {
  return opportunityId === null ? null : (records.opportunities[opportunityId]?.name ?? null);
}
