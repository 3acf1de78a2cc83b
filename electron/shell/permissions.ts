import type { Session } from 'electron';
import { APP_ORIGIN, isOwnAddress } from './origin.ts';

/** Text, tables and pictures that the browser has cleaned; reading the clipboard is something else. */
const CLIPBOARD = 'clipboard-sanitized-write';

/** Refuses every permission but writing to the clipboard from our own page. Electron grants all by default. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(permission === CLIPBOARD && isOwnAddress(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === CLIPBOARD &&
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
