import type { Gap } from '../../../../shared/domain/gap.ts';
import { SEVERITIES, type Severity } from '../../../../shared/domain/gap.ts';
import type { Influence } from '../../../../shared/domain/values.ts';
import { describeGap, ruleName } from '../../../../shared/rules/describe.ts';
import type { Readers } from '../../../../shared/scene/audience.ts';
import type { ShownMap } from '../map-scene.ts';
import { actionSlides } from '../slides/action-slides.ts';
import { type LayerPeople, peopleByLayer } from './report-people.ts';

/** A map in words, as its readers may see it: what a report says in any format. Every text is plain, none is markup. */
export interface Report {
  readonly title: string;
  /** The opportunity, or what the map is of. */
  readonly subtitle: string;
  readonly audience: string;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly facts: readonly string[];
  readonly score: ReportScore | null;
  /** Null for those who may not read them, and when they are left out. */
  readonly gaps: {
    readonly open: readonly ReportGap[];
    readonly waived: readonly ReportGap[];
  } | null;
  readonly layers: readonly LayerPeople[];
  /** What is still to be done; null for those who may not read it. */
  readonly actions: ReportTable | null;
}

export interface ReportTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportScore {
  readonly total: number;
  /** Why it cannot be more; null when nothing holds it down. */
  readonly cap: string | null;
  readonly parts: readonly {
    readonly name: string;
    readonly points: number;
    readonly of: number;
    /** What costs points; empty without. */
    readonly costs: string;
  }[];
}

export interface ReportGap {
  readonly severity: Severity;
  readonly severityName: string;
  readonly title: string;
  readonly reason: string;
  readonly nextStep: string;
  /** Why it is accepted; empty while it is open. */
  readonly waived: string;
}

/** A person as the people's list shows one: cells in the order of the list's headers. */
export interface ReportRow {
  readonly cells: readonly string[];
  /** Influences that stand as badges in the cell of that number; none for readers who may not see them. */
  readonly roles: { readonly cell: number; readonly held: readonly Influence[] };
  /** Left, or the post is abolished. */
  readonly departed: boolean;
}

/** What a report of the map says. */
export function reportOf(map: ShownMap, readers: Readers): Report {
  const { records, opportunityId, t, audience, date, parts, judged } = map;
  const opportunity = opportunityId === null ? undefined : records.opportunities[opportunityId];
  return {
    title: records.account.name,
    subtitle: opportunity
      ? t('scene.opportunity', { name: opportunity.name })
      : t('domain.term.buyingCentre'),
    audience,
    date,
    facts: factsOf(map),
    score: scoreOf(map),
    gaps: judged && parts.gaps ? gapsOf(map) : null,
    layers: peopleByLayer(map, readers),
    actions: judged ? actionsOf(map) : null,
  };
}

function factsOf({ records, gaps, parts, isPart, t }: ShownMap): string[] {
  const open = parts.gaps ? gaps.filter(({ status }) => status === 'open') : [];
  const counts = SEVERITIES.flatMap((severity) => {
    const count = open.filter((gap) => gap.severity === severity).length;
    return count === 0 ? [] : [`${t(`severity.${severity}`)} ${count}`];
  });
  const value = counts.join(t('scene.say.comma'));
  return [
    t(isPart ? 'export.slide.partPeople' : 'export.slide.people', {
      count: Object.keys(records.people).length,
    }),
    ...(value === '' ? [] : [t('scene.say.pair', { term: t('export.report.gaps'), value })]),
  ];
}

function scoreOf({ score, t }: ShownMap): ReportScore | null {
  if (!score) return null;
  return {
    total: Math.round(score.total),
    cap: score.cap === null ? null : t('score.cap', { cap: score.cap }),
    parts: score.parts.map(({ id, points, of, rules }) => ({
      name: t(`score.part.${id}`),
      points: Math.round(points * 10) / 10,
      of,
      costs: rules.map((rule) => ruleName(t, rule)).join(t('scene.say.comma')),
    })),
  };
}

function actionsOf(map: ShownMap): ReportTable {
  const { headers, rows } = actionSlides(map);
  return { headers, rows: rows.map(({ cells }) => cells) };
}

function gapsOf(map: ShownMap): Report['gaps'] {
  const told = (status: Gap['status']) =>
    map.gaps.filter((gap) => gap.status === status).map((gap) => reportGap(gap, map));
  return { open: told('open'), waived: told('waived') };
}

function reportGap(gap: Gap, { t, records }: ShownMap): ReportGap {
  const { title, reason, nextStep } = describeGap(t, gap, records);
  return {
    severity: gap.severity,
    severityName: t(`severity.${gap.severity}`),
    title,
    reason,
    nextStep,
    waived: gap.waiver ? t('export.report.waivedBecause', { reason: gap.waiver.reason }) : '',
  };
}
