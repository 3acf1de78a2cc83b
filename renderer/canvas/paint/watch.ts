import type { i18n } from 'i18next';

/** Listens until the returned function is called. */
export function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

export function onLanguage(languages: i18n, listener: () => void): () => void {
  languages.on('languageChanged', listener);
  return () => languages.off('languageChanged', listener);
}

/** The ratio of device pixels changes when the window comes to another screen, or the page is zoomed. */
export function onRatio(listener: () => void): () => void {
  let stop: (() => void) | undefined;
  function arm(): void {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    stop = listen(query, 'change', () => {
      stop?.();
      arm();
      listener();
    });
  }
  arm();
  return () => stop?.();
}
