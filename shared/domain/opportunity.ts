import { z } from 'zod';
import { Id, Instant, IsoDate, line, prose } from './primitives.ts';
import { BuyingFunction } from './values.ts';

export const OPPORTUNITY_STATUSES = ['open', 'won', 'lost'] as const;
export const OpportunityStatus = z.enum(OPPORTUNITY_STATUSES);
export type OpportunityStatus = z.infer<typeof OpportunityStatus>;

/** One sale to the account (特定销售 / 商机); buying influences are judged for one opportunity. */
export const Opportunity = z.object({
  id: Id,
  name: line(200).pipe(z.string().min(1)),
  status: OpportunityStatus.default('open'),
  /** Step of the buying process 1–8 (8 个环节), 0 for internal incubation (内部酝酿), null when not known. */
  buyingStep: z.int().min(0).max(8).nullable().default(null),
  bidDue: IsoDate.nullable().default(null),
  /** Free text, for example "¥ 12.5 m". */
  amount: line(80).default(''),
  /** Functions that take no part in this purchase; their emptiness is no gap. */
  notInvolved: z.array(BuyingFunction).max(7).default([]),
  /** Ghosts the map proposed and nobody wants, by the id of the proposal. */
  dismissedGhosts: z.array(z.string().min(1).max(100)).max(100).default([]),
  notes: prose(20_000).default(''),
  createdAt: Instant,
});
export type Opportunity = Readonly<z.infer<typeof Opportunity>>;

/** The opportunity that is meant unless another is named: the oldest open one, else the oldest; undefined without any. */
export function firstOpportunity(
  opportunities: Readonly<Record<string, Opportunity>>,
): Opportunity | undefined {
  return Object.values(opportunities).sort(byPrecedence)[0];
}

function byPrecedence(a: Opportunity, b: Opportunity): number {
  return (
    Number(a.status !== 'open') - Number(b.status !== 'open') ||
    (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1)
  );
}
