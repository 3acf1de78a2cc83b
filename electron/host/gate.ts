import type { Site } from './site.ts';

/** What the gate looks at: the request as it came, before anything has been interpreted. */
export interface RawRequest {
  readonly method: string;
  readonly target: string;
  readonly httpVersion: string;
  /** Name, value, name, value, … with repeats, as Node's `rawHeaders`. */
  readonly rawHeaders: readonly string[];
}

export interface GateRules {
  /** `127.0.0.1:<port>`, the only name this server answers to. */
  readonly authority: string;
  readonly site: Site;
  holdsToken(candidate: string): boolean;
}

/** What may happen with a request. `call` and `session` still have a body to read. */
export type Verdict =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'call'; readonly method: string }
  | { readonly kind: 'refuse'; readonly status: number }
  | { readonly kind: 'destroy' };

const TARGET = /^\/[A-Za-z0-9._~/-]{0,400}$/;
const API = '/api/';
/** Headers that decide; more than one of each is an attempt to be read in two ways. */
const DECISIVE = [
  'host',
  'origin',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'sec-fetch-site',
  'x-inroad-token',
];

/**
 * Judges a request by its first line and headers alone; every rule of RELIABILITY.md 2b that can act before the
 * body. Routes by table: a target is never parsed as a URL and never decoded.
 */
export function judge(request: RawRequest, rules: GateRules): Verdict {
  if (request.httpVersion !== '1.1') return refuse(505);
  const headers = collect(request.rawHeaders);
  if (DECISIVE.some((name) => (headers.get(name)?.length ?? 0) > 1)) return refuse(400);
  const one = (name: string) => headers.get(name)?.[0];

  if (one('host') === undefined) return refuse(400);
  if (one('host') !== rules.authority) return refuse(421);
  if (request.method === 'OPTIONS') return refuse(403);
  if (!TARGET.test(request.target)) return refuse(400);
  if (headers.has('expect') || headers.has('upgrade')) return refuse(417);

  if (request.method === 'GET' || request.method === 'HEAD') return judgeFile(request, rules, one);
  if (request.method === 'POST') return judgeCall(request, rules, one);
  return { kind: 'destroy' };
}

type One = (name: string) => string | undefined;

function judgeFile(request: RawRequest, rules: GateRules, one: One): Verdict {
  if (one('transfer-encoding') !== undefined || (one('content-length') ?? '0') !== '0') {
    return refuse(400);
  }
  // Absent in older browsers: files hold nothing personal, so absence is no reason to refuse them.
  const site = one('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403);
  return rules.site.has(request.target) ? { kind: 'file', path: request.target } : refuse(404);
}

function judgeCall(request: RawRequest, rules: GateRules, one: One): Verdict {
  if (!request.target.startsWith(API)) return refuse(404);
  if (one('origin') !== `http://${rules.authority}`) return refuse(403);
  if (one('sec-fetch-site') !== 'same-origin') return refuse(403);
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(one('content-type') ?? '')) {
    return refuse(415);
  }
  if (one('content-encoding') !== undefined) return refuse(415);
  const route = request.target.slice(API.length);
  if (route === 'session') return { kind: 'session' };
  if (!rules.holdsToken(one('x-inroad-token') ?? '')) return refuse(401);
  return route === 'alive' ? { kind: 'alive' } : { kind: 'call', method: route };
}

function collect(rawHeaders: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  return headers;
}

function refuse(status: number): Verdict {
  return { kind: 'refuse', status };
}
