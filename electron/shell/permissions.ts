import type { Session } from 'electron';
import { APP_ORIGIN, isOwnAddress } from './origin.ts';

/**
 * Refuses every permission but writing text, tables and pictures, cleaned by the browser, to the clipboard from our own
 * page, for which Chromium checks and does not ask. Electron grants all by default.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === 'clipboard-sanitized-write' &&
      (requestingOrigin === APP_ORIGIN || requestingOrigin === `${APP_ORIGIN}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}

/** Lets nothing leave the machine: the page has no business with any other address. Exports are downloads of its own blobs. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

function isLocal(address: string): boolean {
  return (
    isOwnAddress(address) ||
    address.startsWith(`blob:${APP_ORIGIN}/`) ||
    address.startsWith('data:') ||
    address.startsWith('devtools://')
  );
}
