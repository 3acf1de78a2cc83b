import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';

/** A file the browser has saved. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Writes the map into a file. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
    this.dialog = page.getByRole('dialog', { name: t('dialog.export.title') });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#t('action.file.export') }).click();
    await this.dialog.waitFor();
  }

  /** Chooses one value of a row of values. */
  async choose(label: string, value: string): Promise<void> {
    const row = this.dialog.getByRole('radiogroup', { name: label });
    await row.getByText(value, { exact: true }).click();
  }

  async submit(): Promise<Downloaded> {
    const saving = this.#page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: this.#t('dialog.export.submit') }).click();
    const download = await saving;
    const bytes = readFileSync(await download.path());
    await this.dialog.waitFor({ state: 'hidden' });
    return { name: download.suggestedFilename(), bytes };
  }

  async export(format: 'PNG' | 'SVG' | 'JSON' | 'HTML'): Promise<Downloaded> {
    await this.open();
    await this.choose(this.#t('dialog.export.format'), format);
    return this.submit();
  }
}
