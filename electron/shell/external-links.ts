const MAX_MAILTO = 2_000;
/** Hosts whose pages may be opened in the system's browser; Inroad links to none so far. */
export const ALLOWED_HOSTS: readonly string[] = [];

/**
 * The address to hand to the operating system, or null. Only `https:` pages of listed hosts and `mailto:` with a
 * plain address pass; the result is the parser's own spelling, never the text that came in.
 * Source: RELIABILITY.md 2, item 16.
 */
export function externalTarget(address: string, hosts = ALLOWED_HOSTS): URL | null {
  if (hasUnprintable(address) || address.includes('\\')) return null;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url : null;
  return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname) ? url : null;
}

function isPlainMail(url: URL): boolean {
  return (
    url.href.length <= MAX_MAILTO &&
    url.search === '' &&
    url.hash === '' &&
    /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(url.pathname)
  );
}

function hasUnprintable(text: string): boolean {
  return /[^\x21-\x7e]/.test(text);
}

/** Asks the user before anything is opened; `name` is the full host or mail address. */
export interface LinkOpener {
  confirm(name: string): Promise<boolean>;
  open(address: string): Promise<void>;
}

/** Opens an allowed address after the user has seen where it leads. Answers whether it was opened. */
export async function openExternalLink(
  address: string,
  opener: LinkOpener,
  hosts = ALLOWED_HOSTS,
): Promise<boolean> {
  const url = externalTarget(address, hosts);
  if (url === null || !(await opener.confirm(url.hostname || url.pathname))) return false;
  await opener.open(url.href);
  return true;
}
