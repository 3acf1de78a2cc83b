import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { escaped } from './names.ts';

/** A file as the browser hands it over: a path, or a name with its bytes. */
type File = string | { name: string; mimeType: string; buffer: Buffer };

/** From a file to people on the map. */
export class ImportWizard {
  readonly dialog: Locator;
  readonly #page: Page;
  readonly #t: Translate;

  constructor(page: Page, t: Translate) {
    this.#page = page;
    this.#t = t;
    this.dialog = page.getByRole('dialog', { name: t('import.title') });
  }

  async choose(file: File): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(file);
    await this.#tab(this.#t('import.tab.people')).waitFor();
  }

  /** What becomes of the rows, or what has become of them, in words. */
  async counts(): Promise<string[]> {
    return this.dialog.getByRole('status').locator('span').allInnerTexts();
  }

  /** The cells of the people the first rows become. */
  async people(): Promise<string[][]> {
    await this.#tab(this.#t('import.tab.people')).click();
    return this.#cells();
  }

  /** Row, column and words of every problem. */
  async problems(): Promise<string[][]> {
    await this.#tab(this.#t('import.tab.problems', { n: '' }).replace(/[(（].*$/u, '')).click();
    return this.#cells();
  }

  /** Opens the list whose tab begins with this text. */
  async show(key: 'import.tab.changes' | 'import.tab.doubts' | 'import.tab.roles'): Promise<void> {
    await this.#tab(this.#t(key, { n: '' }).replace(/[(（].*$/u, '')).click();
  }

  /** The cells of the list that is shown. */
  async cells(): Promise<string[][]> {
    return this.#cells();
  }

  /** What is chosen in one of the fields on the left. */
  async setting(label: string): Promise<string> {
    return this.#field(label).inputValue();
  }

  async set(label: string, option: string): Promise<void> {
    await this.#field(label).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${escaped(option)}`, 'u') }).click();
  }

  async run(): Promise<void> {
    const [before = '', after = ''] = this.#t('import.run', { rows: '\0' }).split('\0');
    const label = new RegExp(`^${escaped(before)}\\d+${escaped(after)}$`, 'u');
    await this.dialog.getByRole('button', { name: label }).click();
  }

  /** Waits for the report, whose heading says what happened. */
  async report(key: 'import.done' | 'import.nothingNew'): Promise<void> {
    await this.dialog.getByRole('heading', { name: this.#t(key) }).waitFor();
  }

  /** Leaves the report: to the map that was open, or to the one that was made. */
  async finish(): Promise<void> {
    const done = this.dialog.getByRole('button', { name: this.#t('ui.done') });
    const open = this.dialog.getByRole('button', { name: this.#t('import.open') });
    await done.or(open).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Labels of fields that must be filled end with a star. */
  #field(label: string): Locator {
    return this.dialog.getByLabel(new RegExp(`^${escaped(label)}( \\*)?$`, 'u')).first();
  }

  #tab(name: string): Locator {
    return this.dialog.getByRole('tab', { name });
  }

  async #cells(): Promise<string[][]> {
    const panel = this.dialog.getByRole('tabpanel');
    await panel.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const rows = await panel.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
  }
}
