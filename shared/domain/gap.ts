import { z } from 'zod';
import { Id, Instant, IsoDate } from './primitives.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** The rules of RULES.md that are in force. */
export const RULE_IDS = [
  'economic.missing',
  'economic.several',
  'economic.misplaced',
  'user.missing',
  'user.single',
  'technical.missing',
  'coach.missing',
  'coach.unproven',
  'coach.lost',
  'layer.empty',
  'layer.unreached',
  'function.empty',
  'rank.mismatch',
  'owner.missing',
  'contact.never',
  'contact.stale',
  'newcomer',
  'reorganization',
  'departed.holder',
  'assessment.incomplete',
  'assessment.unsure',
  'assessment.contradiction',
  'opponent.powerful',
  'mode.closed',
  'majority.missing',
  'opposition.unseen',
  'path.missing',
  'win.missing',
  'thread.single',
  'resilience.fragile',
  'reporting.loop',
  'actions.overdue',
  'bid.open-bases',
  'feedback.missing',
  'csi.overdue',
  'dossier.thin',
] as const;
export const RuleId = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof RuleId>;

/** Whom or what a gap is about. `id` is the id of a person, an action or one of ours, a layer, a function or the account's id. */
export const SubjectRef = z.object({
  kind: z.enum(['person', 'layer', 'function', 'account', 'action', 'teamMember']),
  id: z.string(),
});
export type SubjectRef = Readonly<z.infer<typeof SubjectRef>>;

/** A finding's values are what made it true: named scalars that texts and tests read. */
export const FindingValues = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

/** What a rule found on one opportunity at one date; without history. */
export const Finding = z.object({
  rule: RuleId,
  severity: Severity,
  subjects: z.array(SubjectRef),
  values: FindingValues,
});
export type Finding = Readonly<z.infer<typeof Finding>>;

export const GAP_STATUSES = ['open', 'waived', 'closed'] as const;

/** A finding across time. `id` is `gapId(finding)`, unique within an opportunity. */
export const Gap = Finding.extend({
  id: z.string(),
  opportunityId: Id,
  status: z.enum(GAP_STATUSES),
  /** First seen; kept when the gap closes and reopens. */
  opened: Instant,
  /** Last change of severity, values or status. */
  changed: Instant,
  closed: Instant.nullable(),
  /** How often it came back after closing. */
  reopened: z.int().min(0),
  waiver: z
    .object({
      id: Id,
      reason: z.string(),
      by: z.string(),
      date: IsoDate,
      until: IsoDate.nullable(),
    })
    .nullable(),
});
export type Gap = Readonly<z.infer<typeof Gap>>;

export const SCORE_PARTS = [
  'influences',
  'layers',
  'functions',
  'freshness',
  'resilience',
] as const;

/** Coverage score 0–100 (覆盖得分) of one opportunity, with its parts and the rules that cost the points. */
export const Score = z.object({
  total: z.number().min(0).max(100),
  /** The value the total is capped at, null when no cap holds. */
  cap: z.number().nullable(),
  parts: z.array(
    z.object({
      id: z.enum(SCORE_PARTS),
      points: z.number(),
      of: z.number(),
      /** Rules that are open and cost points in this part. */
      rules: z.array(RuleId),
    }),
  ),
});
export type Score = Readonly<z.infer<typeof Score>>;
