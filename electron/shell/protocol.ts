import type { CustomScheme } from 'electron';
import { newNonce, securityHeaders } from '../host/csp.ts';
import type { Site } from '../host/site.ts';
import { APP_ORIGIN, APP_SCHEME } from './origin.ts';

/** Registered once, before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers `app://inroad/…` with the built page's files; everything else, in whatever disguise, is not found. */
export function createAppProtocol(site: Site): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const nonce = newNonce();
    const headers = securityHeaders(nonce);
    const file = url.startsWith(`${APP_ORIGIN}/`)
      ? site.get(url.slice(APP_ORIGIN.length))
      : undefined;
    if (file === undefined || (method !== 'GET' && method !== 'HEAD')) {
      return new Response(null, { status: 404, headers });
    }
    const body = method === 'HEAD' ? null : await file.read(nonce);
    return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': file.mime } });
  };
}
