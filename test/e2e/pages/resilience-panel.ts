import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';

/** "Who could sink us?", right of the map. */
export class ResiliencePanel {
  readonly region: Locator;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.region = page.getByRole('region', { name: t('resilience.question'), exact: true });
    this.#t = t;
  }

  /** Waits until everybody was taken away. */
  async finished(): Promise<void> {
    await this.region.getByText(this.#t('resilience.path.there')).waitFor();
    await this.region
      .getByRole('button', { name: this.#t('resilience.cancel') })
      .waitFor({ state: 'hidden' });
  }

  /** Names in the order of a group. */
  async names(side: 'theirs' | 'ours'): Promise<string[]> {
    const buttons = this.#group(side).locator('li > button');
    const texts = await buttons.allInnerTexts();
    return texts.map((text) => text.split('\n')[0] ?? '');
  }

  /** Somebody and what falls without them. */
  row(name: string): Locator {
    return this.region.getByRole('listitem').filter({
      has: this.region.page().getByRole('button', { name }),
    });
  }

  button(key: 'back' | 'cancel' | 'again' | 'start'): Locator {
    return this.region.getByRole('button', { name: this.#t(`resilience.${key}`), exact: true });
  }

  #group(side: 'theirs' | 'ours'): Locator {
    const title = this.region.page().getByRole('heading', { name: this.#t(`resilience.${side}`) });
    return this.region.locator('section').filter({ has: title });
  }
}
