import { createHash } from 'node:crypto';
import { roleBadge } from '../../../../shared/scene/glyphs.ts';
import { sceneToSvgElement, sketchToSvgElement } from '../../../../shared/scene/svg.ts';
import { PALETTES, type Palette } from '../../../../shared/scene/tokens.ts';
import type { FontWeight, MapScene } from '../../../../shared/scene/types.ts';
import { fontFaceCss, subsetFonts, usedCharacters } from '../fonts.ts';
import type { ShownMap } from '../map-scene.ts';
import type { PictureOptions } from '../svg.ts';
import { breakable, type Markup, raw, tag } from './markup.ts';
import type { Report, ReportGap, ReportRow, ReportScore, ReportTable } from './report.ts';
import { reportStyle } from './report-style.ts';

const BADGE = 18;
/** Characters that stay on one line of a cell. */
const SHORT = 8;
const BAR = { width: 140, height: 10 } as const;

/**
 * A report as one HTML file: nothing outside it is asked for, its own content security policy forbids scripts and
 * everything else but the style and the fonts inside, and it prints on pages.
 *
 * @returns The document, and the characters our font lacks, which the reader's own fonts draw.
 */
export async function renderHtml(
  report: Report,
  scene: MapScene,
  { t }: Pick<ShownMap, 't'>,
  { theme, lang }: PictureOptions,
): Promise<{ readonly html: string; readonly missing: readonly string[] }> {
  const palette = PALETTES[theme];
  const options = { palette, background: null, lang } as const;
  const map = raw(sceneToSvgElement(scene, options));
  const body = tag(
    'body',
    {},
    heading(report),
    tag(
      'main',
      {},
      report.score && scoreSection(report.score, palette, t),
      section('sheet', t('export.report.map'), tag('div', { class: 'map' }, map)),
      report.gaps && gapSection(report.gaps, t),
      report.actions && report.actions.rows.length > 0 ? actionSection(report.actions, t) : null,
      peopleSection(report, palette, t),
    ),
    tag('footer', {}, t('export.report.made', { date: report.date })),
  );
  const judged = report.score !== null || report.gaps !== null;
  const fonts = await subsetFonts(withTexts(usedCharacters(scene), body));
  const style = `${await fontFaceCss(fonts)}${reportStyle(palette, scene.bounds.width, judged)}`;
  const head = tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'generator', content: 'Inroad' }),
    tag('meta', { name: 'color-scheme', content: theme }),
    tag('title', {}, `${report.title} – ${report.audience}`),
    tag('style', {}, raw(style)),
  );
  const html = `<!DOCTYPE html>\n${tag('html', { lang }, head, body).html}\n`;
  return { html, missing: fonts.missing };
}

/** Only the one style sheet, known by its hash, and the fonts in it. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** Bold and regular faces must hold the report's own texts too. */
function withTexts(used: Map<FontWeight, Set<number>>, { html }: Markup) {
  const texts = html.replace(/<[^>]*>/g, '');
  for (const weight of [400, 700] as const) {
    const codes = used.get(weight) ?? new Set();
    used.set(weight, codes);
    for (const character of `${texts}→`) codes.add(character.codePointAt(0) ?? 0);
  }
  return used;
}

function section(kind: string, title: string, ...content: readonly (Markup | null)[]): Markup {
  return tag('section', { class: kind }, tag('h2', {}, title), ...content);
}

function heading({ title, subtitle, audience, date, facts }: Report): Markup {
  return tag(
    'header',
    {},
    tag('h1', { dir: 'auto' }, title),
    tag('p', { class: 'sub' }, subtitle),
    tag(
      'ul',
      { class: 'meta' },
      tag('li', { class: 'audience' }, audience),
      [date, ...facts].map((fact) => tag('li', {}, fact)),
    ),
  );
}

function scoreSection(score: ReportScore, palette: Palette, t: ShownMap['t']): Markup {
  const row = ({ name, points, of, costs }: ReportScore['parts'][number]) =>
    tag(
      'tr',
      {},
      tag('td', {}, name),
      tag('td', { class: 'bar' }, bar(of === 0 ? 0 : points / of, palette)),
      tag('td', { class: 'points' }, t('score.of', { points, of })),
      tag('td', {}, costs),
    );
  const headers = [
    t('export.report.scorePart'),
    '',
    t('export.report.points'),
    t('export.report.cost'),
  ];
  return section(
    'part',
    t('score.title'),
    tag(
      'div',
      { class: 'score' },
      tag(
        'div',
        {},
        tag('div', { class: 'total' }, String(score.total), tag('small', {}, ' / 100')),
        score.cap === null ? null : tag('p', { class: 'cap' }, score.cap),
      ),
      tag('div', { class: 'parts' }, table(headers, score.parts.map(row))),
    ),
  );
}

function bar(share: number, palette: Palette): Markup {
  const box = { kind: 'rect', x: 0, y: 0, height: BAR.height, radius: 3 } as const;
  const filled = Math.max(0, Math.min(1, share)) * BAR.width;
  const sketch = [
    { ...box, width: BAR.width, fill: 'surface.avatar' } as const,
    { ...box, width: filled, fill: 'accent' } as const,
  ];
  return raw(sketchToSvgElement(sketch, BAR, palette));
}

function gapSection({ open, waived }: NonNullable<Report['gaps']>, t: ShownMap['t']): Markup {
  const list = (gaps: readonly ReportGap[]) => tag('ol', { class: 'gaps' }, gaps.map(gapItem));
  return section(
    'part',
    t('export.report.gaps'),
    open.length === 0 ? tag('p', {}, t('export.report.noGaps')) : list(open),
    waived.length === 0 ? null : tag('h3', {}, t('export.report.waived')),
    waived.length === 0 ? null : list(waived),
  );
}

function actionSection({ headers, rows }: ReportTable, t: ShownMap['t']): Markup {
  const line = (cells: readonly string[]) =>
    tag(
      'tr',
      {},
      cells.map((text) => tag('td', { dir: 'auto' }, breakable(text))),
    );
  return section(
    'part',
    t('export.slide.actions'),
    tag('div', { class: 'people' }, table(headers, rows.map(line))),
  );
}

function gapItem({ severity, severityName, title, reason, nextStep, waived }: ReportGap): Markup {
  return tag(
    'li',
    { class: 'gap' },
    tag('span', { class: `severity ${severity}` }, severityName),
    tag(
      'div',
      {},
      tag('h3', {}, title),
      tag('p', { class: 'why' }, reason),
      tag('p', { class: waived === '' ? 'next' : 'why' }, waived || nextStep),
    ),
  );
}

/** One table, so that columns stand below each other from layer to layer. */
function peopleSection({ layers }: Report, palette: Palette, t: ShownMap['t']): Markup {
  const headers = layers[0]?.headers ?? [];
  const across = String(Math.max(1, headers.length));
  const bodies = layers.map(({ name, rows }) => {
    const count = tag('small', {}, String(rows.length));
    const heading = tag('th', { colspan: across, scope: 'rowgroup' }, name, count);
    const nobody = tag('td', { colspan: across }, t('export.report.nobody'));
    return tag(
      'tbody',
      {},
      tag('tr', { class: 'layer' }, heading),
      rows.length === 0
        ? tag('tr', { class: 'nobody' }, nobody)
        : rows.map((row) => personRow(row, palette)),
    );
  });
  return section(
    'wide',
    t('export.report.people'),
    tag('div', { class: 'people' }, tag('table', {}, headOf(headers), ...bodies)),
  );
}

function personRow({ cells, roles, departed }: ReportRow, palette: Palette): Markup {
  const content = cells.map((text, i) =>
    i === roles.cell
      ? tag('td', {}, roleList(roles.held, text, palette))
      : tag('td', { dir: 'auto', ...(isShort(text) ? { class: 'short' } : {}) }, breakable(text)),
  );
  return tag('tr', departed ? { class: 'departed' } : {}, content);
}

/** Chinese words would be broken anywhere. */
function isShort(text: string): boolean {
  return text !== '' && text.length <= SHORT;
}

function roleList(
  held: ReportRow['roles']['held'],
  text: string,
  palette: Palette,
): Markup | string {
  if (held.length === 0) return text;
  const size = { width: BADGE, height: BADGE };
  const badges = held.map((role) =>
    raw(sketchToSvgElement(roleBadge(role, BADGE / 2, BADGE / 2, BADGE), size, palette)),
  );
  return tag('span', { class: 'roles' }, badges, text);
}

function table(headers: readonly string[], rows: readonly Markup[]): Markup {
  return tag('table', {}, headOf(headers), tag('tbody', {}, rows));
}

function headOf(headers: readonly string[]): Markup {
  const heads = headers.map((text) => tag('th', { scope: 'col' }, text));
  return tag('thead', {}, tag('tr', {}, heads));
}
