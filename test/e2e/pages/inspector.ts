import type { Locator, Page } from 'playwright-core';
import type { Influence } from '../../../shared/domain/values.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { escaped } from './names.ts';

/** What is known of the selected people, right of the map. */
export class Inspector {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  async show(): Promise<void> {
    await this.panel.getByRole('tab', { name: this.#t('panel.inspector') }).click();
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('panel.title') });
  }

  get name(): Locator {
    return this.field(this.#t('panel.person.name'));
  }

  get title(): Locator {
    return this.field(this.#t('domain.term.title'));
  }

  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  /** Chooses one of a list that opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${escaped(option)}`, 'u') }).click();
  }

  influence(influence: Influence): Locator {
    return this.panel.getByRole('button', { name: this.#t(`domain.influence.${influence}`) });
  }

  /** Answers one of the three tests of a coach. */
  async answerCoachTest(
    test: 'credibleToUs' | 'credibleToThem' | 'wantsUs',
    answer: 'yes' | 'no',
  ): Promise<void> {
    const group = this.panel.getByRole('radiogroup', { name: this.#t(`domain.coachTest.${test}`) });
    await group.getByText(this.#t(`panel.test.${answer}`), { exact: true }).click();
  }
}
