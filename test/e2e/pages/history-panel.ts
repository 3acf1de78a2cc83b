import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';
import type { Downloaded } from './export-dialog.ts';
import { escaped } from './names.ts';

/** Snapshots, the course of the score and comparisons, right of the map. */
export class HistoryPanel {
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: this.#t('panel.title') });
  }

  async showByKey(): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+H');
    await this.panel.getByRole('button', { name: this.#t('history.compare') }).waitFor();
  }

  async takeSnapshot(name: string): Promise<void> {
    await this.panel.getByLabel(this.#t('history.snapshot.new')).fill(name);
    await this.panel.getByRole('button', { name: this.#t('history.snapshot.create') }).click();
    await this.panel
      .getByRole('button', { name: this.#t('history.snapshot.rename', { name }) })
      .waitFor();
  }

  async renameSnapshot(name: string, to: string): Promise<void> {
    const label = this.#t('history.snapshot.rename', { name });
    await this.panel.getByRole('button', { name: label }).click();
    await this.panel.getByRole('textbox', { name: label }).fill(to);
    await this.panel.getByRole('textbox', { name: label }).press('Enter');
    await this.panel
      .getByRole('button', { name: this.#t('history.snapshot.rename', { name: to }) })
      .waitFor();
  }

  async deleteSnapshot(name: string): Promise<void> {
    const remove = this.panel.getByRole('button', {
      name: this.#t('history.snapshot.deleteOne', { name }),
    });
    await remove.click();
    await remove.waitFor({ state: 'hidden' });
  }

  /** Takes the deletion back that the notice tells of. */
  async undoDeletion(name: string): Promise<void> {
    const notice = this.#page.getByRole('alert').filter({
      hasText: this.#t('notice.snapshotDeleted', { name }),
    });
    await notice.getByRole('button', { name: this.#t('action.edit.undo') }).click();
    await this.panel
      .getByRole('button', { name: this.#t('history.snapshot.rename', { name }) })
      .waitFor();
    await notice.waitFor({ state: 'hidden' });
  }

  /** Chooses two points by the beginning of what they are called, and compares them on the map. */
  async compare(from: string, to: string): Promise<void> {
    await this.#choose('history.from', from);
    await this.#choose('history.to', to);
    await this.panel.getByRole('button', { name: this.#t('history.compare') }).click();
    await this.#page.getByText(this.#t('history.editingOff')).waitFor();
  }

  async #choose(field: 'history.from' | 'history.to', point: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: this.#t(field), exact: true }).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${escaped(point)}`, 'u') }).click();
  }

  /** Names of one kind of change, as the list says them. */
  async changes(
    group: 'joined' | 'left' | 'moved' | 'warmer' | 'colder' | 'ties',
  ): Promise<string[]> {
    const section = this.panel.locator('section').filter({
      has: this.#page.getByRole('button', {
        name: this.#t(`history.group.${group}`),
        exact: true,
      }),
    });
    const lines = await section.getByRole('listitem').all();
    return Promise.all(lines.map(async (line) => (await line.innerText()).split('\n')[0] ?? ''));
  }

  line(name: string): Locator {
    return this.panel.getByRole('listitem').getByRole('button', { name });
  }

  get backToMap(): Locator {
    return this.panel.getByRole('button', { name: this.#t('history.action.stop') });
  }

  async openExport(): Promise<Locator> {
    await this.panel.getByRole('button', { name: this.#t('history.action.export') }).click();
    const dialog = this.#page.getByRole('dialog', { name: this.#t('history.export.title') });
    await dialog.waitFor();
    return dialog;
  }

  async exportPicture(
    format: 'SVG' | 'PNG' | 'PDF',
    audience: 'internal' | 'client-safe',
  ): Promise<Downloaded> {
    const dialog = await this.openExport();
    const formats = dialog.getByRole('radiogroup', { name: this.#t('dialog.export.format') });
    await formats.getByText(format, { exact: true }).click();
    await dialog.getByText(this.#t(`export.audience.${audience}`), { exact: true }).click();
    const saving = this.#page.waitForEvent('download');
    await dialog.getByRole('button', { name: this.#t('dialog.export.submit') }).click();
    const download = await saving;
    const bytes = readFileSync(await download.path());
    await dialog.waitFor({ state: 'hidden' });
    return { name: download.suggestedFilename(), bytes };
  }
}
