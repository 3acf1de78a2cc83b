import type { Finding, RuleId } from '../domain/gap.ts';
import type { Degree, Influence, Layer, Mode } from '../domain/values.ts';
import type { Text } from './describe-params.ts';

/** Messages only the findings about what we hold of one person are told with. */
export type PeopleTextKey =
  | `rule.doubt.${Doubt}`
  | `rule.facet.${Facet}`
  | `rule.contradicts.${'support' | 'opposition'}`
  | `rule.closed.${'overconfident' | 'even-keel'}`
  | `rule.winKnown.${'result' | 'neither'}`
  | `rule.lost.${'points' | 'path' | 'both'}`
  | `domain.rank.${Rank}`
  | `domain.mode.${Mode}`
  | `domain.attitude.${(typeof ATTITUDES)[number]}`;

type Values = Finding['values'];
type Rank = '1' | '2' | '3';
type Facet = 'influences' | 'coach' | 'degree' | 'attitude' | 'mode' | 'result' | 'win';
const DOUBTS = ['none', 'old', 'unsure'] as const;
type Doubt = (typeof DOUBTS)[number];
/** From −2 to +2. */
const ATTITUDES = ['n2', 'n1', 'zero', 'p1', 'p2'] as const;

/** The coded values of a finding about one person in words; empty for rules that need none of these. */
export function peopleWords(
  t: Text,
  rule: RuleId,
  values: Values,
  name: string,
): Record<string, string> {
  switch (rule) {
    case 'rank.mismatch':
      return {
        layer: t(`domain.layer.${values.layer as Layer}`),
        degree: degree(t, values),
        rank: t(`domain.rank.${String(values.rank) as Rank}`),
        needed: t(`domain.rank.${String(values.needed) as Rank}`),
      };
    case 'assessment.incomplete': {
      const [first = '', ...others] = facets(t, values.missing);
      return { influences: influences(t, values), missing: join(t, [first, ...others]), first };
    }
    case 'assessment.unsure':
      return { doubts: doubts(t, values) };
    case 'assessment.contradiction': {
      const attitude = Number(values.attitude);
      return {
        attitude: t(`domain.attitude.${ATTITUDES[attitude + 2] ?? 'zero'}`),
        mode: mode(t, values),
        why: t(`rule.contradicts.${attitude > 0 ? 'support' : 'opposition'}`),
      };
    }
    case 'mode.closed':
      return {
        mode: mode(t, values),
        why: t(`rule.closed.${values.mode as 'overconfident' | 'even-keel'}`, { name }),
        influences: influences(t, values),
      };
    case 'resilience.fragile':
      return { lost: lost(t, values) };
    case 'win.missing':
      return {
        known: t(`rule.winKnown.${values.resultKnown ? 'result' : 'neither'}`, { name }),
        influences: influences(t, values),
      };
    default:
      return {};
  }
}

/** The influences named in a finding, or the word for none. */
export function influences(t: Text, values: Values): string {
  const codes = String(values.influences).split(',').filter(Boolean) as Influence[];
  if (codes.length === 0) return t('domain.coach.none');
  return join(
    t,
    codes.map((code) => t(`domain.influence.${code}`)),
  );
}

/** Parts of a sentence as a list, in the manner of the language. */
export function join(t: Text, parts: readonly string[]): string {
  return parts.join(t('rule.separator'));
}

function degree(t: Text, values: Values): string {
  return t(`domain.degree.${values.degree as Degree}`);
}

function mode(t: Text, values: Values): string {
  return t(`domain.mode.${values.mode as Mode}`);
}

function lost(t: Text, { drop, pathLost }: Values): string {
  const falls = Number(drop) > 0;
  const what = pathLost ? (falls ? 'both' : 'path') : 'points';
  return t(`rule.lost.${what}`, { drop: Number(drop) });
}

function facets(t: Text, codes: Values[string] | undefined): string[] {
  const known = String(codes ?? '')
    .split(',')
    .filter(Boolean) as Facet[];
  return known.map((facet) => t(`rule.facet.${facet}`));
}

function doubts(t: Text, values: Values): string {
  const { limitDays, needed } = values;
  return DOUBTS.flatMap((doubt) => {
    const named = facets(t, values[doubt]);
    if (named.length === 0) return [];
    const params = { facets: join(t, named), limitDays: Number(limitDays), needed: Number(needed) };
    return [t(`rule.doubt.${doubt}`, params)];
  }).join(t('rule.semicolon'));
}
