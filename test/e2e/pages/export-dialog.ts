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

  async export(format: 'PNG' | 'SVG' | 'JSON'): Promise<Downloaded> {
    await this.#page.getByRole('button', { name: this.#t('action.file.export') }).click();
    const formats = this.dialog.getByRole('radiogroup', { name: this.#t('dialog.export.format') });
    await formats.getByText(format, { exact: true }).click();
    const saving = this.#page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: this.#t('dialog.export.submit') }).click();
    const download = await saving;
    const bytes = readFileSync(await download.path());
    await this.dialog.waitFor({ state: 'hidden' });
    return { name: download.suggestedFilename(), bytes };
  }
}
