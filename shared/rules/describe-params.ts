import type { Finding, RuleId } from '../domain/gap.ts';
import type { BuyingFunction, Degree, Influence, Layer, Reach } from '../domain/values.ts';
import { type AccountTextKey, accountWords } from './describe-account.ts';
import { influences, join, type PeopleTextKey, peopleWords } from './describe-people.ts';
import type { BlankTextKey } from './rule-text.ts';
import type { RuleSource } from './types.ts';

/** Every message of `shared/i18n` that a gap is told with. */
export type TextKey =
  | `rule.${RuleId}.${'name' | 'title' | 'reason' | 'next'}`
  | `rule.source.${RuleSource}`
  | `rule.place.${'layer' | 'procurement' | 'both'}`
  | `rule.held.${'influences' | 'owner' | 'reports'}`
  | `rule.against.${'attitude' | 'prefers' | 'both'}`
  | `rule.${'unnamed' | 'removed' | 'separator' | 'semicolon' | 'more' | 'percent'}`
  | `domain.layer.${Layer}`
  | `domain.function.${BuyingFunction}`
  | `domain.influence.${Influence}`
  | `domain.degree.${Degree}`
  | `domain.reach.${Reach}`
  | `domain.coachTest.${'credibleToUs' | 'credibleToThem' | 'wantsUs'}`
  | AccountTextKey
  | BlankTextKey
  | PeopleTextKey
  | 'domain.coach.none';

/** A translator, as far as gaps need one; rules do not know the catalogues. */
export type Text = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

type Values = Finding['values'];
const NAMES_SHOWN = 5;

/**
 * What fills the placeholders of a gap's texts: its values as they are, `name` and `names` of its subjects, and its
 * coded values in words.
 */
export function textParams(
  t: Text,
  { rule, values }: Finding,
  names: readonly string[],
): Record<string, string | number> {
  const [name = ''] = names;
  const plain = Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
  );
  return {
    ...Object.fromEntries(plain),
    name,
    layer: name,
    function: name,
    names: joinNames(t, names),
    ...wordsFor(t, rule, values),
    ...peopleWords(t, rule, values, name),
    ...accountWords(t, rule, values, name),
  };
}

function wordsFor(t: Text, rule: RuleId, values: Values): Record<string, string> {
  switch (rule) {
    case 'economic.misplaced':
      return { place: place(t, values), confidence: confidence(t, values) };
    case 'coach.unproven': {
      const tests = ['credibleToUs', 'credibleToThem', 'wantsUs'] as const;
      const failed = tests.filter((test) => values[test] !== 'yes');
      return {
        tests: join(
          t,
          failed.map((test) => t(`domain.coachTest.${test}`)),
        ),
      };
    }
    case 'contact.never':
      return {
        influences: influences(t, values),
        reach: t(`domain.reach.${values.reach as Reach}`),
      };
    case 'contact.stale':
      return { degree: t(`domain.degree.${values.degree as Degree}`) };
    case 'departed.holder':
      return { held: held(t, values) };
    case 'opponent.powerful':
      return { against: against(t, values), influences: influences(t, values) };
    default:
      return {};
  }
}

function place(t: Text, values: Values): string {
  if (values.layer === 'decision') return t('rule.place.procurement');
  const layer = t(`domain.layer.${values.layer as Layer}`);
  return t(`rule.place.${values.function === 'procurement' ? 'both' : 'layer'}`, { layer });
}

function confidence(t: Text, values: Values): string {
  const value = values.confidence;
  return typeof value === 'number' ? t('rule.percent', { value }) : t('domain.degree.unknown');
}

function held(t: Text, values: Values): string {
  const parts: string[] = [];
  if (values.influences) {
    parts.push(t('rule.held.influences', { influences: influences(t, values) }));
  }
  if (values.owner) parts.push(t('rule.held.owner'));
  const reports = Number(values.reports);
  if (reports > 0) parts.push(t('rule.held.reports', { reports }));
  return join(t, parts);
}

function against(t: Text, values: Values): string {
  const prefers = String(values.prefers);
  if (prefers === '') return t('rule.against.attitude');
  return t(`rule.against.${values.attitude === -2 ? 'both' : 'prefers'}`, { prefers });
}

function joinNames(t: Text, names: readonly string[]): string {
  const shown = join(t, names.slice(0, NAMES_SHOWN));
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? t('rule.more', { names: shown, more, total: names.length }) : shown;
}
