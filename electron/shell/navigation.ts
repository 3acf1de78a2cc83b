import type { WebContents } from 'electron';
import { isOwnAddress } from './origin.ts';

interface Leaving {
  readonly url: string;
  preventDefault(): void;
}

/** Keeps any web contents, whoever made it, on the page's own origin, without pop-ups and without guests. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function stayHome(event: Leaving): void {
  if (!isOwnAddress(event.url)) event.preventDefault();
}
