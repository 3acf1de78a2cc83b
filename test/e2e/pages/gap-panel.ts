import type { Locator, Page } from 'playwright-core';
import type { SCORE_PARTS } from '../../../shared/domain/gap.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { escaped } from './names.ts';

/** The score and the gaps, right of the map. */
export class GapPanel {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('panel.title') });
  }

  async show(): Promise<void> {
    await this.panel.getByRole('tab', { name: this.#t('panel.gaps.title') }).click();
  }

  /** How many gaps are open, as the tab says. */
  async count(): Promise<number> {
    const badge = this.panel.getByRole('tab', { name: this.#t('panel.gaps.title') });
    return Number(/\d+/.exec(await badge.innerText())?.[0] ?? 0);
  }

  /** The total, null while the map is not judged yet. */
  async score(): Promise<number | null> {
    const ring = this.panel.getByRole('img', {
      name: new RegExp(`^${escaped(this.#t('domain.term.score'))}`),
    });
    const said = (await ring.count()) > 0 ? await ring.getAttribute('aria-label') : null;
    return said ? Number(/(\d+) \//.exec(said)?.[1]) : null;
  }

  /** Points and maximum of a part of the score. */
  async scorePart(part: (typeof SCORE_PARTS)[number]): Promise<{ points: number; of: number }> {
    const score = this.panel.getByRole('region', { name: this.#t('domain.term.score') });
    const text = await score.innerText();
    const found = new RegExp(
      `${escaped(this.#t(`score.part.${part}`))}\\s+([\\d.]+) / ([\\d.]+)`,
    ).exec(text);
    return { points: Number(found?.[1]), of: Number(found?.[2]) };
  }

  /** The gap cards of the section that leads. */
  get leading(): Locator {
    return this.section('first').getByRole('article');
  }

  /** An open gap by a part of its title, wherever the panel shows it. */
  gap(title: string): Locator {
    const button = this.#page.getByRole('button', { name: title });
    return this.panel.getByRole('article').filter({ has: button }).first();
  }

  /** A section of the panel by its heading. Where the heading counts something, the count is left out. */
  section(name: 'first' | 'all' | 'waived' | 'closed'): Locator {
    const heading = this.#page.getByRole('heading', { level: 2, name: this.#heading(name) });
    return this.panel.locator('section').filter({ has: heading });
  }

  /** Opens a section that is closed. */
  async open(name: 'all' | 'waived' | 'closed'): Promise<Locator> {
    const section = this.section(name);
    const toggle = section.getByRole('button', { name: this.#heading(name) });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    return section;
  }

  async waive(title: string, reason: string): Promise<void> {
    await this.gap(title).getByRole('button', { name: title }).click();
    await this.gap(title)
      .getByRole('button', { name: this.#t('panel.gaps.waive') })
      .click();
    const dialog = this.#page.getByRole('dialog', { name: this.#t('dialog.waive.title') });
    await dialog.getByLabel(this.#t('dialog.waive.reason')).fill(reason);
    await dialog.getByRole('button', { name: this.#t('panel.gaps.waive') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  #heading(name: 'first' | 'all' | 'waived' | 'closed'): string {
    return this.#t(`panel.gaps.${name}`, { n: '' }).replace(/[(（].*$/u, '');
  }
}
