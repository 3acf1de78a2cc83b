import { randomBytes } from 'node:crypto';

/** Where a page's index.html wants its style nonce. */
const NONCE_PLACEHOLDER = '__NONCE__';

/** A fresh value for the `nonce` of one page load: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The content security policy of every answer, whether the page comes from the loopback host or the `app:`
 * protocol. Mantine's style element is the one inline style, and it carries the nonce of its page load.
 * Source: RELIABILITY.md 2, item 6.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default inroad',
  ].join('; ');
}

/** Headers of every answer, refusals included. Nothing is kept in a cache: the page holds people's names. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

/** index.html with the nonce of this page load in place. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, nonce);
}
