import { type BrowserWindow, dialog } from 'electron';
import { AppError } from '../../shared/api/errors.ts';
import { type Lang, messageKey, type Translate, translator } from '../../shared/i18n/messages.ts';

/** What the shell itself says to the user, in the language of the page once that is known. */
export interface Dialogs {
  readonly t: Translate;
  speak(lang: Lang): void;
  failed(error: unknown): void;
  noSandbox(): void;
  tooLarge(fileName: string): void;
  confirmLink(window: BrowserWindow, name: string): Promise<boolean>;
  confirmLeave(window: BrowserWindow): boolean;
  /** The backend's process ends again and again; `reason` is why the database does not open, where that is it. */
  askToRetry(reason: unknown): Promise<boolean>;
  /** The page's process ends again and again. */
  askToReload(): Promise<boolean>;
  /** The page does not respond; the question goes away by itself when `over` is aborted. */
  askToGiveUp(window: BrowserWindow, over: AbortSignal): Promise<boolean>;
}

export function createDialogs(lang: Lang): Dialogs {
  let t = translator(lang);
  const title = () => t('app.name');
  return {
    get t() {
      return t;
    },
    speak(next) {
      t = translator(next);
    },
    failed(error) {
      dialog.showErrorBox(title(), sentenceFor(error, t));
    },
    noSandbox() {
      dialog.showErrorBox(title(), t('shell.no-sandbox'));
    },
    tooLarge(fileName) {
      dialog.showErrorBox(title(), t('shell.file-too-large', { fileName }));
    },
    async confirmLink(window, name) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: t('shell.open-link', { name }),
        buttons: [t('shell.open'), t('shell.cancel')],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    confirmLeave(window) {
      const response = dialog.showMessageBoxSync(window, {
        type: 'warning',
        message: t('shell.not-saved'),
        buttons: [t('shell.stay'), t('shell.close-anyway')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
    async askToRetry(reason) {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: t('shell.backend-stops'),
        detail: reason instanceof AppError ? sentenceFor(reason, t) : t('shell.all-stored'),
        buttons: [t('shell.try-again'), t('shell.quit')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 0;
    },
    async askToReload() {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: t('shell.page-stops'),
        detail: t('shell.all-stored'),
        buttons: [t('shell.try-again'), t('shell.quit')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 0;
    },
    async askToGiveUp(window, over) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t('shell.page-hangs'),
        detail: t('shell.all-stored'),
        buttons: [t('shell.wait'), t('shell.reload')],
        defaultId: 0,
        cancelId: 0,
        signal: over,
      });
      return response === 1;
    },
  };
}

function sentenceFor(error: unknown, t: Translate): string {
  if (error instanceof AppError) return t(messageKey(`error.${error.code}`), error.params);
  return t('shell.failed', { name: error instanceof Error ? error.message : String(error) });
}
