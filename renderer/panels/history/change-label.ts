import i18next from 'i18next';
import { messageKey, type Translate } from '../../../shared/i18n/messages.ts';

const MADE = ['account.create', 'account.createSample', 'account.duplicate'];

/** The label of a change of the log in words; null stands for a day that passed or a threshold that was set. */
export function changeLabel(t: Translate, label: string | null): string {
  if (label === null) return t('history.label.time');
  if (MADE.includes(label)) return t('history.label.created');
  const file = /^import (.+)$/.exec(label)?.[1];
  if (file !== undefined) return t('history.label.import', { file });
  if (i18next.exists(label)) return t(messageKey(label));
  return t('history.label.other');
}
