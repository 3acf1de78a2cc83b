import type { Gap, RuleId } from '../domain/gap.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { BuyingFunction, Influence, Layer } from '../domain/values.ts';
import { gapId } from './gap-id.ts';
import { influencesHeld } from './influences-held.ts';

/** The rules that miss somebody. */
export const GHOST_RULES = [
  'economic.missing',
  'user.missing',
  'technical.missing',
  'coach.missing',
  'function.empty',
  'layer.empty',
] as const satisfies readonly RuleId[];
export type GhostRule = (typeof GHOST_RULES)[number];

/** What a title is likely to be; its words are `ghost.title.<likely title>` in the catalogues. */
export type LikelyTitle = Influence | Layer | 'finance' | 'procurement';

/** A ghost that the map proposes, because rules miss somebody in this cell. */
export interface GhostProposal {
  /** Id of the gap it would answer first, see `gapId`. */
  readonly id: string;
  readonly rule: GhostRule;
  /** Ids of all gaps the one ghost would answer. */
  readonly gapIds: readonly string[];
  readonly layer: Layer;
  readonly function: BuyingFunction;
  readonly wantedInfluence: Influence | null;
  readonly likelyTitle: LikelyTitle;
}

/** What of a gap or finding matters here; a finding without a status is open. */
type Missing = Pick<Gap, 'rule' | 'subjects'> & Partial<Pick<Gap, 'status'>>;

type Seat = Pick<GhostProposal, 'layer' | 'function' | 'likelyTitle'>;

const INFLUENCE_OF: Readonly<Partial<Record<GhostRule, Influence>>> = {
  'economic.missing': 'economic',
  'user.missing': 'user',
  'technical.missing': 'technical',
  'coach.missing': 'coach',
};

/** Where whoever holds an influence most often sits (DOMAIN.md, section 3); a coach is looked for among users. */
const INFLUENCE_SEATS: Readonly<Record<Influence, Seat>> = {
  economic: { layer: 'decision', function: 'executive', likelyTitle: 'economic' },
  user: { layer: 'operational', function: 'user', likelyTitle: 'user' },
  technical: { layer: 'management', function: 'technical', likelyTitle: 'technical' },
  coach: { layer: 'operational', function: 'user', likelyTitle: 'coach' },
};

const LAYER_SEATS: Readonly<Partial<Record<string, Seat>>> = {
  decision: { layer: 'decision', function: 'executive', likelyTitle: 'decision' },
  management: { layer: 'management', function: 'technical', likelyTitle: 'management' },
  operational: { layer: 'operational', function: 'user', likelyTitle: 'operational' },
};

const FUNCTION_SEATS: Readonly<Partial<Record<string, Seat>>> = {
  user: INFLUENCE_SEATS.user,
  technical: INFLUENCE_SEATS.technical,
  finance: { layer: 'management', function: 'finance', likelyTitle: 'finance' },
  procurement: { layer: 'management', function: 'procurement', likelyTitle: 'procurement' },
};

export interface Proposals {
  readonly made: readonly GhostProposal[];
  /** Those that would be made if they had not been dismissed. */
  readonly dismissed: readonly GhostProposal[];
}

/**
 * Ghosts to propose for the open gaps of an opportunity that miss somebody: each where the person is missing, one for
 * all gaps that one ghost would answer, none where a living ghost stands for the same already. Gaps that the records
 * have answered since they were stored count for nothing. Linear in the number of people and assessments; does not
 * depend on the order of records or gaps.
 */
export function proposeGhosts(
  records: AccountRecords,
  opportunity: Opportunity,
  gaps: Iterable<Missing>,
): Proposals {
  const all = everyProposal(records, opportunity, gaps);
  const gone = new Set(opportunity.dismissedGhosts);
  return {
    made: all.filter(({ id }) => !gone.has(id)),
    dismissed: all.filter(({ id }) => gone.has(id)),
  };
}

/** Somebody or something that answers wants: a ghost, a person, or a proposal made before. */
interface Cover {
  readonly influences: ReadonlySet<Influence | null>;
  readonly layers: ReadonlySet<Layer>;
  readonly functions: ReadonlySet<BuyingFunction>;
}

function everyProposal(
  records: AccountRecords,
  opportunity: Opportunity,
  gaps: Iterable<Missing>,
): GhostProposal[] {
  const open = [...gaps].filter(({ status = 'open' }) => status === 'open').flatMap(wantOf);
  const wants = [...new Map(open.map((want) => [want.id, want])).values()].sort(inOrder);
  if (wants.length === 0) return [];
  const cover = coverOf(records, opportunity.id);
  const proposals: GhostProposal[] = [];
  for (const want of wants) {
    if (isCovered(want, cover)) continue;
    const at = proposals.findIndex((proposal) => answers(want, proposal));
    const proposal = proposals[at];
    if (proposal) proposals[at] = { ...proposal, gapIds: [...proposal.gapIds, want.id] };
    else proposals.push(want);
  }
  return proposals;
}

/** Influences first, because the ghost of an influence also fills its layer and function. */
function inOrder(a: GhostProposal, b: GhostProposal): number {
  return GHOST_RULES.indexOf(a.rule) - GHOST_RULES.indexOf(b.rule) || (a.id < b.id ? -1 : 1);
}

function wantOf({ rule, subjects }: Missing): GhostProposal[] {
  if (!isGhostRule(rule)) return [];
  const subject = subjects[0]?.id ?? '';
  const wantedInfluence = INFLUENCE_OF[rule] ?? null;
  const seat = wantedInfluence ? INFLUENCE_SEATS[wantedInfluence] : emptySeat(rule, subject);
  if (!seat) return [];
  const id = gapId({ rule, subjects });
  return [{ id, rule, gapIds: [id], wantedInfluence, ...seat }];
}

function isGhostRule(rule: RuleId): rule is GhostRule {
  return (GHOST_RULES as readonly RuleId[]).includes(rule);
}

function emptySeat(rule: GhostRule, subject: string): Seat | undefined {
  return rule === 'layer.empty' ? LAYER_SEATS[subject] : FUNCTION_SEATS[subject];
}

/** Whether the ghost of `proposal` would answer the want as well. */
function answers(want: GhostProposal, proposal: GhostProposal): boolean {
  switch (want.rule) {
    case 'layer.empty':
      return proposal.layer === want.layer;
    case 'function.empty':
      return proposal.function === want.function;
    default:
      return proposal.wantedInfluence === want.wantedInfluence;
  }
}

function isCovered(want: GhostProposal, { influences, layers, functions }: Cover): boolean {
  switch (want.rule) {
    case 'layer.empty':
      return layers.has(want.layer);
    case 'function.empty':
      return functions.has(want.function);
    default:
      return influences.has(want.wantedInfluence);
  }
}

/** What living ghosts stand for, and what people who are there have answered. */
function coverOf({ people, assessments }: AccountRecords, opportunityId: string): Cover {
  const influences = new Set<Influence | null>();
  const layers = new Set<Layer>();
  const functions = new Set<BuyingFunction>();
  for (const person of Object.values(people)) {
    if (person.status !== 'active' || person.kind === 'committee') continue;
    if (person.kind === 'ghost') influences.add(person.wantedInfluence);
    if (person.kind === 'ghost' || person.name !== '') layers.add(person.layer);
    functions.add(person.function);
  }
  influences.delete(null);
  for (const assessment of Object.values(assessments)) {
    const { opportunityId: of, coach, influences: own } = assessment;
    if (of !== opportunityId || (own.length === 0 && coach === 'none')) continue;
    if (!isPresent(people[assessment.personId])) continue;
    for (const influence of influencesHeld(assessment)) influences.add(influence);
  }
  return { influences, layers, functions };
}

function isPresent(person: Person | undefined): boolean {
  return person !== undefined && person.status === 'active' && person.kind !== 'ghost';
}

/** What of a person changes when they turn out to be whom a proposal asks for: null leaves as it is. */
export interface Filling {
  readonly influence: Influence | null;
  readonly layer: Layer | null;
  readonly function: BuyingFunction | null;
}

/**
 * What somebody takes over from a proposal: the influence; layer and function as far as a gap asks for just that, and
 * the function also when theirs is not known.
 */
export function fillingOf(proposal: GhostProposal, person: Pick<Person, 'function'>): Filling {
  const asks = (rule: GhostRule) => proposal.gapIds.some((id) => id.startsWith(`${rule}@`));
  return {
    influence: proposal.wantedInfluence,
    layer: asks('layer.empty') ? proposal.layer : null,
    function: asks('function.empty') || person.function === 'unknown' ? proposal.function : null,
  };
}
