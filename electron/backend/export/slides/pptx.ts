import PptxGenJS from 'pptxgenjs';
import { cleanText } from '../../../../shared/domain/clean-text.ts';
import { type Gap, SEVERITIES } from '../../../../shared/domain/gap.ts';
import { INFLUENCES } from '../../../../shared/domain/values.ts';
import { describeGap } from '../../../../shared/rules/describe.ts';
import { PALETTES, type Palette, type Theme } from '../../../../shared/scene/tokens.ts';
import { type ShownMap, stampOf } from '../map-scene.ts';
import { actionSlides } from './action-slides.ts';
import { finishDeck } from './deck-parts.ts';
import { type FittingSize, fitText } from './fit-text.ts';
import { gapSlides } from './gap-slides.ts';
import { type MapPage, mapPages } from './map-pages.ts';
import { drawMapSlide } from './map-slide.ts';
import { defineMasters, type SlideKind, TITLE, TITLES } from './masters.ts';
import type { Detail } from './slide-card.ts';
import { hex, run } from './slide-text.ts';
import { drawTablePage, type SlideTable, tablePages } from './table-slides.ts';

const POINTS_PER_INCH = 72;
/** Bold letters of a font that stands in for a missing one are much wider. */
const BOLD_SPARE = 0.9;
/** Gaps that the speaker is reminded of at the map. */
const REMINDED = 5;

/**
 * The map as slides of native shapes and text (16:9): a title, the map, the open gaps worst first, the action plan, and notes
 * for the speaker. Only shapes, text boxes, freeforms and tables are used, which every office program opens.
 */
export async function renderPptx(map: ShownMap, theme: Theme): Promise<Buffer> {
  const deck = new Deck(map, theme);
  deck.title();
  deck.map();
  deck.gaps();
  deck.actions();
  return deck.write();
}

class Deck {
  readonly #pptx = new PptxGenJS();
  readonly #map: ShownMap;
  readonly #theme: Theme;
  readonly #palette: Palette;
  readonly #open: readonly Gap[];
  readonly #masters: Readonly<Record<SlideKind, string>>;

  constructor(map: ShownMap, theme: Theme) {
    this.#map = map;
    this.#theme = theme;
    this.#palette = PALETTES[theme];
    this.#open = map.parts.gaps ? map.gaps.filter(({ status }) => status === 'open') : [];
    this.#pptx.layout = 'LAYOUT_WIDE';
    this.#pptx.title = cleanText(`${map.records.account.name} – ${map.audience}`);
    this.#pptx.subject = cleanText(map.audience);
    this.#pptx.author = 'Inroad';
    this.#pptx.company = 'Inroad';
    this.#masters = defineMasters(this.#pptx, this.#palette, map.t);
  }

  title(): void {
    const { records, score, t, isPart } = this.#map;
    const slide = this.#slide('opening', records.account.name);
    const opportunity = this.#opportunity();
    const subtitle = opportunity === null ? t('domain.term.buyingCentre') : opportunity;
    this.#write(slide, subtitle, {
      x: 1.1,
      y: 3.1,
      w: 11.2,
      h: 0.5,
      sizes: [
        { points: 20, lines: 1 },
        { points: 14, lines: 2 },
      ],
      color: 'ink.secondary',
    });
    const people = Object.keys(records.people).length;
    const severities = this.#severities();
    const facts = [
      t(isPart ? 'export.slide.partPeople' : 'export.slide.people', { count: people }),
      ...(score ? [t('scene.scoreOf', { total: Math.round(score.total) })] : []),
      ...(severities === ''
        ? []
        : [t('scene.say.pair', { term: t('export.slide.gaps'), value: severities })]),
    ];
    this.#write(slide, facts.join('   ·   '), {
      x: 1.1,
      y: 3.6,
      w: 11.2,
      h: 0.4,
      sizes: [
        { points: 14, lines: 1 },
        { points: 11, lines: 2 },
      ],
      color: 'ink.muted',
    });
    this.#write(slide, stampOf(this.#map), {
      x: 1.1,
      y: 6.6,
      w: 11.2,
      h: 0.4,
      sizes: [{ points: 12, lines: 1 }],
      color: 'ink.muted',
    });
    this.#notes(slide, [`${records.account.name} – ${stampOf(this.#map)}`, ...facts]);
  }

  map(): void {
    const pages = mapPages(this.#map);
    const titles = numbered(pages.map((page) => this.#titleOf(page)));
    for (const [i, page] of pages.entries()) {
      const place = pages.length > 1 ? `${i + 1} / ${pages.length}` : '';
      const line = [this.#opportunity() ?? '', place].filter((part) => part !== '');
      const slide = this.#page(titles[i] ?? '', line.join('   ·   '));
      const detail = drawMapSlide(slide, page.map, this.#theme);
      const parting = i === 0 ? this.#parting(pages) : [];
      this.#notes(slide, [...parting, ...this.#said(page.map, detail)]);
    }
  }

  #titleOf({ heads }: MapPage): string {
    const { records, t } = this.#map;
    if (heads.length === 0) return `${records.account.name} – ${t('export.report.map')}`;
    const names = heads.map((id) => {
      const person = records.people[id];
      return person?.name || person?.title || t('scene.nameUnknown');
    });
    return heads.length === 1
      ? t('export.scope.branch', { name: names.join() })
      : t('export.slide.branches', { names: names.join(t('scene.say.comma')) });
  }

  #parting(pages: readonly MapPage[]): string[] {
    const others = pages.length - 1;
    return others === 0 ? [] : [this.#map.t('export.slide.split', { count: others })];
  }

  /** What the speaker is reminded of at a map. */
  #said(map: ShownMap, detail: Detail): string[] {
    const { records, t, judged } = map;
    // Who may not see more of them misses nothing.
    const isReduced = detail === 'names' || (detail === 'short' && judged);
    const open = map.parts.gaps ? map.gaps.filter(({ status }) => status === 'open') : [];
    return [
      ...holders(map),
      ...open.slice(0, REMINDED).map((gap) => {
        const { title, nextStep } = describeGap(t, gap, records);
        return `${t(`severity.${gap.severity}`)}: ${title}. ${nextStep}`;
      }),
      ...(isReduced ? [t(`export.slide.${detail}`)] : []),
    ];
  }

  gaps(): void {
    this.#table(gapSlides(this.#open, this.#map), this.#severities());
  }

  actions(): void {
    if (this.#map.judged) this.#table(actionSlides(this.#map), '');
  }

  #table(table: SlideTable, subtitle: string): void {
    const { pages, more } = tablePages(table);
    const titles = numbered(pages.map(() => table.name));
    for (const [i, page] of pages.entries()) {
      const slide = this.#page(titles[i] ?? '', subtitle);
      drawTablePage(slide, table, page, this.#map, this.#palette);
      if (i === pages.length - 1 && more > 0)
        this.#write(slide, this.#map.t('export.slide.more', { count: more }), {
          x: 0.5,
          y: 6.85,
          w: 12.3,
          h: 0.3,
          sizes: [{ points: 11, lines: 1 }],
          color: 'ink.muted',
        });
      this.#notes(
        slide,
        page.map(({ cells }) => cells.filter((cell) => cell !== '').join('. ')),
      );
    }
  }

  async write(): Promise<Buffer> {
    return finishDeck((await this.#pptx.stream({ compression: false })) as Buffer);
  }

  #slide(kind: SlideKind, title: string): PptxGenJS.Slide {
    const slide = this.#pptx.addSlide({ masterName: this.#masters[kind] });
    const { box, sizes } = TITLES[kind];
    this.#write(slide, title, { ...box, sizes, bold: true, placeholder: TITLE });
    return slide;
  }

  /** A slide with its title and what stands beside and below it. */
  #page(title: string, subtitle: string): PptxGenJS.Slide {
    const slide = this.#slide('page', title);
    this.#write(slide, stampOf(this.#map), {
      x: 8.8,
      y: 0.22,
      w: 4.03,
      h: 0.42,
      sizes: [
        { points: 11, lines: 1 },
        { points: 9, lines: 1 },
      ],
      color: 'ink.muted',
      align: 'right',
    });
    if (subtitle !== '')
      this.#write(slide, subtitle, {
        x: 0.5,
        y: 0.6,
        w: 12.3,
        h: 0.3,
        sizes: [
          { points: 12, lines: 1 },
          { points: 9, lines: 1 },
        ],
        color: 'ink.secondary',
      });
    return slide;
  }

  #write(
    slide: PptxGenJS.Slide,
    text: string,
    { x, y, w, h, sizes, bold = false, color = 'ink', align = 'left', placeholder }: Written,
  ): void {
    const { lang } = this.#map;
    const width = w * POINTS_PER_INCH * (bold ? BOLD_SPARE : 1);
    const fitting = fitText(text, bold ? 700 : 400, width, sizes);
    const font = { color: hex(this.#palette[color]), fontSize: fitting.points, bold };
    slide.addText([run(fitting.text, { lang, ...font })], {
      ...{ x, y, w, h, align },
      valign: 'middle',
      margin: [0, 0, 0, 0],
      objectName: cleanText(text),
      ...(placeholder === undefined ? {} : { placeholder }),
    });
  }

  #notes(slide: PptxGenJS.Slide, sentences: readonly string[]): void {
    slide.addNotes(cleanText(sentences.join('  •  ')).replaceAll('\n', ' '));
  }

  #opportunity(): string | null {
    const { records, opportunityId, t } = this.#map;
    const name = opportunityId === null ? undefined : records.opportunities[opportunityId]?.name;
    return name === undefined ? null : t('scene.opportunity', { name });
  }

  /** How many gaps are open, by severity; empty without any. */
  #severities(): string {
    const { t } = this.#map;
    const counts = SEVERITIES.flatMap((severity) => {
      const count = this.#open.filter((gap) => gap.severity === severity).length;
      return count === 0 ? [] : [`${t(`severity.${severity}`)} ${count}`];
    });
    return counts.join(t('scene.say.comma'));
  }
}

/** Who holds which influence, for the speaker. */
function holders({ records, opportunityId, t }: ShownMap): string[] {
  const held = Object.values(records.assessments).filter(
    (one) => one.opportunityId === opportunityId,
  );
  return INFLUENCES.flatMap((role) => {
    const names = held
      .filter(({ influences }) => influences.includes(role))
      .map(({ personId }) => records.people[personId])
      .flatMap((person) => person?.name || person?.title || []);
    const value = names.join(t('scene.say.comma'));
    return names.length === 0
      ? []
      : [t('scene.say.pair', { term: t(`domain.influence.${role}`), value })];
  });
}

/** Titles that are there more than once get a number, so that an outline tells them apart. */
function numbered(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const count = titles.filter((one) => one === title).length;
    const place = (seen.get(title) ?? 0) + 1;
    seen.set(title, place);
    return count === 1 ? title : `${title} (${place} / ${count})`;
  });
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly sizes: readonly [FittingSize, ...FittingSize[]];
  readonly bold?: boolean;
  readonly color?: keyof Palette;
  readonly align?: 'left' | 'right';
  /** The place of the layout that it fills. */
  readonly placeholder?: string;
}
