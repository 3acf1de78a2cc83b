import type { HistoryPlace } from '../../../shared/api/history-types.ts';
import type { Id } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { compareAccounts } from '../../../shared/rules/compare.ts';
import type { RuleSettings } from '../../../shared/rules/rule-settings.ts';
import { mayReadGaps, type Readers } from '../../../shared/scene/audience.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { comparisonFor } from '../../../shared/scene/compare-audience.ts';
import { type CompareView, compareView } from '../../../shared/scene/compare-view.ts';

/** An account at one place of its history. */
export interface PastMap {
  readonly records: AccountRecords;
  readonly place: HistoryPlace;
}

/** Two points that a picture holds against each other. */
export interface Compared {
  readonly before: PastMap;
  readonly after: PastMap;
  readonly rules: RuleSettings;
}

/** What changed between two points as its readers may see it, and how the picture is called. */
export interface ShownComparison {
  readonly view: CompareView;
  readonly title: string;
}

/** A comparison for its readers. Names of snapshots are ours: a client reads dates. */
export function shownComparison(
  { before, after, rules }: Compared,
  opportunityId: Id | null,
  readers: Readers,
  t: Translate,
): ShownComparison {
  const comparison = compareAccounts(moment(before), moment(after), opportunityId, rules);
  const isOurs = mayReadGaps(readers);
  return {
    view: compareView(comparisonFor(comparison, readers)),
    title: t('history.picture', {
      account: isolate(after.records.account.name),
      from: placeText(before.place, isOurs, t),
      to: placeText(after.place, isOurs, t),
    }),
  };
}

function moment({ records, place }: PastMap) {
  return { records, date: place.date };
}

function placeText({ name, date }: HistoryPlace, isNamed: boolean, t: Translate): string {
  return name !== null && isNamed ? t('history.namedDay', { name: isolate(name), date }) : date;
}
