import type { Locator } from 'playwright-core';
import type { App } from '../harness/app.ts';
import { MapPage } from './map-page.ts';

/** The list of accounts. */
export class AccountsPage {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** From wherever the application has opened. */
  static async reach(app: App): Promise<AccountsPage> {
    const { page, t } = app;
    const back = page.getByRole('button', { name: t('action.file.accounts') });
    const heading = page.getByRole('heading', { name: t('view.accounts.title'), exact: true });
    await back.or(heading).waitFor();
    if (await back.isVisible()) await back.click();
    await heading.waitFor();
    return new AccountsPage(app);
  }

  get emptyState(): Locator {
    return this.#app.page.getByText(this.#app.t('view.accounts.emptyTitle'));
  }

  /** Names of the accounts on the list, from the top. */
  async names(): Promise<string[]> {
    const { page, t } = this.#app;
    const table = page.getByRole('table', { name: t('view.accounts.title') });
    const rows = await table
      .locator('tbody td:first-child button > span:first-child')
      .allInnerTexts();
    return rows.map((text) => text.trim());
  }

  row(name: string): Locator {
    const { page, t } = this.#app;
    const menu = page.getByRole('button', { name: t('view.accounts.more', { name }), exact: true });
    return page.getByRole('row').filter({ has: menu });
  }

  async create(name: string, opportunity = ''): Promise<MapPage> {
    const { page, t } = this.#app;
    await page.getByRole('button', { name: t('view.accounts.create') }).click();
    const dialog = page.getByRole('dialog', { name: t('view.accounts.create') });
    await dialog.getByLabel(t('view.accounts.name')).fill(name);
    await dialog.getByLabel(t('view.accounts.opportunity')).fill(opportunity);
    await dialog.getByRole('button', { name: t('view.accounts.createAndOpen') }).click();
    return MapPage.opened(this.#app, name);
  }

  async open(name: string): Promise<MapPage> {
    await this.row(name).getByRole('button', { name }).first().click();
    return MapPage.opened(this.#app, name);
  }

  async openSample(): Promise<MapPage> {
    const { page, t } = this.#app;
    await page.getByRole('button', { name: t('view.accounts.sample') }).click();
    return MapPage.opened(this.#app);
  }

  async search(text: string): Promise<void> {
    await this.#app.page.getByLabel(this.#app.t('view.accounts.search')).fill(text);
  }

  /** Asks for a copy under the name that is proposed, and returns that name. */
  async duplicate(name: string): Promise<string> {
    const { page, t } = this.#app;
    await this.#choose(name, t('view.accounts.duplicate'));
    const dialog = page.getByRole('dialog', { name: t('view.accounts.duplicateTitle', { name }) });
    const copy = await dialog.getByLabel(t('view.accounts.name')).inputValue();
    await dialog.getByRole('button', { name: t('view.accounts.duplicate') }).click();
    await dialog.waitFor({ state: 'hidden' });
    return copy;
  }

  /** Opens the question before an account is deleted. */
  async askToDelete(name: string): Promise<DeleteQuestion> {
    const { page, t } = this.#app;
    await this.#choose(name, t('view.accounts.delete'));
    const dialog = page.getByRole('dialog', { name: t('view.accounts.deleteTitle', { name }) });
    return {
      dialog,
      name: dialog.getByLabel(t('view.accounts.deleteConfirm', { name })),
      submit: dialog.getByRole('button', { name: t('view.accounts.delete'), exact: true }),
    };
  }

  async delete(name: string): Promise<void> {
    const question = await this.askToDelete(name);
    await question.name.fill(name);
    await question.submit.click();
    await question.dialog.waitFor({ state: 'hidden' });
  }

  async #choose(name: string, item: string): Promise<void> {
    const { page, t } = this.#app;
    await page
      .getByRole('button', { name: t('view.accounts.more', { name }), exact: true })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  }
}

interface DeleteQuestion {
  readonly dialog: Locator;
  readonly name: Locator;
  readonly submit: Locator;
}
