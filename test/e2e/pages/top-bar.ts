import type { Page } from 'playwright-core';
import type { Lang, Translate } from '../../../shared/i18n/messages.ts';

const LANGUAGES: Readonly<Record<Lang, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** What stands above the map. */
export class TopBar {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  async switchLanguage(to: Lang): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ui.language') }).click();
    await this.#page.getByRole('menuitemradio', { name: LANGUAGES[to] }).click();
  }

  async switchTheme(to: 'light' | 'dark'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('ui.theme') }).click();
    await this.#page.getByRole('menuitemradio', { name: this.#t(`ui.themes.${to}`) }).click();
  }

  async chooseOpportunity(name: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: new RegExp(`^${this.#t('domain.term.opportunity')}`) })
      .click();
    await this.#page.getByRole('menuitemradio', { name }).click();
  }

  /** Types into the search and goes to the first hit. */
  async find(text: string): Promise<void> {
    const search = this.#page.getByRole('combobox', { name: this.#t('view.search.label') });
    await search.fill(text);
    await search.press('Enter');
  }
}
