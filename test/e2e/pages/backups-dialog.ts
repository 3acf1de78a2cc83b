import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { command, entered } from './keyboard-only.ts';

/** The dialog of backups. */
export class BackupsDialog {
  readonly dialog: Locator;
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
    this.dialog = page.getByRole('dialog').filter({ hasText: t('backup.folder') });
  }

  async open(): Promise<void> {
    await command(this.#page, this.#t('view.palette.open'), this.#t('action.file.backups'));
    await this.dialog.waitFor();
    await entered(this.dialog);
  }

  async make(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#t('backup.make') }).click();
  }

  /** The cells of every backup up to what it holds, without its time. */
  async rows(): Promise<string[][]> {
    const rows = await this.dialog.locator('tbody tr').all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('td').allInnerTexts()).slice(1, 3)),
    );
  }

  /** Where they lie. */
  async folder(): Promise<string> {
    return this.dialog.locator('pre, code').last().innerText();
  }

  /** Opens the question what of the newest one is to come back. */
  async askToRestore(): Promise<Locator> {
    await this.dialog.locator('tbody tr').first().getByRole('button').first().click();
    const question = this.#page
      .getByRole('dialog')
      .filter({ hasText: this.#t('backup.restoreWhat') });
    await question.waitFor();
    return question;
  }

  /** Deletes the newest one. */
  async deleteNewest(): Promise<void> {
    await this.dialog.locator('tbody tr').first().getByRole('button').last().click();
    const question = this.#page.getByRole('dialog', { name: this.#t('backup.deleteTitle') });
    await question.getByRole('button', { name: this.#t('backup.delete'), exact: true }).click();
    await this.dialog.waitFor();
  }
}
