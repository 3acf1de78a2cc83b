import type { CDPSession, Page } from 'playwright-core';

const COMPOSING_KEY = 229;

/** An input method at work, as Chromium is told of one by the system: Chinese is typed by pinyin and chosen. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows this text as the composition under way; an empty one cancels it. */
  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** A key that the input method takes for itself; the page sees only that one was pressed. */
  async press(key: string): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: COMPOSING_KEY };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Ends the composition with the chosen characters. */
  async choose(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }
}
