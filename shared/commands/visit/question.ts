import type { Severity } from '../../domain/gap.ts';
import type { Id } from '../../domain/primitives.ts';

/** What can be asked on a visit. Each closes gaps of one or two rules. */
export const ASKS = [
  'economic',
  'user',
  'technical',
  'coach',
  'releases',
  'theOne',
  'layer',
  'function',
  'credibleToUs',
  'credibleToThem',
  'wantsUs',
  'degree',
  'attitude',
  'mode',
  'win',
  'result',
  'stillTrue',
  'introduce',
  'rival',
  'successor',
  'changed',
  'role',
] as const;
export type Ask = (typeof ASKS)[number];

/** How a question is answered: one of a few words, somebody (known or new), or a line of text. */
export const ANSWER_KINDS = {
  economic: 'person',
  user: 'person',
  technical: 'person',
  coach: 'yesNo',
  releases: 'yesNo',
  theOne: 'oneOf',
  layer: 'person',
  function: 'personOrNone',
  credibleToUs: 'yesNo',
  credibleToThem: 'yesNo',
  wantsUs: 'yesNo',
  degree: 'degree',
  attitude: 'attitude',
  mode: 'mode',
  win: 'text',
  result: 'text',
  stillTrue: 'yesNo',
  introduce: 'yesNo',
  rival: 'person',
  successor: 'person',
  changed: 'yesNo',
  role: 'influence',
} as const satisfies Record<Ask, string>;

/** A question for a visit, and what its answer would close. */
export interface Question {
  /** Ask and subject, unique in a sheet. */
  readonly id: string;
  readonly ask: Ask;
  /** A person id, a layer or a function; empty where it is about nobody in particular. */
  readonly subject: string;
  /** Whether it is about the one who is asked. */
  readonly self: boolean;
  /** People to choose from, of `oneOf`. */
  readonly among: readonly Id[];
  /** Gaps that the answer closes or brings nearer to closing. */
  readonly closes: readonly string[];
  /** Gap points that the answer is worth. */
  readonly points: number;
}

/** What a gap of each severity is worth when its closing is planned. */
export const GAP_POINTS: Readonly<Record<Severity, number>> = {
  critical: 8,
  high: 4,
  medium: 2,
  low: 1,
};
