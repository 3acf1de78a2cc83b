import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { entered } from './keyboard-only.ts';

/** The dialogs of account files: save one, open one. */
export class ArchiveDialogs {
  readonly saving: Locator;
  readonly opening: Locator;
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
    this.saving = page.getByRole('dialog', { name: t('archive.saveTitle') });
    this.opening = page.getByRole('dialog', { name: t('archive.openTitle') });
  }

  /** Saves a copy by keyboard; with a passphrase unless it is empty. */
  async save(passphrase: string): Promise<{ name: string; bytes: Buffer }> {
    await this.#page.keyboard.press('Control+Shift+s');
    await this.saving.waitFor();
    await entered(this.saving);
    if (passphrase !== '') await this.lockWith(passphrase);
    const download = this.#page.waitForEvent('download');
    await this.#page.keyboard.press('Enter');
    const file = await download;
    const bytes = readFileSync(await file.path());
    await this.saving.waitFor({ state: 'hidden' });
    return { name: file.suggestedFilename(), bytes };
  }

  /** Types the passphrase twice; the keyboard is in the second field then. */
  async lockWith(passphrase: string): Promise<void> {
    await this.#page.keyboard.type(passphrase);
    await this.saving.getByLabel(this.#t('archive.passphraseAgain')).fill(passphrase);
  }

  async open(bytes: Buffer, name = 'back.inroad'): Promise<void> {
    await this.#page.keyboard.press('Control+o');
    await this.opening.waitFor();
    await this.opening
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/x-inroad', buffer: bytes });
  }

  /** Chooses a file where it lies. */
  async openPath(path: string): Promise<void> {
    await this.#page.keyboard.press('Control+o');
    await this.opening.waitFor();
    await this.opening.locator('input[type=file]').setInputFiles(path);
  }

  /** Drops a file on the window. */
  async drop(bytes: Buffer, name = 'back.inroad'): Promise<void> {
    const transfer = await this.#page.evaluateHandle(
      ([base64, fileName]) => {
        const data = new DataTransfer();
        const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        data.items.add(new File([raw], fileName));
        return data;
      },
      [bytes.toString('base64'), name] as const,
    );
    await this.#page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await this.opening.waitFor();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.opening.getByLabel(this.#t('archive.passphrase')).waitFor();
    await this.#page.keyboard.type(passphrase);
    await this.#page.keyboard.press('Enter');
  }

  /** What is held against the file, once it is. */
  get refusal(): Locator {
    return this.opening.getByRole('alert');
  }

  /** Choices of what to do with the file. */
  choice(label: string): Locator {
    return this.opening.getByRole('radio', { name: label });
  }

  async submit(
    key: 'archive.mergeSubmit' | 'archive.addSubmit' | 'archive.peopleSubmit',
  ): Promise<void> {
    await this.opening.getByRole('button', { name: this.#t(key), exact: true }).click();
  }

  /** Rows of the table of what both had changed, cell by cell. */
  async conflicts(): Promise<string[][]> {
    const rows = this.opening.getByRole('region').getByRole('row');
    await rows.nth(1).waitFor();
    return Promise.all(
      (await rows.all()).slice(1).map((row) => row.getByRole('cell').allInnerTexts()),
    );
  }

  async done(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.opening.waitFor({ state: 'hidden' });
  }
}
