import { Gap } from '../../../shared/domain/gap.ts';
import { canonicalJson } from '../projection/canonical-json.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

interface GapRow {
  readonly id: string;
  readonly opportunityId: string;
  readonly rule: string;
  readonly severity: string;
  readonly subjects: string;
  readonly values: string;
  readonly status: string;
  readonly opened: string;
  readonly changed: string;
  readonly closed: string | null;
  readonly reopened: number;
  readonly waiver: string | null;
}

/** Every gap an account ever had, of all its opportunities. */
export function readGaps(db: Db, accountId: string): Gap[] {
  return sql<[string], GapRow>(
    db,
    `SELECT id, opportunity_id AS opportunityId, rule, severity, subjects, "values", status, opened, changed,
       closed, reopened, waiver
     FROM gap WHERE account_id = ? ORDER BY opportunity_id, id`,
  )
    .all(accountId)
    .map(toGap);
}

/** Stores gaps that are new or changed; the others stay untouched. */
export function writeGaps(db: Db, accountId: string, gaps: readonly Gap[]): void {
  const write = sql(
    db,
    `INSERT INTO gap (account_id, opportunity_id, id, rule, severity, subjects, "values", status, opened, changed,
       closed, reopened, waiver)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id, opportunity_id, id) DO UPDATE SET rule = excluded.rule,
       severity = excluded.severity, subjects = excluded.subjects, "values" = excluded."values",
       status = excluded.status, opened = excluded.opened, changed = excluded.changed,
       closed = excluded.closed, reopened = excluded.reopened, waiver = excluded.waiver`,
  );
  for (const gap of gaps) {
    write.run(
      accountId,
      gap.opportunityId,
      gap.id,
      gap.rule,
      gap.severity,
      canonicalJson(gap.subjects),
      canonicalJson(gap.values),
      gap.status,
      gap.opened,
      gap.changed,
      gap.closed,
      gap.reopened,
      gap.waiver && canonicalJson(gap.waiver),
    );
  }
}

/** Open gaps by severity over the opportunities of an account that are still open. */
export function countOpenGaps(db: Db, accountId: string): { severity: string; count: number }[] {
  return sql<[string], { severity: string; count: number }>(
    db,
    `SELECT gap.severity AS severity, count(*) AS count
     FROM gap JOIN opportunity ON opportunity.account_id = gap.account_id AND opportunity.id = gap.opportunity_id
     WHERE gap.account_id = ? AND gap.status = 'open' AND opportunity.status = 'open'
     GROUP BY gap.severity`,
  ).all(accountId);
}

function toGap(row: GapRow): Gap {
  return Gap.parse({
    ...row,
    subjects: JSON.parse(row.subjects),
    values: JSON.parse(row.values),
    waiver: row.waiver === null ? null : JSON.parse(row.waiver),
  });
}
