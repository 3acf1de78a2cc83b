import PptxGenJS from 'pptxgenjs';
import { cleanText } from '../../../../shared/domain/clean-text.ts';
import { type Gap, SEVERITIES } from '../../../../shared/domain/gap.ts';
import { INFLUENCES } from '../../../../shared/domain/values.ts';
import { describeGap } from '../../../../shared/rules/describe.ts';
import { PALETTES, type Palette, type Theme } from '../../../../shared/scene/tokens.ts';
import { type ShownMap, stampOf } from '../map-scene.ts';
import { actionSlides } from './action-slides.ts';
import { type FittingSize, fitText } from './fit-text.ts';
import { gapSlides } from './gap-slides.ts';
import { drawMapSlide } from './map-slide.ts';
import { reducedTo } from './slide-card.ts';
import { hex, run } from './slide-text.ts';
import { drawTablePage, type SlideTable, tablePages } from './table-slides.ts';

const POINTS_PER_INCH = 72;
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
  }

  title(): void {
    const { records, score, t, isPart } = this.#map;
    const slide = this.#slide();
    const bar = { x: 0.8, y: 2.2, w: 0.08, h: 1.75, fill: { color: hex(this.#palette.accent) } };
    slide.addShape('rect' as PptxGenJS.ShapeType, { ...bar, objectName: 'Accent' });
    this.#write(slide, records.account.name, {
      x: 1.1,
      y: 2.1,
      w: 11.2,
      h: 1,
      sizes: [
        { points: 38, lines: 1 },
        { points: 28, lines: 2 },
        { points: 20, lines: 2 },
      ],
      bold: true,
    });
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
    const { records, t } = this.#map;
    const slide = this.#slide();
    const opportunity = this.#opportunity();
    this.#heading(slide, records.account.name, opportunity ?? '');
    const reduced = reducedTo(Object.keys(records.people).length);
    drawMapSlide(slide, this.#map, this.#theme);
    this.#notes(slide, [
      ...this.#holders(),
      ...this.#open.slice(0, REMINDED).map((gap) => {
        const { title, nextStep } = describeGap(t, gap, records);
        return `${t(`severity.${gap.severity}`)}: ${title}. ${nextStep}`;
      }),
      ...(reduced === null ? [] : [t(`export.slide.${reduced}`)]),
    ]);
  }

  gaps(): void {
    this.#table(gapSlides(this.#open, this.#map), this.#severities());
  }

  actions(): void {
    if (this.#map.judged) this.#table(actionSlides(this.#map), '');
  }

  #table(table: SlideTable, subtitle: string): void {
    const { pages, more } = tablePages(table);
    for (const [i, page] of pages.entries()) {
      const slide = this.#slide();
      const place = pages.length > 1 ? `${i + 1} / ${pages.length}` : '';
      const line = [subtitle, place].filter((part) => part !== '').join('   ·   ');
      this.#heading(slide, table.name, line);
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
    // Of the library's ways out this one compresses.
    return (await this.#pptx.stream({ compression: true })) as Buffer;
  }

  #slide(): PptxGenJS.Slide {
    const slide = this.#pptx.addSlide();
    slide.background = { color: hex(this.#palette.canvas) };
    return slide;
  }

  #heading(slide: PptxGenJS.Slide, title: string, subtitle: string): void {
    this.#write(slide, title, {
      x: 0.5,
      y: 0.22,
      w: 8.2,
      h: 0.42,
      sizes: [
        { points: 22, lines: 1 },
        { points: 15, lines: 1 },
        { points: 12, lines: 2 },
      ],
      bold: true,
    });
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
  }

  #write(
    slide: PptxGenJS.Slide,
    text: string,
    { x, y, w, h, sizes, bold = false, color = 'ink', align = 'left' }: Written,
  ): void {
    const { lang } = this.#map;
    const fitting = fitText(text, bold ? 700 : 400, w * POINTS_PER_INCH, sizes);
    const font = { color: hex(this.#palette[color]), fontSize: fitting.points, bold };
    slide.addText([run(fitting.text, { lang, ...font })], {
      ...{ x, y, w, h, align },
      valign: 'middle',
      margin: [0, 0, 0, 0],
      objectName: cleanText(text),
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

  /** Who holds which influence, for the speaker. */
  #holders(): string[] {
    const { records, opportunityId, t } = this.#map;
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
}
