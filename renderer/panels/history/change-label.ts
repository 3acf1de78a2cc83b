import i18next from 'i18next';
import type { ScoreHistory } from '../../../shared/api/history-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { messageKey, type Translate } from '../../../shared/i18n/messages.ts';
import { personName } from '../../ui/person-name.ts';

const MADE = ['account.create', 'account.createSample', 'account.duplicate'];

type Point = ScoreHistory['points'][number];

/** What moved the score at a point, in words, with those of the people it was about who are still there. */
export function pointLabel(t: Translate, point: Point, people: AccountRecords['people']): string {
  const change = changeLabel(t, point.label);
  const names = point.about.flatMap((id) => (people[id] ? personName(people[id], t) : []));
  if (names.length === 0) return change;
  if (point.more > 0) names.push(t('history.more', { n: point.more }));
  return t('history.about', { change, names: names.join(t('ui.listComma')) });
}

/** The label of a change of the log in words; null stands for a day that passed or a threshold that was set. */
function changeLabel(t: Translate, label: string | null): string {
  if (label === null) return t('history.label.time');
  if (MADE.includes(label)) return t('history.label.created');
  const file = /^import (.+)$/.exec(label)?.[1];
  if (file !== undefined) return t('history.label.import', { file });
  if (i18next.exists(label)) return t(messageKey(label));
  return t('history.label.other');
}
