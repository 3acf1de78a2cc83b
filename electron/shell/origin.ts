/** The page's own scheme and host. Nothing else is ever shown in a window. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'inroad';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address lies within the page's own origin. Compared part by part: Node gives `null` as the origin of schemes it does not know. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
